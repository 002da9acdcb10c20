// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/administration.h"
#include "admin/adminservice.h"
#include "admin/policyservice.h"
#include "admin/storefacts.h"
#include "crypto/secrethasher.h"
#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_PolicyService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsTheDefaultsOfANewStore();
    void keepsWhatIsSetAndRaisesTheRevision();
    void refusesWhatCannotBeAndKeepsWhatWas_data();
    void refusesWhatCannotBeAndKeepsWhatWas();
    void saysHowLargeTheStoreIs();

private:
    template <typename T>
    static Result<T> await(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.result();
    }
    std::unique_ptr<Test::TempStore> m_store;
    std::unique_ptr<AdminService> m_service;
};

void tst_PolicyService::init()
{
    m_store = std::make_unique<Test::TempStore>();
    m_service = std::make_unique<AdminService>(
        m_store->file(),
        std::make_shared<Crypto::SecretHasher>(Crypto::MasterKey::fromBytes({1, 2, 3})),
        std::make_shared<SystemClock>());
}

void tst_PolicyService::cleanup()
{
    m_service.reset();
    m_store.reset();
}

void tst_PolicyService::readsTheDefaultsOfANewStore()
{
    const auto policy = await(PolicyService(*m_service).policy());
    VERIFY_OK(policy);
    QCOMPARE(*policy == Policy(), true);
}

void tst_PolicyService::keepsWhatIsSetAndRaisesTheRevision()
{
    const auto database = m_store->open(Store::Database::Role::Reader);
    const qint64 before = Test::orDie(database->revision());
    const Policy wanted{u"gate.example"_s, u"api.example"_s, 90s, 24h};
    PolicyService service(*m_service);
    VERIFY_OK(await(service.setPolicy(wanted)));
    QCOMPARE(Test::orDie(await(service.policy())) == wanted, true);
    QVERIFY(Test::orDie(database->revision()) > before); // and so the next login obeys it
}

void tst_PolicyService::refusesWhatCannotBeAndKeepsWhatWas_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<int>("seconds");
    QTest::newRow("no issuer") << u" "_s << 3600;
    QTest::newRow("no lifetime") << u"gatehouse"_s << 0;
    QTest::newRow("eleven years") << u"gatehouse"_s << 11 * 365 * 86400;
}

void tst_PolicyService::refusesWhatCannotBeAndKeepsWhatWas()
{
    QFETCH(const QString, issuer);
    QFETCH(const int, seconds);
    PolicyService service(*m_service);
    const Policy wanted{issuer, u"gatehouse"_s, std::chrono::seconds(seconds), 24h};
    VERIFY_ERROR(Error::Kind::Invalid, await(service.setPolicy(wanted)));
    QCOMPARE(Test::orDie(await(service.policy())) == Policy(), true);
}

void tst_PolicyService::saysHowLargeTheStoreIs()
{
    const auto facts = await(storeFacts(*m_service));
    VERIFY_OK(facts);
    QCOMPARE(facts->path, m_store->file().path());
    QVERIFY(facts->bytes >= 4096);
}

QTEST_GUILESS_MAIN(tst_PolicyService)
#include "tst_policyservice.moc"
