// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/csvrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse {

namespace {

bool isFormula(QStringView cell)
{
    return !cell.isEmpty() && u"=+-@\t\r\n"_s.contains(cell.front());
}

bool needsQuotes(QStringView cell)
{
    return std::any_of(cell.begin(), cell.end(), [](QChar c) { return u"\",\r\n"_s.contains(c); });
}

} // namespace

CsvRow &CsvRow::add(QStringView cell)
{
    if (!m_isFirst)
        m_cells += ',';
    m_isFirst = false;
    const QByteArray text = (isFormula(cell) ? "'" : "") + cell.toUtf8();
    if (needsQuotes(cell))
        m_cells += '"' + QByteArray(text).replace('"', "\"\"") + '"';
    else
        m_cells += text;
    return *this;
}

} // namespace Gatehouse
