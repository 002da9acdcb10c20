// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/hmaclinker.h"
#include "retention.h"
#include "store/attemptstore.h"
#include "store/chaincheck.h"
#include "store/journalstore.h"
#include "store/settingsstore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A hundred days of attempts, twenty a day, with a chain over them.
class tst_Retention final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void removesWhatIsOlder();
    void removesWhatIsBeyondTheMost();
    void keepsTheNewestWhateverItsAge();
    void goesInSmallSteps();
    void doesNothingUntilItIsBegun();
    void theRestOfTheChainVerifies();
    void leavesOneEntryInTheJournal_data();
    void leavesOneEntryInTheJournal();
    void notesWhatWentBeforeAFailure();
    void keepsTheCountsOfMinutes();
    void writesThemOutBefore();
    void keepsWhatCannotBeWrittenOut();
    void leavesNoHalfLineOnAFullDisk();

private:
    static constexpr int days = 100;
    static constexpr int perDay = 20;

    void set(const std::function<void(Policy &)> &change);
    void run();
    QList<LoginAttempt> rows()
    {
        return orDie(Store::AttemptStore(*m_database).after(0, {}, 9999));
    }

    std::shared_ptr<FakeClock> m_clock;
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Store::Database> m_database;
    std::unique_ptr<Retention> m_retention;
};

void tst_Retention::init()
{
    m_clock = std::make_shared<FakeClock>();
    m_store = std::make_unique<TempStore>();
    const auto key = std::make_shared<const Crypto::MasterKey>(Crypto::MasterKey::fromBytes({5}));
    Store::StoreFile file = m_store->file();
    file.setLinkers(Crypto::HmacLinker::factory(key));
    m_database = orDie(Store::Database::open(file, Store::Database::Role::Admin));
    m_retention =
        std::make_unique<Retention>(Environment{m_store->folder(), file, key, {}, m_clock});
    QList<LoginAttempt> attempts;
    for (int i = 0; i < days * perDay; ++i) {
        LoginAttempt attempt = sampleAttempt(i);
        attempt.time = m_clock->now() - std::chrono::days(days) + i * (1440min / perDay);
        attempts.append(attempt);
    }
    auto transaction = orDie(Store::Transaction::begin(*m_database));
    orDie(Store::AttemptStore(*m_database).append(attempts));
    orDie(transaction.commit());
}

void tst_Retention::cleanup()
{
    m_retention.reset();
    m_database.reset();
    m_store.reset();
}

void tst_Retention::set(const std::function<void(Policy &)> &change)
{
    auto transaction = orDie(Store::Transaction::begin(*m_database));
    Store::SettingsStore settings(*m_database);
    Policy policy = orDie(settings.policy());
    change(policy);
    orDie(settings.setPolicy(policy, m_clock->now()));
    orDie(transaction.commit());
}

void tst_Retention::run()
{
    orDie(m_retention->begin(*m_database));
    while (orDie(m_retention->step(*m_database))) {
    }
}

void tst_Retention::removesWhatIsOlder()
{
    run(); // ninety days, as nobody said otherwise
    QCOMPARE(rows().size(), 90 * perDay);
    QVERIFY(rows().constFirst().time >= m_clock->now() - std::chrono::days(90));
    set([](Policy &policy) { policy.attemptsKept = std::chrono::days(30); });
    run();
    QCOMPARE(rows().size(), 30 * perDay);
    m_clock->advance(24h);
    run();
    QCOMPARE(rows().size(), 29 * perDay);
}

void tst_Retention::removesWhatIsBeyondTheMost()
{
    set([](Policy &policy) { policy.attemptsMost = 1000; });
    run();
    QCOMPARE(rows().size(), 1000);
    QCOMPARE(rows().constLast().id, days * perDay);
}

void tst_Retention::keepsTheNewestWhateverItsAge()
{
    m_clock->advance(std::chrono::days(1000));
    run();
    QCOMPARE(rows().size(), 1);
    QCOMPARE(rows().constFirst().id, days * perDay);
}

void tst_Retention::goesInSmallSteps()
{
    set([](Policy &policy) { policy.attemptsKept = std::chrono::days(1); });
    orDie(m_retention->begin(*m_database));
    QVERIFY(orDie(m_retention->step(*m_database)));
    QCOMPARE(rows().size(), days * perDay - Retention::atOnce);
}

void tst_Retention::doesNothingUntilItIsBegun()
{
    QVERIFY(!orDie(m_retention->step(*m_database)));
    QCOMPARE(rows().size(), days * perDay);
}

void tst_Retention::theRestOfTheChainVerifies()
{
    run();
    auto report = orDie(Store::ChainCheck(*m_database).run());
    QCOMPARE(report.faults.join(u'\n'), QString());
    QCOMPARE(report.attempts, 90 * perDay);
    QCOMPARE(report.firstAttempt, 10 * perDay + 1);
    orDie(m_database->execute(u"UPDATE attempts SET status = 1 WHERE id = 500"_s));
    report = orDie(Store::ChainCheck(*m_database).run());
    QCOMPARE(report.faults,
             QStringList{u"Attempt 500 was changed: its link does not fit what it says."_s});
}

