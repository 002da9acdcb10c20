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

} // namespace

QList<ApiCall> apiCalls()
{
    return {{u"login"_s, Say::tr("Login"), loginDraft}};
}

} // namespace Gatehouse::Ui
