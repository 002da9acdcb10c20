// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/openapiendpoint.h"

#include "api/baseurl.h"
#include "api/session.h"
#include "domain/jsonobject.h"

#include <QFile>

using namespace Qt::StringLiterals;

// A static library's resources must be asked for, or the linker leaves them out. In no namespace,
// as the macro demands.
static void initDocument()
{
    Q_INIT_RESOURCE(openapi);
}

namespace Gatehouse::Api {

namespace {

constexpr QByteArrayView placeholder = R"("url": "/")";

QByteArray document()
{
    initDocument();
    QFile file(u":/gatehouse/openapi.json"_s);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

OpenApiEndpoint::OpenApiEndpoint(Session &session)
    : m_session(session)
{
    const QByteArray whole = document();
    const qsizetype at = whole.indexOf(placeholder);
    Q_ASSERT(at >= 0); // compiled in
    m_beforeUrl = whole.first(at) + R"("url": )";
    m_behindUrl = whole.sliced(at + placeholder.size());
}

Result<Endpoint::Decided> OpenApiEndpoint::decide(const Http::Request &request, const Verdict *)
{
    const BaseUrl base = BaseUrl::of(m_session.view.policy(), request);
    const QString url = base.text.isEmpty() ? u"/"_s : QString::fromUtf8(base.text);
    return Decided(Settlement{.outcome = Outcome::Success,
                              .response = {.body = m_beforeUrl + jsonString(url) + m_behindUrl,
                                           .headers = {{"Cache-Control", base.cacheControl()}}}});
}

} // namespace Gatehouse::Api
