// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/fieldlines.h"

namespace Gatehouse::Http {

QByteArray fieldValues(QByteArrayView head, QByteArrayView name)
{
    constexpr QByteArrayView lineEnd("\r\n");
    QByteArray values;
    qsizetype begin = head.indexOf(lineEnd) + lineEnd.size(); // behind the request line
    for (qsizetype end = 0; (end = head.indexOf(lineEnd, begin)) > begin;
         begin = end + lineEnd.size()) {
        const QByteArrayView line = head.sliced(begin, end - begin);
        const qsizetype colon = line.indexOf(':');
        if (colon != name.size() || line.first(colon).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!values.isEmpty())
            values += ", ";
        values += line.sliced(colon + 1).trimmed();
    }
    return values;
}

} // namespace Gatehouse::Http
