// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tryout/requestsender.h"

#include <QNetworkAccessManager>
#include <QSslCertificate>

#include <functional>

namespace Gatehouse::App {

/// Sends the console's own requests to the server over its port, as any client would. GUI thread.
class NetworkSender final : public Ui::RequestSender
{
    Q_OBJECT
public:
    static constexpr auto patience = std::chrono::seconds(15);

    /// Where the server is.
    struct Target
    {
        QString url;
        QSslCertificate certificate =
            QSslCertificate(); ///< that it shows, where it speaks TLS; trusted as it is
    };

    /// `target` is asked at the moment of sending.
    explicit NetworkSender(std::function<Target()> target, QObject *parent = nullptr);

    QFuture<Result<Ui::ApiAnswer>> send(const Ui::ApiRequest &request) override;

private:
    std::function<Target()> m_target;
    QNetworkAccessManager m_network;
};

} // namespace Gatehouse::App
