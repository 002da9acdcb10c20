// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tryout/requestsender.h"

#include <QNetworkAccessManager>

#include <functional>

namespace Gatehouse::App {

/// Sends the console's own requests to the server over its port, as any client would. GUI thread.
class NetworkSender final : public Ui::RequestSender
{
    Q_OBJECT
public:
    static constexpr auto patience = std::chrono::seconds(15);

    /// `baseUrl` says where the server is at the moment of sending.
    explicit NetworkSender(std::function<QString()> baseUrl, QObject *parent = nullptr);

    QFuture<Result<Ui::ApiAnswer>> send(const Ui::ApiRequest &request) override;

private:
    std::function<QString()> m_baseUrl;
    QNetworkAccessManager m_network;
};

} // namespace Gatehouse::App
