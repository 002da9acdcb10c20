// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/texttable.h"

#include <QTest>

using namespace Gatehouse::App;
using namespace Qt::StringLiterals;

class tst_TextTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignsColumnsAndTrimsLines();
    void showsControlCharactersInsteadOfSendingThem();
};

void tst_TextTable::alignsColumnsAndTrimsLines()
{
    QCOMPARE(TextTable::row({u"ab"_s, u"c"_s, u"d"_s}, {4, 2, 0}), u"ab    c   d"_s);
    QCOMPARE(TextTable::row({u"ab"_s, u""_s, u""_s}, {4, 2, 3}), u"ab"_s);
    QCOMPARE(TextTable::row({u"too long"_s, u"c"_s}, {2, 2}), u"too long  c"_s);
    QCOMPARE(TextTable::row({u"few"_s}, {3, 3, 3}), u"few"_s);
}

void tst_TextTable::showsControlCharactersInsteadOfSendingThem()
{
    QCOMPARE(TextTable::row({u"a\u001b[2J\u009b\nb"_s}, {1}), u"a\\u001b[2J\\u009b\\u000ab"_s);
    QCOMPARE(printable(u"Größe…"_s), u"Größe…"_s);
}

QTEST_GUILESS_MAIN(tst_TextTable)
#include "tst_texttable.moc"
