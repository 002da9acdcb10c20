// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tryout/answertext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::AnswerText)
};

constexpr int indent = 2;
constexpr qsizetype longestSetOut = 256 * 1024;

// QJsonDocument would sort the members; of what it has parsed, blanks can be set anew.
QByteArray setOut(QByteArrayView json)
{
    QByteArray out;
    int depth = 0;
    bool inString = false;
    const auto newLine = [&] {
        out.append('\n').append(QByteArray(depth * indent, ' '));
    };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            out.append(c);
            if (c == '\\' && i + 1 < json.size())
                out.append(json[++i]);
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            out.append(c);
            inString = true;
        } else if (c == '{' || c == '[') {
            out.append(c);
            ++depth;
            newLine();
        } else if (c == '}' || c == ']') {
            --depth;
            newLine();
            out.append(c);
        } else if (c == ',') {
            out.append(c);
            newLine();
        } else if (c == ':') {
            out.append(": ");
        } else if (uchar(c) > ' ') {
            out.append(c);
        }
    }
    return out;
}

} // namespace

QString prettyBody(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    const bool isJson = error.error == QJsonParseError::NoError && !document.isNull();
    if (!isJson || body.size() > longestSetOut)
        return QString::fromUtf8(body);
    return QString::fromUtf8(setOut(body));
}

Badge statusBadge(int status, const QByteArray &reason)
{
    const QString text = (QString::number(status) + u' ' + QString::fromLatin1(reason)).trimmed();
    if (status >= 200 && status < 300)
        return {text, u"check-circle"_s, Tone::Success};
    if (status >= 500)
        return {text, u"warning"_s, Tone::Danger};
    return {text, u"x-circle"_s, status == 429 ? Tone::Warning : Tone::Danger};
}

QString headersText(const ApiAnswer &answer)
{
    QStringList lines;
    for (const auto &[name, value] : answer.headers)
        lines.append(QString::fromLatin1(name) + u": "_s + QString::fromUtf8(value));
    return lines.join(u'\n');
}

QString errorCode(const QByteArray &body)
{
    return QJsonDocument::fromJson(body)["error"_L1]["code"_L1].toString();
}

QList<AnswerToken> tokensIn(const QByteArray &body)
{
    QList<AnswerToken> tokens;
    const QJsonValue data = QJsonDocument::fromJson(body)["data"_L1];
    for (const QString &name : {u"access_token"_s, u"refresh_token"_s})
        if (const QString token = data[name].toString(); !token.isEmpty())
            tokens.append({name, token});
    return tokens;
}

} // namespace Gatehouse::Ui
