// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QTest>

/// Fails the test with the Error's message when the Result (an expression, evaluated once) is one.
#define VERIFY_OK(...)                                                                             \
    do {                                                                                           \
        const auto &checked_ = (__VA_ARGS__);                                                      \
        QVERIFY2(checked_.ok(), checked_.ok() ? "" : qPrintable(checked_.error().message));        \
    } while (false)

/// Fails the test unless the Result is an Error of this kind with a message.
#define VERIFY_ERROR(wanted, ...)                                                                  \
    do {                                                                                           \
        const auto &checked_ = (__VA_ARGS__);                                                      \
        QVERIFY2(!checked_.ok(), "succeeded: " #__VA_ARGS__);                                      \
        QVERIFY2(checked_.error().kind == (wanted), qPrintable(checked_.error().message));         \
        QVERIFY(!checked_.error().message.isEmpty());                                              \
    } while (false)
