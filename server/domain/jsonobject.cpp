// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/jsonobject.h"

namespace Gatehouse {

JsonObject &JsonObject::add(QLatin1StringView name, const QString &value)
{
    return addJson(name, jsonString(value));
}

JsonObject &JsonObject::add(QLatin1StringView name, qint64 value)
{
    return addJson(name, QByteArray::number(value));
}

JsonObject &JsonObject::addBool(QLatin1StringView name, bool value)
{
    return addJson(name, value ? "true" : "false");
}

JsonObject &JsonObject::addNull(QLatin1StringView name)
{
    return addJson(name, "null");
}

JsonObject &JsonObject::addJson(QLatin1StringView name, const QByteArray &json)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += '"' + QByteArray(name.data(), name.size()) + "\":" + json;
    return *this;
}

QByteArray jsonString(QStringView text)
{
    QString escaped;
    escaped.reserve(text.size() + 2);
    escaped += u'"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            escaped += QChar(u'\\');
        if (c.category() == QChar::Other_Control)
            escaped += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            escaped += c;
    }
    escaped += u'"';
    return escaped.toUtf8();
}

QByteArray jsonArray(const QList<QByteArray> &values)
{
    return '[' + values.join(',') + ']';
}

} // namespace Gatehouse
