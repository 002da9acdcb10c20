// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clockwatch.h"
#include "domain/clock.h"
#include "domain/error.h"
#include "maintenance.h"
#include "mainwindow/troublesource.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QTimer>

#include <optional>

namespace Gatehouse::Http {
class ServerController;
}

namespace Gatehouse::App {

/// Collects what is wrong around a server: is told of its store, and looks itself at its clock, its
/// certificate, who can reach it and how many connections it could not take. Says so in the log,
/// when it begins and when it ends. Lives on the thread that made it and outlives the server's
/// threads, which tell it of the store.
class TroubleWatch final : public Ui::TroubleSource
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds lookEvery{2};
    /// After the last connection that found no descriptor.
    static constexpr std::chrono::seconds descriptorsCalm{10};
    /// A clock that was set is told of for so long, if nobody dismisses it.
    static constexpr std::chrono::hours clockTold{1};

    /// Before a certificate ends it is told of for so long.
    static constexpr std::chrono::days certificateTold{30};

    /// What the server knows itself.
    struct ServerFacts
    {
        qint64 refused = 0;     ///< connections that could not be taken since it began
        bool isExposed = false; ///< it serves plain HTTP to more than this machine
        std::optional<std::chrono::seconds> certificateEnds = {}; ///< since 1970
    };
    static ServerFacts factsOf(const Http::ServerController *server);

    TroubleWatch(std::shared_ptr<const Clock> clock, std::function<ServerFacts()> server,
                 ClockWatch::Uptime uptime = ClockWatch::machineUptime);

    /// From any thread: it did not take a write, or does again.
    void storeFailed(const Error &error);
    void storeWorks();
    bool isStoreFailing() const;
    /// From any thread: why attempts that are due cannot be removed; empty where they can.
    void retained(const QString &why);
    /// The same, for who tells and for who tries.
    std::function<void(const Error &)> storeObserver();
    Maintenance::Probe probe();

    QList<Ui::Trouble> troubles() const override;
    void dismiss(Ui::Trouble::Kind kind) override;

    /// What the timer does.
    void look();

private:
    void setStoreError(const QString &error);
    bool lookAtClock();
    bool lookAtDescriptors(const ServerFacts &server);
    bool lookAtTransport(const ServerFacts &server);

    const std::shared_ptr<const Clock> m_wallClock;
    ClockWatch m_clock;
    const std::function<ServerFacts()> m_server;
    bool m_isExposed = false;
    std::optional<std::chrono::milliseconds> m_certificateLeft; // while it is told of
    qint64 m_seenRefused = 0;
    bool m_lacksDescriptors = false;
    QDeadlineTimer m_descriptorsCalm;
    std::chrono::milliseconds m_shift{}; // of the clock, in all, while it is told of
    QDeadlineTimer m_clockTold;
    mutable QMutex m_mutex;
    QString m_storeError; // under m_mutex, like the next; empty while it works
    QString m_retained;
    QTimer m_timer;
};

} // namespace Gatehouse::App
