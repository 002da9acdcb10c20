// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/choretext.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Admin::Chore;

Q_DECLARE_METATYPE(Gatehouse::Admin::Chore)

class TestChoreText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsTheMatterAndWhereToGo_data();
    void saysWhatIsTheMatterAndWhereToGo();
};

void TestChoreText::saysWhatIsTheMatterAndWhereToGo_data()
{
    QTest::addColumn<Chore>("chore");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("button");
    const Timestamp now{1'736'942'400'000ms};
    const Cidr range = *Cidr::parse(u"8.0.0.0/7");
    const auto row = [](const char *name, const Chore &chore, const QString &sentence,
                        const QString &button) {
        QTest::newRow(name) << chore << sentence << button;
    };
    Chore chore{.clientName = u"Billing"_s, .at = now + 10min, .isLast = true};
    row("last secret", chore, u"Billing: the last secret ends in 10 min"_s, u"Secrets"_s);
    chore.isLast = false;
    row("old secret", chore, u"Billing: an old secret ends in 10 min"_s, u"Secrets"_s);
    chore.kind = Chore::Kind::EntryEnds;
    chore.range = range;
    row("entry ends", chore, u"Billing: the whitelist entry 8.0.0.0/7 ends in 10 min"_s,
        u"Whitelist"_s);
    chore.kind = Chore::Kind::WideEntry;
    row("wide", chore, u"Billing: the whitelist admits all of 8.0.0.0/7"_s, u"Whitelist"_s);
    chore.kind = Chore::Kind::SecretUnused;
    chore.at = now - 12 * 24h;
    row("unused", chore, u"Billing: a secret was never used in 12 days"_s, u"Secrets"_s);
    chore.kind = Chore::Kind::SecretOld;
    row("old", chore, u"Billing: a secret is 12 days old"_s, u"Secrets"_s);
    chore.kind = Chore::Kind::RepeatedFailures;
    chore.count = 34;
    row("failures", chore, u"Billing: 34 failed attempts in 24 hours"_s, u"Attempts"_s);
    chore.kind = Chore::Kind::OpenClients;
    row("open", chore, u"34 clients may call from any address"_s, u"Clients"_s);
    chore.count = 1;
    row("one open", chore, u"Billing may call from any address"_s, u"Whitelist"_s);
}

void TestChoreText::saysWhatIsTheMatterAndWhereToGo()
{
    QFETCH(Chore, chore);
    QFETCH(QString, sentence);
    QFETCH(QString, button);
    QCOMPARE(ChoreText::sentence(chore, Timestamp(1'736'942'400'000ms)), sentence);
    QCOMPARE(ChoreText::actionName(chore), button);
    QVERIFY(!ChoreText::advice(chore).isEmpty());
    QVERIFY(!ChoreText::iconName(chore.kind).isEmpty());
    QVERIFY(chore.kind == Chore::Kind::OpenClients ||
            !ChoreText::moreText(chore.kind, 5).isEmpty());
}

QTEST_GUILESS_MAIN(TestChoreText)
#include "tst_choretext.moc"
