// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace Gatehouse {

/// One record of a CSV file (RFC 4180) in UTF-8. A cell that a spreadsheet would take for a formula
/// (its first character is `=`, `+`, `-`, `@`, a tab or a line break) gets an apostrophe in front:
/// much of what is exported was typed by strangers.
class CsvRow
{
public:
    CsvRow &add(QStringView cell);

    /// The record with its line end.
    QByteArray toCsv() const { return m_cells + "\r\n"; }

private:
    QByteArray m_cells;
    bool m_isFirst = true;
};

} // namespace Gatehouse
