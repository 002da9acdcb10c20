// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/dispatcher.h"

#include "http/fieldvalues.h"

namespace Gatehouse::Http {

namespace {

QByteArray nameOf(Method method)
{
    switch (method) {
    case Method::Get: return QByteArrayLiteral("GET");
    case Method::Head: return QByteArrayLiteral("HEAD");
    case Method::Post: return QByteArrayLiteral("POST");
    case Method::Put: return QByteArrayLiteral("PUT");
    case Method::Delete: return QByteArrayLiteral("DELETE");
    case Method::Patch: return QByteArrayLiteral("PATCH");
    case Method::Options: return QByteArrayLiteral("OPTIONS");
    case Method::Other: break;
    }
    return {};
}

} // namespace

Dispatcher::Dispatcher(const QList<Route> &routes)
{
    for (const Route &route : routes) {
        Resource &resource = m_resources[route.path];
        resource.routes.append(route);
        resource.allow += (resource.allow.isEmpty() ? "" : ", ") + nameOf(route.method);
    }
}

Dispatcher::Decision Dispatcher::decide(Method method, QByteArrayView path,
                                        QByteArrayView contentType) const
{
    Decision decision;
    const auto resource = m_resources.constFind(QByteArray::fromRawData(path.data(), path.size()));
    if (method == Method::Head) // nowhere, whatever the path (contract section 1)
        decision.refusal = ErrorCode::MethodNotAllowed;
    if (resource == m_resources.cend())
        return decision;
    for (const Route &route : resource->routes) {
        if (route.method != method)
            continue;
        if (route.jsonBody && !isJsonMediaType(contentType))
            decision.refusal = ErrorCode::UnsupportedMediaType;
        else
            decision.route = &route;
        return decision;
    }
    decision.refusal = ErrorCode::MethodNotAllowed;
    decision.allow = resource->allow;
    return decision;
}

} // namespace Gatehouse::Http
