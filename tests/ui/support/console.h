// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "admin/attemptfeed.h"
#include "admin/keyservice.h"
#include "common/preferences.h"
#include "common/services.h"
#include "store/database.h"
#include "support/tempstore.h"
#include "ui/support/fakemachine.h"
#include "ui/support/fakesender.h"
#include "ui/support/fakeserver.h"
#include "ui/support/faketrouble.h"

#include <QApplication>
#include <QFuture>
#include <QTest>

namespace Gatehouse::Test {

/// What a window needs: a store that is thrown away, the admin service and the feed over it, a fake
/// server, and settings that no other run has seen.
class Console
{
public:
    Console();

    TempStore &store() { return m_store; }
    Admin::AdminService &service() { return m_service; }
    Admin::AttemptFeed &feed() { return m_feed; }
    /// Starts the feed, once, and waits for its first look: what is recorded from here on is news.
    void startFeed();
    FakeServer &server() { return m_server; }
    FakeTrouble &trouble() { return m_trouble; }
    FakeSender &sender() { return m_sender; }
    FakeMachine &machine() { return m_machine; }
    Ui::Preferences &preferences() { return m_preferences; }
    /// The store has no signing key until the test rotates.
    Admin::KeyService &keys() { return m_keys; }
    /// All of it, as windows and pages take it.
    Ui::Services services()
    {
        return {m_service, m_feed, m_server, m_trouble, m_sender, m_machine, m_preferences, m_keys};
    }

    /// Commits attempts over a connection of its own, as a server would. Ids are set by the store.
    void record(const QList<LoginAttempt> &attempts);
    /// Access and refresh token of a login at that time, signed by the store's key (which is made
    /// where there is none).
    std::pair<QString, QString> issueTokens(const Client &client, Timestamp now);
    /// `count` sample attempts, numbered from `first` on.
    void recordSamples(int first, int count);

private:
    QTemporaryDir m_settings;
    TempStore m_store;
    FakeServer m_server;
    FakeTrouble m_trouble;
    FakeSender m_sender;
    FakeMachine m_machine;
    Ui::Preferences m_preferences;
    Admin::AdminService m_service;
    Admin::KeyService m_keys;
    Admin::AttemptFeed m_feed;
    bool m_feedStarted = false;
};

/// Waits, bounded, for a call of the service and gives its value; ends the program on an Error.
template <typename T>
T waitFor(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5000))
        qFatal("the admin service did not answer");
    return orDie(future.result());
}
inline void waitFor(const QFuture<Result<void>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5000))
        qFatal("the admin service did not answer");
    orDie(future.result());
}

/// The widget of that object name inside `root`, or in another window of the program; null where
/// there is none.
template <typename T>
T *widget(QWidget *root, const QString &name)
{
    if (auto *found = root->findChild<T *>(name))
        return found;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->objectName() == name)
            if (auto *found = qobject_cast<T *>(window))
                return found;
        if (auto *found = window->findChild<T *>(name))
            return found;
    }
    return nullptr;
}

} // namespace Gatehouse::Test
