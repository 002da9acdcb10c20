// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/administration.h"
#include "admin/attemptexport.h"
#include "admin/attempttext.h"
#include "crypto/secrethasher.h"
#include "store/attemptstore.h"
#include "store/transaction.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_AttemptExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void writesEveryAttemptOldestFirst();
    void writesForTheOwnerAlone();
    void writesJsonLines();
    void writesWhatTheFilterAdmits();
    void writesNothingButTheHeadingWhereNothingFits();
    void crossesManyPagesAndReportsProgress();
    void aCancelledExportLeavesWhatWasThere();
    void aPlaceThatCannotBeWrittenIsAnError();

private:
    void record(int count);
    QList<LoginAttempt> recorded();
    QFuture<Result<qint64>> start(const AttemptExport &wanted);
    Result<qint64> finish(const AttemptExport &wanted);
    QString path(const QString &name) const { return m_folder->filePath(name); }
    static QByteArray read(const QString &path);

    std::unique_ptr<Test::TempStore> m_store;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AdminService> m_service;
};

void tst_AttemptExport::init()
{
    m_store = std::make_unique<Test::TempStore>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_service = std::make_unique<AdminService>(
        m_store->file(),
        std::make_shared<const Crypto::SecretHasher>(Crypto::MasterKey::fromBytes({1, 2, 3})),
        std::make_shared<const Test::FakeClock>());
}

void tst_AttemptExport::cleanup()
{
    m_service.reset();
    m_folder.reset();
    m_store.reset();
}

void tst_AttemptExport::record(int count)
{
    const auto database = m_store->open(Store::Database::Role::Worker);
    Store::AttemptStore store(*database);
    std::vector<LoginAttempt> attempts;
    for (int i = 0; i < count; ++i)
        attempts.push_back(Test::sampleAttempt(i));
    auto transaction = Test::orDie(Store::Transaction::begin(*database));
    Test::orDie(store.append(attempts));
    Test::orDie(transaction.commit());
}

QList<LoginAttempt> tst_AttemptExport::recorded()
{
    const auto database = m_store->open(Store::Database::Role::Admin);
    return Test::orDie(Store::AttemptStore(*database).after(0, {}, 100'000));
}

QFuture<Result<qint64>> tst_AttemptExport::start(const AttemptExport &wanted)
{
    return exportAttempts(*m_service, wanted);
}

Result<qint64> tst_AttemptExport::finish(const AttemptExport &wanted)
{
    auto future = start(wanted);
    future.waitForFinished();
    return future.result();
}

QByteArray tst_AttemptExport::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_AttemptExport::writesEveryAttemptOldestFirst()
{
    record(5);
    const auto written = finish({.path = path(u"all.csv"_s)});
    VERIFY_OK(written);
    QCOMPARE(*written, 5);
    QByteArray expected = attemptCsvHeading();
    for (const LoginAttempt &attempt : recorded())
        expected += attemptCsv(attempt);
    QCOMPARE(read(path(u"all.csv"_s)), expected);
}

void tst_AttemptExport::writesForTheOwnerAlone()
{
    record(1);
    QFile before(path(u"all.csv"_s)); // replacing an open file does not take its mode over
    QVERIFY(before.open(QIODevice::WriteOnly));
    QVERIFY(before.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup |
                                  QFile::ReadOther));
    before.close();
    VERIFY_OK(finish({.path = path(u"all.csv"_s)}));
    QVERIFY(!read(path(u"all.csv"_s)).isEmpty());
    QCOMPARE(QFile::permissions(path(u"all.csv"_s)) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void tst_AttemptExport::writesJsonLines()
{
    record(3);
    const auto written =
        finish({.format = AttemptExport::Format::JsonLines, .path = path(u"all.jsonl"_s)});
    VERIFY_OK(written);
    QByteArray expected;
    for (const LoginAttempt &attempt : recorded())
        expected += attemptJson(attempt) + '\n';
    QCOMPARE(read(path(u"all.jsonl"_s)), expected);
}

void tst_AttemptExport::writesWhatTheFilterAdmits()
{
    record(4000);
    AttemptFilter filter;
    filter.outcomes = {int(Outcome::WrongSecret)};
    filter.since = Test::sampleAttempt(1000).time;
    filter.until = Test::sampleAttempt(2000).time;
    const auto written = finish({.filter = filter, .path = path(u"some.csv"_s)});
    VERIFY_OK(written);
    QByteArray expected = attemptCsvHeading();
    qint64 count = 0;
    for (const LoginAttempt &attempt : recorded()) {
        if (!filter.matches(attempt))
            continue;
        expected += attemptCsv(attempt);
        ++count;
    }
    QCOMPARE(*written, count);
    QCOMPARE(count, 100);
    QCOMPARE(read(path(u"some.csv"_s)), expected);
}

void tst_AttemptExport::writesNothingButTheHeadingWhereNothingFits()
{
    const auto empty = finish({.path = path(u"empty.csv"_s)});
    VERIFY_OK(empty);
    QCOMPARE(*empty, 0);
    QCOMPARE(read(path(u"empty.csv"_s)), attemptCsvHeading());

    record(10);
    AttemptFilter filter;
    filter.until = Test::sampleAttempt(0).time;
    VERIFY_OK(finish({.filter = filter, .path = path(u"none.csv"_s)}));
    QCOMPARE(read(path(u"none.csv"_s)), attemptCsvHeading());
}

void tst_AttemptExport::crossesManyPagesAndReportsProgress()
{
    record(17'001); // more than one step of ids, and no round number of pages
    auto future = start({.path = path(u"many.csv"_s)});
    future.waitForFinished();
    VERIFY_OK(future.result());
    QCOMPARE(*future.result(), 17'001);
    QCOMPARE(read(path(u"many.csv"_s)).count('\n'), 17'002);
    QVERIFY(future.progressMaximum() > 0);
    QVERIFY(future.progressValue() > 0);
}

void tst_AttemptExport::aCancelledExportLeavesWhatWasThere()
{
    record(2000);
    QFile before(path(u"kept.csv"_s));
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("before");
    before.close();

    const Test::FakeClock clock;
    const Crypto::SecretHasher hasher(Crypto::MasterKey::fromBytes({1, 2, 3}));
    Administration admin(m_store->open(Store::Database::Role::Admin), hasher, clock);
    int asked = 0;
    const Progress progress([&asked] { return ++asked > 1; }, [](int, int) {});
    const auto written = exportAttempts(admin, {.path = path(u"kept.csv"_s)}, progress);
    QVERIFY(!written && written.error().kind == Error::Kind::Cancelled);
    QVERIFY(asked > 1);
    QCOMPARE(read(path(u"kept.csv"_s)), QByteArray("before"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"kept.csv"_s});
}

void tst_AttemptExport::aPlaceThatCannotBeWrittenIsAnError()
{
    record(1);
    VERIFY_ERROR(Error::Kind::Unavailable, finish({.path = path(u"no/such/folder.csv"_s)}));
}

QTEST_GUILESS_MAIN(tst_AttemptExport)
#include "tst_attemptexport.moc"
