// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/adminservice.h"
#include "crypto/secrethasher.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

#include <filesystem>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_AdminService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void returnsAtOnceAndDeliversOnTheCallersThread();
    void runsCallsInTheirOrder();
    void tellsOfChangesThatWereMade();
    void keepsQuietAboutReadingAndFailing();
    void triesAnewWhereTheStoreCouldNotBeOpened();
    void opensTheStoreAnewAfterAFailure();
    void finishesTheCallUnderWayAndCancelsTheRest();

private:
    std::unique_ptr<Test::TempStore> m_store;
    std::unique_ptr<AdminService> m_service;
};

void tst_AdminService::init()
{
    m_store = std::make_unique<Test::TempStore>();
    m_service = std::make_unique<AdminService>(
        m_store->file(),
        std::make_shared<const Crypto::SecretHasher>(Crypto::MasterKey::fromBytes({1, 2, 3})),
        std::make_shared<const Test::FakeClock>());
}

void tst_AdminService::cleanup()
{
    m_service.reset();
    m_store.reset();
}

void tst_AdminService::returnsAtOnceAndDeliversOnTheCallersThread()
{
    QThread *deliveredOn = nullptr;
    qint64 id = 0;
    // A chosen secret takes scrypt's time, so a call that waited would be finished.
    auto future = m_service->createClient({.name = u"A"_s, .secret = u"correct horse battery"_s});
    QVERIFY(!future.isFinished());
    future.then(this, [&](const Result<Handover> &made) {
        deliveredOn = QThread::currentThread();
        id = made ? made->client.id : -1;
    });
    QVERIFY(!deliveredOn);
    QTRY_VERIFY(deliveredOn);
    QCOMPARE(deliveredOn, thread());
    QVERIFY(id > 0);
}

void tst_AdminService::runsCallsInTheirOrder()
{
    auto made = m_service->createClient({.name = u"A"_s, .secret = u"correct horse battery"_s});
    auto renamed = m_service->renameClient(1, u"B"_s);
    auto noted = m_service->setNote(1, u"n"_s);
    auto shown = m_service->client(1);
    auto deleted = m_service->deleteClient(1);
    auto counted = m_service->clientCount();
    QCOMPARE(counted.result().value(), 0); // waits for the last; all earlier ones are done then
    QVERIFY(made.isFinished() && renamed.isFinished() && noted.isFinished() &&
            deleted.isFinished());
    VERIFY_OK(shown.result());
    QCOMPARE(shown.result()->client.name, u"B"_s);
    QCOMPARE(shown.result()->client.note, u"n"_s);
}

void tst_AdminService::tellsOfChangesThatWereMade()
{
    QSignalSpy changes(m_service.get(), &AdminService::clientsChanged);
    VERIFY_OK(m_service->createClient({.name = u"A"_s}).result());
    QTRY_COMPARE(changes.count(), 1);
    VERIFY_OK(m_service->addWhitelistEntry(1, {.range = Cidr(IpAddress::fromV4(1))}).result());
    QTRY_COMPARE(changes.count(), 2);
    VERIFY_OK(m_service->rotateSecret(1, 1h).result());
    QTRY_COMPARE(changes.count(), 3);
    VERIFY_OK(m_service->deleteClient(1).result());
    QTRY_COMPARE(changes.count(), 4);
}

void tst_AdminService::keepsQuietAboutReadingAndFailing()
{
    QSignalSpy changes(m_service.get(), &AdminService::clientsChanged);
    VERIFY_ERROR(Error::Kind::NotFound, m_service->renameClient(4711, u"B"_s).result());
    VERIFY_OK(m_service->clients({}).result());
    VERIFY_OK(m_service->createClient({.name = u"A"_s}).result());
    QTRY_COMPARE(changes.count(), 1); // the last call's, and no earlier one's
}

void tst_AdminService::triesAnewWhereTheStoreCouldNotBeOpened()
{
    const auto path = m_store->folder().path().toStdString();
    std::filesystem::rename(path, path + ".away");
    const auto failed = m_service->clientCount().result();
    std::filesystem::rename(path + ".away", path);
    QVERIFY(!failed);
    VERIFY_OK(m_service->clientCount().result());
}

void tst_AdminService::opensTheStoreAnewAfterAFailure()
{
    VERIFY_OK(m_service->createClient({.name = u"A"_s}).result());
    const auto path = m_store->folder().path().toStdString();
    std::filesystem::rename(path, path + ".away");
    VERIFY_ERROR(Error::Kind::Unavailable, m_service->renameClient(1, u"B"_s).result());
    // A store restored from a backup: the next call must see this one, not the file moved away.
    Test::TempStore restored;
    std::filesystem::copy(restored.folder().path().toStdString(), path,
                          std::filesystem::copy_options::recursive);
    const auto count = m_service->clientCount().result();
    std::filesystem::remove_all(path);
    std::filesystem::rename(path + ".away", path);
    VERIFY_OK(count);
    QCOMPARE(*count, 0);
}

void tst_AdminService::finishesTheCallUnderWayAndCancelsTheRest()
{
    auto first = m_service->createClient({.name = u"A"_s, .secret = u"correct horse battery"_s});
    QList<QFuture<Result<qint64>>> rest;
    for (int i = 0; i < 3; ++i)
        rest.append(m_service->clientCount());
    QTest::qWait(20); // the thread has taken the first call, which takes scrypt's time
    QVERIFY(!first.isFinished());
    m_service.reset();
    VERIFY_OK(first.result());
    for (const auto &future : rest)
        VERIFY_ERROR(Error::Kind::Cancelled, future.result());
}

QTEST_GUILESS_MAIN(tst_AdminService)
#include "tst_adminservice.moc"
