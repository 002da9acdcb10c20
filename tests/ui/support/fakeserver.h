// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/serverhandle.h"

namespace Gatehouse::Test {

/// A server that does nothing but tell what it was asked for.
class FakeServer final : public Ui::ServerHandle
{
    Q_OBJECT
public:
    using ServerHandle::ServerHandle;

    State state() const override { return m_state; }
    QString baseUrl() const override { return m_url; }
    bool isSelfSigned() const override { return selfSigned; }
    QString errorText() const override { return m_error; }
    int suggestedPort() const override { return m_suggestedPort; }
    void start() override { ++starts, turnTo(State::Running); }
    void startOnPort(int port) override
    {
        m_url = QStringLiteral("http://127.0.0.1:%1").arg(port);
        turnTo(State::Running);
    }
    void stop() override { turnTo(State::Stopped); }

    bool selfSigned = false;

    void fail(const QString &error, int suggestedPort)
    {
        m_error = error;
        m_suggestedPort = suggestedPort;
        turnTo(State::Failed);
    }
    void turnTo(State state)
    {
        m_state = state;
        Q_EMIT changed();
    }

    int starts = 0;

private:
    State m_state = State::Running;
    QString m_url = QStringLiteral("http://127.0.0.1:8080");
    QString m_error;
    int m_suggestedPort = 0;
};

} // namespace Gatehouse::Test
