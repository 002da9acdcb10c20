// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/refreshservice.h"

#include "crypto/jws.h"
#include "store/settingsstore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QJsonDocument>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Role = Store::Database::Role;

class TestRefreshService final : public QObject
{
    Q_OBJECT
    Test::FakeClock m_clock;
    Crypto::MasterKey m_masterKey = Crypto::MasterKey::fromBytes({9});
    std::unique_ptr<Test::TempStore> m_store;
    std::unique_ptr<Store::Database> m_database;
    std::unique_ptr<TurnView> m_view;
    std::unique_ptr<TokenGate> m_gate;
    std::unique_ptr<RefreshService> m_service;
    Client m_client;
    QHash<qint64, QByteArray> m_tokens; // by sequence

    RefreshDecision decide(const QByteArray &token)
    {
        Test::orDie(m_view->renew());
        auto transaction = Test::orDie(Store::Transaction::begin(*m_database));
        auto decision = Test::orDie(m_service->decide(token, *IpAddress::parse(u"127.0.0.1")));
        Test::orDie(transaction.commit());
        return decision;
    }

    static qint64 sequenceOf(const QByteArray &token)
    {
        const auto claims = Crypto::fromBase64Url(token.split('.').at(1));
        return QJsonDocument::fromJson(*claims).object().value("seq"_L1).toInteger();
    }

    /// Presents the token of that number: the new one's number, or why there is none.
    QString present(qint64 sequence)
    {
        const RefreshDecision decision = decide(m_tokens.value(sequence));
        if (!decision.admission.isGranted())
            return decision.admission.decidedBy;
        const QByteArray &made = decision.tokens.refreshToken;
        if (m_tokens.contains(sequenceOf(made)))
            return u"twice the same"_s;
        m_tokens.insert(sequenceOf(made), made);
        return QString::number(sequenceOf(made));
    }

    void setPolicy(const Policy &policy)
    {
        VERIFY_OK(
            Store::SettingsStore(*m_store->open(Role::Admin)).setPolicy(policy, m_clock.now()));
    }

