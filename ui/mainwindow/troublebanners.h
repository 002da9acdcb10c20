// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/troublesource.h"

#include <optional>

namespace Gatehouse::Ui {

class BannerArea;
class ServerHandle;
struct Services;

/// Shows what is wrong with the server, the store and the machine as banners, each as long as it
/// lasts, with what can be done about it. Lives on the GUI thread; `banners` must outlive it.
class TroubleBanners final : public QObject
{
    Q_OBJECT
public:
    TroubleBanners(const Services &services, BannerArea &banners, QObject *parent = nullptr);

private:
    void showServer();
    void showStore();
    void showMachine();
    void showClock();
    void showTransport();
    std::optional<Trouble> trouble(Trouble::Kind kind) const;

    ServerHandle &m_server;
    TroubleSource &m_source;
    BannerArea &m_banners;
    QString m_unreadable; // why the store cannot be read; empty while it can
};

} // namespace Gatehouse::Ui
