// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/tokenrows.h"

#include "common/timelabel.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::TokenRows)
};

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

TokenRow timeRow(const QString &name, const QJsonValue &value,
                 const std::optional<Timestamp> &moment, Timestamp now)
{
    if (!moment)
        return {name, valueText(value), {}, {}};
    return {name, valueText(value), momentText(*moment, now), momentTip(*moment)};
}

QString meaningOf(const QString &name, const QJsonValue &value, const Admin::TokenReport &report)
{
    if (name == "typ"_L1)
        return value == "at+jwt"_L1   ? Say::tr("Access token")
               : value == "rt+jwt"_L1 ? Say::tr("Refresh token")
                                      : QString();
    if (name == "alg"_L1)
        return Say::tr("Algorithm");
    if (name == "kid"_L1)
        return Say::tr("Signing key");
    if (name == "iss"_L1)
        return Say::tr("Issuer");
    if (name == "aud"_L1)
        return Say::tr("Audience");
    if (name == "sub"_L1 || name == "client_id"_L1)
        return report.client ? report.client->name : Say::tr("No client of this id");
    if (name == "jti"_L1)
        return Say::tr("The token's own id");
    if (name == "gen"_L1)
        return report.client ? Say::tr("Generation, now %1").arg(report.client->generation)
                             : Say::tr("Generation");
    if (name == "fam"_L1)
        return Say::tr("Family of one login");
    if (name == "seq"_L1)
        return Say::tr("Refreshes before it");
    return {};
}

void append(QList<TokenRow> &rows, QJsonObject object, const QStringList &order,
            const Admin::TokenReport &report, Timestamp now)
{
    const auto add = [&](const QString &name, const QJsonValue &value) {
        if (name == "iat"_L1)
            rows.append(timeRow(name, value, report.verdict.issuedAt, now));
        else if (name == "exp"_L1)
            rows.append(timeRow(name, value, report.verdict.expiresAt, now));
        else
            rows.append({name, valueText(value), meaningOf(name, value, report), {}});
    };
    for (const QString &name : order)
        if (object.contains(name))
            add(name, object.take(name));
    for (auto rest = object.constBegin(); rest != object.constEnd(); ++rest)
        add(rest.key(), rest.value());
}

} // namespace

QList<TokenRow> tokenRows(const Admin::TokenReport &report, Timestamp now)
{
    QList<TokenRow> rows;
    append(rows, report.verdict.header, {u"typ"_s, u"alg"_s, u"kid"_s}, report, now);
    append(rows, report.verdict.claims,
           {u"client_id"_s, u"sub"_s, u"iat"_s, u"exp"_s, u"iss"_s, u"aud"_s, u"gen"_s, u"fam"_s,
            u"seq"_s, u"jti"_s},
           report, now);
    return rows;
}

QByteArray pastedToken(const QString &text)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    QString token = text.trimmed();
    static const QRegularExpression before(u"^(authorization:\\s*)?bearer\\s+"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    token.remove(before).remove(blanks);
    for (const QChar quote : {u'"', u'\''})
        if (token.size() > 1 && token.startsWith(quote) && token.endsWith(quote))
            token = token.sliced(1, token.size() - 2);
    return token.toUtf8();
}

} // namespace Gatehouse::Ui
