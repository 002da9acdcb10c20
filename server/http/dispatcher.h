// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/errorbody.h"
#include "http/requesthandler.h"

#include <QHash>

#include <optional>

namespace Gatehouse::Http {

/// Finds the route for a request, by its exact path: no patterns, no decoding, no order. Immutable;
/// each worker has its own.
class Dispatcher
{
public:
    explicit Dispatcher(const QList<Route> &routes);

    /// Either the route or why there is none.
    struct Decision
    {
        const Route *route = nullptr; ///< lives as long as the dispatcher
        ErrorCode refusal = ErrorCode::NotFound;
        QByteArray allow; ///< with MethodNotAllowed
    };

    /// Path, then method, then media type: 404, 405, 415.
    Decision decide(Method method, QByteArrayView path, QByteArrayView contentType) const;

private:
    struct Resource
    {
        QList<Route> routes;
        QByteArray allow;
    };
    QHash<QByteArray, Resource> m_resources;
};

} // namespace Gatehouse::Http
