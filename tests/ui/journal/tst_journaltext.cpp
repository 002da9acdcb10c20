// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journaltext.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestJournalText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void saysWhoAndFromWhere()
    {
        JournalEntry entry{.action = u"client_added"_s};
        QCOMPARE(JournalText::who(entry), u"another program"_s);
        QCOMPARE(JournalText::where(entry), u"–"_s);
        entry.place = JournalPlace{u"ada"_s, u"gate"_s, u"console"_s};
        QCOMPARE(JournalText::who(entry), u"ada@gate"_s);
        QCOMPARE(JournalText::where(entry), u"Console"_s);
        QCOMPARE(JournalText::action(entry), u"Client added"_s);
    }

    // What a later version writes is shown as it is.
    void keepsWhatItDoesNotKnow()
    {
        JournalEntry entry{.action = u"moon_painted"_s, .after = u"{\"hue\":\"blue\"}"_s};
        entry.place = JournalPlace{u"ada"_s, {}, u"telegraph"_s};
        QCOMPARE(JournalText::action(entry), u"moon_painted"_s);
        QCOMPARE(JournalText::who(entry), u"ada"_s);
        QCOMPARE(JournalText::where(entry), u"telegraph"_s);
        QCOMPARE(JournalText::changes(entry),
                 (QList<JournalText::Change>{{u"hue"_s, u"–"_s, u"blue"_s, true}}));
    }

    void namesWhatIsDifferent()
    {
        const JournalEntry entry{
            .action = u"client_changed"_s,
            .before =
                u"{\"name\":\"A\",\"note\":null,\"status\":\"Active\",\"resource_server\":0}"_s,
            .after =
                u"{\"name\":\"A\",\"note\":null,\"status\":\"Suspended\",\"resource_server\":1}"_s};
        QCOMPARE(JournalText::changes(entry),
                 (QList<JournalText::Change>{{u"Name"_s, u"A"_s, u"A"_s, false},
                                             {u"Resource server"_s, u"no"_s, u"yes"_s, true},
                                             {u"Status"_s, u"Active"_s, u"Suspended"_s, true}}));
        QCOMPARE(JournalText::summary(entry),
                 u"Resource server: no → yes; Status: Active → Suspended"_s);
    }

    void saysWhoseItIs()
    {
        const auto said = [](const QString &subject, const QString &client) {
            return JournalText::subject({.action = u"whitelist_entry_added"_s, .subject = subject},
                                        client);
        };
        QCOMPARE(said(u"10.0.0.0/8"_s, u"Billing"_s), u"10.0.0.0/8 of Billing"_s);
        QCOMPARE(said(u"10.0.0.0/8"_s, {}), u"10.0.0.0/8"_s); // which is deleted
        // As it was called then.
        QCOMPARE(JournalText::subject({.action = u"client_added"_s, .subject = u"Billing"_s},
                                      u"Invoices"_s),
                 u"Billing"_s);
    }

    void saysWhoseWaitsWereLetGo()
    {
        const auto said = [](const QString &subject) {
            return JournalText::subject({.action = u"throttle_reset"_s, .subject = subject});
        };
        QCOMPARE(said(u"* *"_s), u"everybody"_s);
        QCOMPARE(said(u"* 203.0.113.7/32"_s), u"any key from 203.0.113.7/32"_s);
        QCOMPARE(said(u"ak_a *"_s), u"ak_a from anywhere"_s);
        QCOMPARE(said(u"ak_a 10.0.0.0/8"_s), u"ak_a from 10.0.0.0/8"_s);
        QCOMPARE(JournalText::subject({.action = u"client_added"_s, .subject = u"* b"_s}),
                 u"* b"_s);
    }

    void readsTimes()
    {
        const JournalEntry entry{.action = u"secret_added"_s,
                                 .after = u"{\"created_at\":1736942400000,\"expires_at\":null}"_s};
        const auto changes = JournalText::changes(entry);
        QCOMPARE(changes.size(), 1);
        QVERIFY2(changes[0].after.contains(u"2025"_s), qPrintable(changes[0].after));
    }

    void outlivesWhatIsNoJson()
    {
        QVERIFY(JournalText::changes({.before = u"nonsense"_s, .after = u"["_s}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJournalText)
#include "tst_journaltext.moc"