    void logIn()
    {
        Test::orDie(m_view->renew());
        m_tokens = {{0, m_view->issuer().issue(m_client.id, 0, m_clock.now()).refreshToken}};
    }

private Q_SLOTS:
    void init()
    {
        m_clock.set(Test::FakeClock::start);
        m_store = std::make_unique<Test::TempStore>();
        m_database = m_store->open(Role::Worker);
        Test::orDie(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        m_view = std::make_unique<TurnView>(*m_database, m_masterKey, m_clock);
        m_gate = std::make_unique<TokenGate>(*m_view);
        m_service = std::make_unique<RefreshService>(*m_view, *m_gate);
        m_client = m_store->addClient({});
        logIn();
    }
    void cleanup()
    {
        m_service.reset();
        m_gate.reset();
        m_view.reset();
        m_database.reset();
        m_store.reset();
    }

    void followsTheRules_data()
    {
        // What is presented, with "+ms" where time passes before, and what each comes to.
        QTest::addColumn<QString>("script");
        QTest::newRow("a line") << u"0=1, 1=2, 2=3"_s;
        QTest::newRow("a line at leisure") << u"0=1, +3600000 1=2, +3600000 2=3"_s;
        QTest::newRow("a lost answer") << u"0=1, +9999 0=2, 2=3"_s;
        QTest::newRow("the window's last moment") << u"0=1, +10000 0=2"_s;
        QTest::newRow("one moment later") << u"0=1, +10001 0=token reused"_s;
        QTest::newRow("the window is the first answer's")
            << u"0=1, +6000 0=2, +6000 0=token reused"_s;
        QTest::newRow("many lost answers") << u"0=1, 0=2, 0=3, 0=4, 4=5"_s;
        QTest::newRow("an answer that came after all") << u"0=1, +5000 0=2, +5000 1=3"_s;
        QTest::newRow("and goes on alone") << u"0=1, 0=2, 1=3, 2=token reused"_s;
        QTest::newRow("the first answer was kept")
            << u"0=1, 0=2, +10001 1=3, 3=4, 2=token reused"_s;
        QTest::newRow("the second answer was kept") << u"0=1, 0=2, +10001 2=3, 1=token reused"_s;
        QTest::newRow("both answers were kept")
            << u"0=1, 0=2, +10001 1=3, +10001 2=token reused, 3=token revoked"_s;
        QTest::newRow("spent twice over") << u"0=1, 1=2, 0=token reused"_s;
        QTest::newRow("a sibling's answer lost") << u"0=1, 0=2, 1=3, 1=4, 4=5"_s;
        QTest::newRow("a sibling before the fork") << u"0=1, 0=2, 0=3, 2=4, 1=token reused"_s;
        QTest::newRow("dead") << u"0=1, +10001 0=token reused, 1=token revoked, 0=token revoked"_s;
        QTest::newRow("dead though in the window")
            << u"0=1, 1=2, 0=token reused, 1=token revoked, 2=token revoked"_s;
        QTest::newRow("a clock set back a little") << u"0=1, +-5000 0=2"_s;
        QTest::newRow("a clock set back far") << u"0=1, +-20000 0=token reused"_s;
    }
    void followsTheRules()
    {
        QFETCH(QString, script);
        // A login some time ago, so that a clock that is set back does not make it the future's.
        m_clock.advance(1min);
        for (const QString &step : script.split(u", "_s)) {
            QString said = step;
            if (step.startsWith(u'+')) {
                m_clock.advance(
                    std::chrono::milliseconds(step.mid(1).section(u' ', 0, 0).toLongLong()));
                said = step.section(u' ', 1);
            }
            QCOMPARE(u"%1: "_s.arg(step) + present(said.section(u'=', 0, 0).toLongLong()),
                     u"%1: "_s.arg(step) + said.section(u'=', 1));
        }
    }

    void reuseIsFlaggedOnce()
    {
        present(0);
        m_clock.advance(11s);
        const auto reused = decide(m_tokens[0]);
        QCOMPARE(toString(reused.admission.outcome), u"RefreshReused"_s);
        QCOMPARE(reused.admission.clientId, m_client.id);
        QCOMPARE(reused.admission.apiKey, m_client.apiKey.text());
        QVERIFY(reused.tokens.refreshToken.isEmpty() && reused.tokens.accessToken.isEmpty());
        QCOMPARE(toString(decide(m_tokens[0]).admission.outcome), u"InvalidToken"_s);
        QCOMPARE(toString(decide(m_tokens[1]).admission.outcome), u"InvalidToken"_s);
    }

    void familiesDieAlone()
    {
        const QByteArray other = m_view->issuer().issue(m_client.id, 0, m_clock.now()).refreshToken;
        present(0);
        m_clock.advance(11s);
        QCOMPARE(present(0), u"token reused"_s);
        QVERIFY(decide(other).admission.isGranted());
    }

    void aWindowOfNothingForgivesNothing()
    {
        setPolicy({.lostAnswerWindow = 0s});
        QCOMPARE(present(0), u"1"_s);
        QCOMPARE(present(0), u"token reused"_s); // in the same millisecond
    }

    void obeysAnotherWindow()
    {
        setPolicy({.lostAnswerWindow = 60s});
        QCOMPARE(present(0), u"1"_s);
        m_clock.advance(60s);
        QCOMPARE(present(0), u"2"_s);
    }

    void aFamilyEndsThirtyDaysAfterItsLogin()
    {
        using std::chrono::days;
        qint64 newest = 0;
        for (int day = 6; day < 30; day += 6) {
            m_clock.set(Test::FakeClock::start + days(day));
            const auto decision = decide(m_tokens[newest]);
            QVERIFY(decision.admission.isGranted());
            QCOMPARE(decision.tokens.refreshExpiresAt,
                     Test::FakeClock::start + days(std::min(day + 7, 30)));
            m_tokens.insert(++newest, decision.tokens.refreshToken);
        }
        m_clock.set(Test::FakeClock::start + days(30) - 1ms);
        QCOMPARE(present(newest), QString::number(newest + 1));
        m_clock.advance(1ms); // the tokens have some seconds' leeway, the family has none
        QCOMPARE(present(newest + 1), u"login ended"_s);
    }

    void aShorterLifeOfFamiliesCountsForThoseThereAre()
    {
        present(0);
        setPolicy({.familyLifetime = 1h});
        m_clock.advance(1h - 1ms);
        QCOMPARE(present(1), u"2"_s);
        m_clock.advance(1ms);
        QCOMPARE(present(2), u"login ended"_s);
        m_clock.set(Test::FakeClock::start);
        logIn(); // whose token ends with its family
        const auto pair = m_view->issuer().issue(m_client.id, 0, m_clock.now());
        QCOMPARE(pair.refreshExpiresAt, Test::FakeClock::start + 1h);
    }

    void knowsAForeignLineByItsMissingRow()
    {
        const auto late = m_view->issuer().issueNext(
            m_client.id, 0, {.family = Crypto::base64Url(QByteArray(16, 'f')), .sequence = 3},
            m_clock.now());
        const auto login = m_view->issuer().issueNext(
            m_client.id, 0, {.family = Crypto::base64Url(QByteArray(16, 'f')), .sequence = 0},
            m_clock.now());
        QCOMPARE(decide(late.refreshToken).admission.decidedBy, u"token reused"_s);
        QCOMPARE(decide(login.refreshToken).admission.decidedBy, u"token revoked"_s);
    }

    void refusesAFamilyOfAnotherForm()
    {
        for (const QByteArray &family : {"short"_ba, QByteArray(23, 'A'), "not base64!"_ba}) {
            const auto pair =
                m_view->issuer().issueNext(m_client.id, 0, {.family = family}, m_clock.now());
            QCOMPARE(decide(pair.refreshToken).admission.decidedBy, u"token claims"_s);
        }
    }

    void keepsTheRowAsLongAsATokenCanBeGood()
    {
        const auto row = [this] {
            const auto claims = Crypto::fromBase64Url(m_tokens[0].split('.').at(1));
            const auto name =
                QJsonDocument::fromJson(*claims).object().value("fam"_L1).toString().toLatin1();
            return Test::orDie(Store::FamilyStore(*m_database).find(*Crypto::fromBase64Url(name)));
        };
        QVERIFY(!row());
        m_clock.advance(1h);
        present(0);
        QCOMPARE(row()->startedAt, Test::FakeClock::start);
        QCOMPARE(row()->expiresAt, Test::FakeClock::start + 1h + std::chrono::days(7));
        setPolicy({.refreshLifetime = 1min}); // the older tokens live on
        present(1);
        QCOMPARE(row()->expiresAt, Test::FakeClock::start + 1h + std::chrono::days(7));
    }
};

QTEST_GUILESS_MAIN(TestRefreshService)
#include "tst_refreshservice.moc"
