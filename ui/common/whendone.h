// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QFutureWatcher>

#include <concepts>
#include <utility>

namespace Gatehouse::Ui {

/// Calls `handle(Result<T>)` on the GUI thread once an AdminService call is done, unless `context`
/// has gone by then. QFuture::then(context, …) would do, but up to Qt 6.5 it touches a context that
/// died meanwhile from the thread that delivers; a watcher owned by the context cannot.
/// GUI thread only.
template <typename T, std::invocable<Result<T>> Handler>
void whenDone(QObject *context, const QFuture<Result<T>> &future, Handler handle)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handle = std::move(handle)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             handle(watcher->result());
                         else
                             handle(Error{Error::Kind::Cancelled, {}});
                     });
    watcher->setFuture(future);
}

} // namespace Gatehouse::Ui
