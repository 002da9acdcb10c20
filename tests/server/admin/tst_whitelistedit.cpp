// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/whitelistedit.h"

#include "admin/administration.h"
#include "crypto/secrethasher.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Test::orDie;

class tst_WhitelistEdit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addsChangesAndRemovesAtOnce();
    void refusesWhatSomeoneElseChanged();
    void restoresTheFormerList();
    void putsBackAnEntryThatHasExpired();
    void refusesANewEntryThatHasExpired();
    void refusesARangeGivenTwice();
    void leavesAllAsItWasOnAnError();
    void refusesAClientThatIsGone();
    void raisesNoRevisionWhereNothingChanges();

private:
    static WhitelistEntry entry(const QString &range, const QString &note = {});
    Result<QList<WhitelistEntry>> save(const QList<WhitelistEntry> &before,
                                       const QList<WhitelistEntry> &after);
    QList<WhitelistEntry> list() { return orDie(m_admin->client(m_id)).whitelist; }
    /// `range note` of each entry, joined.
    QString text();

    std::unique_ptr<Test::TempStore> m_store;
    Test::FakeClock m_clock;
    const Crypto::SecretHasher m_hasher{Crypto::MasterKey::fromBytes({1, 2, 3})};
    std::unique_ptr<Administration> m_admin;
    qint64 m_id = 0;
};

void tst_WhitelistEdit::init()
{
    m_store = std::make_unique<Test::TempStore>();
    m_admin = std::make_unique<Administration>(m_store->open(Store::Database::Role::Admin),
                                               m_hasher, m_clock);
    NewClient wanted{.name = u"A"_s};
    wanted.whitelist = {entry(u"10.0.0.0/8"_s, u"office"_s), entry(u"192.0.2.1"_s)};
    m_id = orDie(m_admin->createClient(wanted)).client.id;
}

void tst_WhitelistEdit::cleanup()
{
    m_admin.reset();
    m_store.reset();
}

WhitelistEntry tst_WhitelistEdit::entry(const QString &range, const QString &note)
{
    WhitelistEntry made;
    made.range = orDie(Cidr::parse(range));
    made.note = note;
    return made;
}

Result<QList<WhitelistEntry>> tst_WhitelistEdit::save(const QList<WhitelistEntry> &before,
                                                      const QList<WhitelistEntry> &after)
{
    return WhitelistEdit(*m_admin).save({m_id, before, after});
}

QString tst_WhitelistEdit::text()
{
    QStringList all;
    for (const WhitelistEntry &each : list())
        all += (each.range.toString() + u' ' + each.note).trimmed();
    return all.join(u", "_s);
}

void tst_WhitelistEdit::addsChangesAndRemovesAtOnce()
{
    const auto before = list();
    auto changed = before[0];
    changed.note = u"headquarters"_s;
    changed.expiresAt = m_clock.now() + 1h;
    const auto saved = orDie(save(before, {changed, entry(u"203.0.113.0/24"_s, u" new "_s)}));
    QCOMPARE(text(), u"10.0.0.0/8 headquarters, 203.0.113.0/24 new"_s);
    QVERIFY(saved == list());
    QCOMPARE(saved[0].id, before[0].id);
    QVERIFY(saved[0].createdAt == before[0].createdAt);
    QVERIFY(saved[0].expiresAt == m_clock.now() + 1h);
}

void tst_WhitelistEdit::refusesWhatSomeoneElseChanged()
{
    const auto before = list();
    orDie(m_admin->addWhitelistEntry(m_id, entry(u"198.51.100.0/24"_s)));
    VERIFY_ERROR(Error::Kind::Conflict, save(before, {}));
    QCOMPARE(text(), u"10.0.0.0/8 office, 192.0.2.1/32, 198.51.100.0/24"_s);

    const auto now = list();
    auto changed = now[0];
    changed.note = u"by another hand"_s;
    orDie(m_admin->updateWhitelistEntry(m_id, changed));
    VERIFY_ERROR(Error::Kind::Conflict, save(now, {}));
}

void tst_WhitelistEdit::restoresTheFormerList()
{
    const auto before = list();
    const auto saved = orDie(save(before, {before[1]}));
    m_clock.advance(1h);
    orDie(save(saved, before));
    QCOMPARE(list().size(), 2);
    for (const WhitelistEntry &each : list())
        QVERIFY(each.createdAt == before[0].createdAt);
}

void tst_WhitelistEdit::putsBackAnEntryThatHasExpired()
{
    auto ending = list()[0];
    ending.expiresAt = m_clock.now() + 1h;
    orDie(m_admin->updateWhitelistEntry(m_id, ending));
    m_clock.advance(2h);
    const auto before = list();
    auto noted = before;
    noted[0].note = u"expired, and noted"_s;
    const auto kept = orDie(save(before, noted)); // an expired entry may be noted
    const auto saved = orDie(save(kept, {}));
    QVERIFY(saved.isEmpty());
    orDie(save(saved, kept));
    QCOMPARE(text(), u"10.0.0.0/8 expired, and noted, 192.0.2.1/32"_s);
}

void tst_WhitelistEdit::refusesANewEntryThatHasExpired()
{
    auto late = entry(u"203.0.113.0/24"_s);
    late.expiresAt = m_clock.now();
    VERIFY_ERROR(Error::Kind::Invalid, save(list(), list() << late));
    auto past = list();
    past[0].expiresAt = m_clock.now() - 1h;
    VERIFY_ERROR(Error::Kind::Invalid, save(list(), past));
}

void tst_WhitelistEdit::refusesARangeGivenTwice()
{
    VERIFY_ERROR(Error::Kind::Invalid, save(list(), list() << entry(u"10.0.0.0/8"_s)));
}

void tst_WhitelistEdit::leavesAllAsItWasOnAnError()
{
    VERIFY_ERROR(
        Error::Kind::Invalid,
        save(list(), {entry(u"203.0.113.0/24"_s), entry(u"10.9.0.0/16"_s, QString(1001, u'x'))}));
    QCOMPARE(text(), u"10.0.0.0/8 office, 192.0.2.1/32"_s);
}

void tst_WhitelistEdit::refusesAClientThatIsGone()
{
    const auto before = list();
    orDie(m_admin->deleteClient(m_id));
    VERIFY_ERROR(Error::Kind::NotFound, save(before, {}));
}

void tst_WhitelistEdit::raisesNoRevisionWhereNothingChanges()
{
    const qint64 before = orDie(m_admin->database().revision());
    orDie(save(list(), list()));
    QCOMPARE(orDie(m_admin->database().revision()), before);
}

QTEST_GUILESS_MAIN(tst_WhitelistEdit)
#include "tst_whitelistedit.moc"