void tst_Retention::leavesOneEntryInTheJournal_data()
{
    QTest::addColumn<int>("daysKept");
    QTest::addColumn<QString>("subject");
    QTest::newRow("part of a step") << 40 << u"1 to 1200"_s;
    QTest::newRow("whole steps") << 50 << u"1 to 1000"_s;
}

void tst_Retention::leavesOneEntryInTheJournal()
{
    QFETCH(int, daysKept);
    set([daysKept](Policy &policy) { policy.attemptsKept = std::chrono::days(daysKept); });
    run();
    run(); // nothing to do, nothing to note
    const auto entries =
        orDie(Store::JournalStore(*m_database).before(9999, {.text = u"attempts_removed"_s}, 10));
    QCOMPARE(entries.size(), 1);
    QTEST(entries.constFirst().subject, "subject");
}

void tst_Retention::notesWhatWentBeforeAFailure()
{
    const QTemporaryDir folder;
    set([&](Policy &policy) {
        policy.attemptsKept = std::chrono::days(1);
        policy.attemptsFolder = folder.path();
    });
    orDie(m_retention->begin(*m_database));
    QVERIFY(orDie(m_retention->step(*m_database)));
    QVERIFY(QDir(folder.path()).removeRecursively());
    VERIFY_ERROR(Error::Kind::Unavailable, m_retention->step(*m_database));
    const auto entries =
        orDie(Store::JournalStore(*m_database).before(9999, {.text = u"attempts_removed"_s}, 10));
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.constFirst().subject, u"1 to 500"_s);
}

void tst_Retention::keepsTheCountsOfMinutes()
{
    set([](Policy &policy) { policy.attemptsKept = std::chrono::days(1); });
    run();
    Store::AttemptStore attempts(*m_database);
    const auto counts =
        orDie(attempts.perMinute(m_clock->now() - std::chrono::days(200), m_clock->now() + 1h));
    qint64 sum = 0;
    for (const auto &count : counts)
        sum += count.count;
    QCOMPARE(sum, days * perDay);
    m_clock->advance(Retention::countsKept);
    run();
    QVERIFY(orDie(attempts.perMinute({}, m_clock->now())).size() < counts.size());
}

void tst_Retention::writesThemOutBefore()
{
    const QTemporaryDir folder;
    set([&](Policy &policy) { policy.attemptsFolder = folder.path(); });
    run();
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(files, QStringList{u"attempts-removed-2025-01-15.jsonl"_s});
    QFile file(folder.filePath(files[0]));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    qint64 id = 0;
    while (!file.atEnd())
        QCOMPARE(QJsonDocument::fromJson(file.readLine()).object()["id"_L1].toInteger(), ++id);
    QCOMPARE(id, 10 * perDay);
}

void tst_Retention::keepsWhatCannotBeWrittenOut()
{
    set([](Policy &policy) { policy.attemptsFolder = u"/no/such/folder"_s; });
    orDie(m_retention->begin(*m_database));
    VERIFY_ERROR(Error::Kind::Unavailable, m_retention->step(*m_database));
    QCOMPARE(rows().size(), days * perDay);
    QVERIFY(!orDie(m_retention->step(*m_database)));                 // not again and again
    QVERIFY(m_retention->obstacle().contains(u"/no/such/folder"_s)); // and is told on
    set([](Policy &policy) { policy.attemptsFolder.clear(); });
    orDie(m_retention->begin(*m_database));
    while (orDie(m_retention->step(*m_database)))
        ;
    QCOMPARE(m_retention->obstacle(), QString());
}

// A file that may not grow is refused as a full disk refuses it: some of it is written.
void tst_Retention::leavesNoHalfLineOnAFullDisk()
{
    const QTemporaryDir folder;
    const QString day = folder.filePath(u"attempts-removed-2025-01-15.jsonl"_s);
    const QByteArray earlier = "{\"id\":0}\n";
    {
        QFile file(day);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(earlier);
    }
    set([&](Policy &policy) { policy.attemptsFolder = folder.path(); });
    orDie(m_retention->begin(*m_database));
    {
        rlimit whole{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &whole), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit little{100, whole.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
        const auto refused = m_retention->step(*m_database);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &whole), 0);
        std::signal(SIGXFSZ, handler);
        VERIFY_ERROR(Error::Kind::Unavailable, refused);
        QVERIFY2(refused.error().message.contains(qt_error_string(EFBIG)),
                 qPrintable(refused.error().message));
    }
    QFile file(day);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), earlier);
    QCOMPARE(rows().size(), days * perDay);
}

QTEST_GUILESS_MAIN(tst_Retention)
#include "tst_retention.moc"
