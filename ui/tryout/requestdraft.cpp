// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tryout/requestdraft.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::RequestDraft)
};

/// The inside of a JSON string literal.
QString insideJson(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(2, array.size() - 4));
}

QString withSecret(QString text, const QString &written)
{
    return text.replace(RequestDraft::secretMark, written);
}

QString insideSingleQuotes(QString text)
{
    return text.replace(u'\'', u"'\\''"_s);
}

QStringList headerLines(const RequestDraft &draft)
{
    QStringList lines;
    const QStringList all = draft.headers.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : all)
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    return lines;
}

} // namespace

QString requestText(const RequestDraft &draft, const QString &baseUrl, const QString &secret,
                    SecretLook look)
{
    QString text = QString::fromLatin1(draft.method) + u' ' + baseUrl + draft.path + u'\n';
    for (const QString &line : headerLines(draft))
        text += line + u'\n';
    QString written = RequestDraft::secretMark;
    if (!secret.isEmpty())
        written = look == SecretLook::Shown ? insideJson(secret) : QString(8, QChar(0x2022));
    if (!draft.body.isEmpty())
        text += u'\n' + draft.body;
    return withSecret(text, written);
}

ApiRequest requestOf(const RequestDraft &draft, const QString &secret)
{
    ApiRequest request{draft.method, draft.path, {}, {}};
    for (const QString &line : headerLines(draft)) {
        const qsizetype colon = line.indexOf(u':');
        const QString name = colon < 0 ? line : line.first(colon).trimmed();
        const QString value = colon < 0 ? QString() : line.sliced(colon + 1).trimmed();
        request.headers.append({name.toLatin1(), withSecret(value, secret).toUtf8()});
    }
    request.body = withSecret(draft.body, insideJson(secret)).toUtf8();
    return request;
}

QString curlCommand(const RequestDraft &draft, const QString &baseUrl,
                    const std::optional<QString> &secret)
{
    // Out of the single quotes, a word in double ones, and back in.
    const QString variable = u"'\"$GATEHOUSE_SECRET\"'"_s;
    const auto quoted = [&](const QString &text, bool isJson) {
        const QString written =
            secret ? insideSingleQuotes(isJson ? insideJson(*secret) : *secret) : variable;
        return u'\'' + withSecret(insideSingleQuotes(text), written) + u'\'';
    };
    QString command = u"curl -X "_s + QString::fromLatin1(draft.method) + u' ' +
                      quoted(baseUrl + draft.path, false);
    for (const QString &line : headerLines(draft))
        command += u" \\\n  -H "_s + quoted(line, false);
    if (!draft.body.isEmpty())
        command += u" \\\n  -d "_s + quoted(draft.body, true);
    return command;
}

QString draftWarning(const RequestDraft &draft)
{
    bool saysJson = false;
    for (const QString &line : headerLines(draft)) {
        if (!line.contains(u':') || line.startsWith(u':'))
            return Say::tr("“%1” is no header: a name, a colon and a value are needed.").arg(line);
        saysJson =
            saysJson || line.startsWith("content-type: application/json"_L1, Qt::CaseInsensitive);
    }
    if (draft.body.trimmed().isEmpty() && !saysJson)
        return {}; // not meant to have any
    QJsonParseError error;
    const QByteArray body = withSecret(draft.body, u"secret"_s).toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        const int line =
            int(body.first(std::min<qsizetype>(error.offset, body.size())).count('\n')) + 1;
        return Say::tr("The body is not JSON (line %1: %2). It is sent as it is.")
            .arg(line)
            .arg(error.errorString());
    }
    if (!document.isObject())
        return Say::tr("The body is JSON, but no object. It is sent as it is.");
    if (!saysJson)
        return Say::tr("No header says Content-Type: application/json. It is sent as it is.");
    return {};
}

} // namespace Gatehouse::Ui
