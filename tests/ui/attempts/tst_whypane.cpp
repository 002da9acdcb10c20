// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/steplist.h"
#include "attempts/whypane.h"
#include "common/badge.h"
#include "common/clientnames.h"
#include "common/emptystate.h"
#include "common/theme.h"
#include "ui/support/console.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestWhyPane final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }
    void saysWhatToDoWhileNothingIsChosen();
    void tellsTheStepsInWords();
    void tellsTheFacts();
    void everyStepHasRoomForItsIcon();
    void aLongTitleIsNotCut();
    void aFactStandsBesideItsName();
    void copiesTheRequestId();
    void offersWhatFits();
    void learnsTheClientsName();

private:
    static LoginAttempt shutOut()
    {
        LoginAttempt attempt = Test::sampleAttempt(5);
        attempt.id = 5;
        attempt.outcome = Outcome::AddressNotAllowed;
        attempt.decidedBy = u"no-entry-matches"_s;
        attempt.clientId = 1;
        attempt.peer = attempt.address;
        return attempt;
    }
    struct Fixture
    {
        Fixture()
        {
            pane.resize(380, 700);
            pane.show();
        }
        QStringList steps() const
        {
            QStringList told;
            const auto rows = pane.findChildren<StepRow *>();
            for (const StepRow *row : rows)
                if (row->isVisible())
                    told.append(row->accessibleName());
            return told;
        }
        Test::Console console;
        ClientNames names{console.service()};
        WhyPane pane{names};
    };
};

void TestWhyPane::saysWhatToDoWhileNothingIsChosen()
{
    Fixture f;
    QCOMPARE(f.pane.findChild<EmptyState *>(u"listEmpty"_s)->title(), u"No attempt chosen"_s);
    QVERIFY(f.steps().isEmpty());
}

void TestWhyPane::tellsTheStepsInWords()
{
    Fixture f;
    f.pane.setAttempt(shutOut());
    QCOMPARE(f.pane.findChild<BadgeLabel *>(u"whyOutcome"_s)->badge().text,
             u"Address not allowed"_s);
    QCOMPARE(f.steps().size(), 10);
    QCOMPARE(f.steps().mid(7),
             QStringList({u"Status, passed"_s, u"Whitelist, failed"_s, u"Answer, not reached"_s}));

    LoginAttempt token = shutOut();
    token.endpoint = u"verify"_s;
    token.outcome = Outcome::InvalidToken;
    f.pane.setAttempt(token);
    QCOMPARE(f.steps().size(), 7);
    QCOMPARE(f.steps()[3], u"Token, failed"_s);
}

void TestWhyPane::tellsTheFacts()
{
    Fixture f;
    LoginAttempt attempt = shutOut();
    attempt.apiKey = u"abcd…"_s;
    attempt.peer = *IpAddress::parse(u"192.168.0.1");
    f.pane.setAttempt(attempt);
    QStringList facts;
    for (int i = 0; i < 11; ++i)
        facts.append(f.pane.findChild<QLabel *>(u"whyFact%1"_s.arg(i))->text());
    QVERIFY(facts[0].contains(u"2025"_s));
    QCOMPARE(facts[1], u"2025-01-15T12:00:00.005Z"_s);
    QVERIFY(facts[3].contains(u"only its beginning is kept"_s));
    QCOMPARE(facts[4], u"10.0.0.5"_s);
    QCOMPARE(facts[5], u"192.168.0.1"_s);
    QCOMPARE(facts[6], u"sample/5"_s);
    QCOMPARE(facts[8], u"205"_s);
    QCOMPARE(facts[10], u"request-5"_s);
}

void TestWhyPane::everyStepHasRoomForItsIcon()
{
    Fixture f;
    f.pane.resize(900, 700); // each sentence on one line
    f.pane.setAttempt(shutOut());
    const auto rows = f.pane.findChildren<StepRow *>();
    for (const StepRow *row : rows)
        QTRY_VERIFY(!row->isVisible() || row->height() >= StepRow::iconSize);
}

void TestWhyPane::aLongTitleIsNotCut()
{
    StepList list;
    list.setSteps({{u"Key"_s, u"Fits."_s}, {u"Zugangsberechtigung"_s, u"Fits."_s}});
    list.show();
    const auto labels = list.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QTRY_VERIFY(label->width() >= label->fontMetrics().horizontalAdvance(label->text()));
}

void TestWhyPane::aFactStandsBesideItsName()
{
    Fixture f;
    f.pane.resize(900, 700);
    f.pane.setAttempt(shutOut());
    for (int row = 0;; ++row) {
        auto *value = f.pane.findChild<QLabel *>(u"whyFact%1"_s.arg(row));
        if (!value)
            break;
        auto *name = f.pane.findChild<QLabel *>(u"whyFactName%1"_s.arg(row));
        QTRY_VERIFY(value->isVisible());
        QVERIFY2(std::abs(name->geometry().center().y() - value->geometry().center().y()) <= 1,
                 qPrintable(name->text()));
    }
}

void TestWhyPane::copiesTheRequestId()
{
    Fixture f;
    f.pane.setAttempt(shutOut());
    QTest::mouseClick(f.pane.findChild<QToolButton *>(u"whyCopyRequest"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"request-5"_s);
}

void TestWhyPane::offersWhatFits()
{
    Fixture f;
    f.pane.setAttempt(shutOut());
    auto *allow = f.pane.findChild<QPushButton *>(u"why-allowAddress"_s);
    QVERIFY(allow->isVisible());
    QCOMPARE(allow->text(), u"Allow 10.0.0.5"_s);
    QVERIFY(!f.pane.findChild<QPushButton *>(u"why-activate"_s)->isVisible());
    int answered = -1;
    connect(&f.pane, &WhyPane::answered, this, [&](Answer answer) { answered = int(answer); });
    QTest::mouseClick(allow, Qt::LeftButton);
    QCOMPARE(answered, int(Answer::AllowAddress));

    LoginAttempt inactive = shutOut();
    inactive.outcome = Outcome::NotActive;
    f.pane.setAttempt(inactive);
    QVERIFY(!allow->isVisible());
    QVERIFY(f.pane.findChild<QPushButton *>(u"why-activate"_s)->isVisible());
}

void TestWhyPane::learnsTheClientsName()
{
    Fixture f;
    LoginAttempt attempt = shutOut();
    attempt.clientId = f.console.store().addClient({.name = u"Billing"_s}).id;
    f.pane.setAttempt(attempt);
    const auto description = [&f] {
        return f.pane.findChild<StepRow *>(u"whyStep6"_s)->accessibleDescription();
    };
    QTRY_COMPARE(description(), u"The key is that of Billing."_s);
}

QTEST_MAIN(TestWhyPane)
#include "tst_whypane.moc"
