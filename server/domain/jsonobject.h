// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Gatehouse {

/// A JSON object (RFC 8259) as text, with its members in the order they were added, which is the
/// order of the documentation; QJsonObject would sort them. Text is UTF-8; control characters, also
/// those beyond ASCII, are escaped.
class JsonObject
{
public:
    JsonObject &add(QLatin1StringView name, const QString &value);
    JsonObject &add(QLatin1StringView name, qint64 value);
    JsonObject &addBool(QLatin1StringView name, bool value);
    JsonObject &addNull(QLatin1StringView name);
    /// `json` is a value already.
    JsonObject &addJson(QLatin1StringView name, const QByteArray &json);

    QByteArray toJson() const { return '{' + m_members + '}'; }

private:
    QByteArray m_members;
};

QByteArray jsonString(QStringView text);
QByteArray jsonArray(const QList<QByteArray> &values);

} // namespace Gatehouse
