// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/texttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

void TextTable::print(Output &output) const
{
    QList<qsizetype> widths(m_rows.first().size(), 0);
    for (const QStringList &cells : m_rows)
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], printable(cells.value(i)).size());
    for (const QStringList &cells : m_rows)
        output.line(row(cells, widths));
}

QString TextTable::row(const QStringList &cells, const QList<qsizetype> &widths)
{
    QString text;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (i > 0)
            text += "  "_L1;
        text += printable(cells.value(i)).leftJustified(widths[i]);
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace Gatehouse::App
