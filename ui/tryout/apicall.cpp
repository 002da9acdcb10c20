// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tryout/apicall.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::ApiCall)
};

// Keys are printable; two characters matter inside a JSON string.
QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}

RequestDraft loginDraft(const CallInputs &inputs)
{
    return {"POST", u"/auth/login"_s, u"Content-Type: application/json"_s,
            u"{\n  \"username\": %1,\n  \"password\": \"%2\"\n}"_s.arg(quoted(inputs.apiKey),
                                                                       RequestDraft::secretMark)};
}

RequestDraft refreshDraft(const CallInputs &)
{
    return {"POST", u"/auth/refresh"_s, u"Content-Type: application/json"_s,
            u"{\n  \"refresh_token\": \"%1\"\n}"_s.arg(RequestDraft::secretMark)};
}

RequestDraft bearerDraft(const QByteArray &method, const QString &path)
{
    return {method, path, u"Authorization: Bearer %1"_s.arg(RequestDraft::secretMark), {}};
}

RequestDraft logoutDraft(const CallInputs &)
{
    return bearerDraft("POST", u"/auth/logout"_s);
}

RequestDraft verifyDraft(const CallInputs &)
{
    return bearerDraft("GET", u"/auth/verify"_s);
}

} // namespace

QList<ApiCall> apiCalls()
{
    return {{u"login"_s, Say::tr("Login"), Credential::Secret, loginDraft},
            {u"verify"_s, Say::tr("Check an access token"), Credential::AccessToken, verifyDraft},
            {u"refresh"_s, Say::tr("Refresh"), Credential::RefreshToken, refreshDraft},
            {u"logout"_s, Say::tr("Log out"), Credential::AccessToken, logoutDraft}};
}

} // namespace Gatehouse::Ui
