// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QPair>
#include <QString>

#include <chrono>

namespace Gatehouse::Ui {

/// One request to our own server, as it goes out.
struct ApiRequest
{
    QByteArray method;
    QString path; ///< from the root, "/auth/login"
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// What came back.
struct ApiAnswer
{
    int status = 0;
    QByteArray reason;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::chrono::microseconds duration{}; ///< from sending to the last byte
};

/// Sends requests to the running server, as any client would: over its port. app/ implements it;
/// tests fake it. GUI thread; no call waits.
class RequestSender : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Error Unavailable where no answer came: not running, refused, timed out.
    virtual QFuture<Result<ApiAnswer>> send(const ApiRequest &request) = 0;
};

} // namespace Gatehouse::Ui
