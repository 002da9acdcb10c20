// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>

#include <optional>

/// What differs between the versions of Qt HTTP Server that we build with, 6.4.2 and 6.8 onwards.
/// Answers are written by us on the socket itself, in one piece, on every version.
namespace Gatehouse::Http::Compat {

/// Hands a listening server over to `http`, which becomes its parent.
inline bool bind(QHttpServer &http, QTcpServer *server)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    return http.bind(server);
#else
    http.bind(server);
    return true;
#endif
}

/// Has `handler(const QHttpServerRequest &, QHttpServerResponder &)` called for every request.
template <typename Handler>
void setOnlyHandler(QHttpServer &http, QObject *context, Handler handler)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    http.setMissingHandler(context, std::move(handler));
#else
    Q_UNUSED(context)
    http.setMissingHandler([handler = std::move(handler)](const QHttpServerRequest &request,
                                                          QHttpServerResponder &&responder) {
        handler(request, responder);
    });
#endif
}

/// Keeps QHttpServer from reading on while a request waits for its answer. Since Qt 6.5 the
/// responder does that as long as it lives. Before, it only points at things that may go away, so
/// nothing of it is kept, and the guard alone sees to it.
class KeptResponder
{
public:
    void keep(QHttpServerResponder &responder)
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        m_responder.emplace(std::move(responder));
#else
        Q_UNUSED(responder)
#endif
    }
    void release()
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        m_responder.reset();
#endif
    }

private:
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    std::optional<QHttpServerResponder> m_responder;
#endif
};

} // namespace Gatehouse::Http::Compat
