// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "environment.h"
#include "store/clientstore.h"
#include "support/checkresult.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Qt::StringLiterals;

class tst_Environment final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void makesWhatIsMissing();
    void findsTheSameAgain();
    void makesNoMasterKeyForAStoreThatIsThere();
    void refusesTheMasterKeyOfAnotherStore();
    void startsANewStoreWithAMasterKeyThatIsThere();
    void isMadeOnceByManyAtATime();

private:
    QString path() const { return m_dir->filePath(u"data"_s); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_Environment::makesWhatIsMissing()
{
    const auto environment = Environment::open(path());
    VERIFY_OK(environment);
    QVERIFY(QFile::exists(path() + u"/master.key"_s));
    QVERIFY(QFile::exists(path() + u"/gatehouse.db"_s));
}

void tst_Environment::findsTheSameAgain()
{
    const auto first = Environment::open(path());
    VERIFY_OK(first);
    const auto second = Environment::open(path());
    VERIFY_OK(second);
    QCOMPARE(second->masterKey->fingerprint(), first->masterKey->fingerprint());
}

void tst_Environment::makesNoMasterKeyForAStoreThatIsThere()
{
    VERIFY_OK(Environment::open(path()));
    QVERIFY(QFile::remove(path() + u"/master.key"_s));
    VERIFY_ERROR(Error::Kind::NotFound, Environment::open(path()));
    QVERIFY(!QFile::exists(path() + u"/master.key"_s));
}

void tst_Environment::refusesTheMasterKeyOfAnotherStore()
{
    VERIFY_OK(Environment::open(path()));
    VERIFY_OK(Environment::open(m_dir->filePath(u"other"_s)));
    QVERIFY(QFile::remove(path() + u"/master.key"_s));
    QVERIFY(QFile::copy(m_dir->filePath(u"other/master.key"_s), path() + u"/master.key"_s));
    const auto refused = Environment::open(path());
    VERIFY_ERROR(Error::Kind::Corrupt, refused);
    QVERIFY(refused.error().message.contains(path() + u"/master.key"_s));
    QVERIFY(refused.error().message.contains(path() + u"/gatehouse.db"_s));
}

void tst_Environment::startsANewStoreWithAMasterKeyThatIsThere()
{
    const auto first = Environment::open(path());
    VERIFY_OK(first);
    for (const QString &name : QDir(path()).entryList({u"gatehouse.db*"_s}, QDir::Files))
        QVERIFY(QFile::remove(path() + u'/' + name));
    const auto second = Environment::open(path());
    VERIFY_OK(second);
    QCOMPARE(second->masterKey->fingerprint(), first->masterKey->fingerprint());
}

void tst_Environment::isMadeOnceByManyAtATime()
{
    // As when a console, a server and a script start on a new folder together.
    std::array<std::optional<Result<Environment>>, 4> opened;
    std::vector<std::unique_ptr<QThread>> threads;
    for (auto &each : opened) {
        threads.emplace_back(
            QThread::create([this, &each] { each.emplace(Environment::open(path())); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    for (const auto &each : opened)
        VERIFY_OK(*each);
    for (const auto &each : opened)
        QCOMPARE((*each)->masterKey->fingerprint(), (*opened[0])->masterKey->fingerprint());
}

QTEST_GUILESS_MAIN(tst_Environment)
#include "tst_environment.moc"
