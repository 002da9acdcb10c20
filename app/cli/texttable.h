// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"

#include <QList>
#include <QStringList>

namespace Gatehouse::App {

/// Rows in aligned columns, for people. Cells are made printable; a column is as wide as its
/// longest cell.
class TextTable
{
public:
    explicit TextTable(const QStringList &header)
        : m_rows{header}
    {
    }

    void add(const QStringList &cells) { m_rows.append(cells); }
    void print(Output &output) const;

    /// One row with these widths, two spaces between, none at the end.
    static QString row(const QStringList &cells, const QList<qsizetype> &widths);

private:
    QList<QStringList> m_rows;
};

} // namespace Gatehouse::App
