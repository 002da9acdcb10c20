// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QTcpServer>

namespace Gatehouse::Test {

/// A port of the loopback address that is free now and likely stays so: below those that systems
/// give to whoever asks for any, which tests that run beside this one do all the time. 0: none.
inline quint16 freePort()
{
    constexpr int tries = 100;
    for (int i = 0; i < tries; ++i) {
        const auto port = quint16(QRandomGenerator::global()->bounded(20'000, 30'000));
        if (QTcpServer probe; probe.listen(QHostAddress::LocalHost, port))
            return port;
    }
    return 0;
}

} // namespace Gatehouse::Test
