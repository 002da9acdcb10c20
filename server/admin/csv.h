// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Gatehouse::Admin::Csv {

/// One record with the line it begins on, counted from 1: a quoted field may hold line breaks.
struct Record
{
    int line = 0;
    QStringList fields;
};

/// What stands between the fields: the semicolon where the first line has one and no comma, as
/// spreadsheets write where the comma is the decimal mark; else the comma.
QChar separatorOf(QStringView text);

/// RFC 4180, with that separator; LF alone ends a line as well, empty lines are left out. Error
/// Invalid, with the line, where a quote is never closed or stands inside an unquoted field.
Result<QList<Record>> parse(QStringView text, QChar separator = u',');

/// The fields as one line with CRLF, quoted where they must be.
QString line(const QStringList &fields);

/// Spreadsheets run a cell that begins with = + - @ (or a control character) as a formula. Such a
/// text gets an apostrophe before it, and so does one that only looks as if it had got it, so that
/// disarmed texts can always be told back.
QString disarmed(const QString &text);
QString rearmed(const QString &text);

} // namespace Gatehouse::Admin::Csv
