// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/masterkey.h"

#include "support/checkresult.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

#include <sys/stat.h>

using namespace Gatehouse;
using namespace Gatehouse::Crypto;
using namespace Qt::StringLiterals;

class TestMasterKey : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    QString path() const { return m_dir->filePath(u"master.key"_s); }
    void put(const QByteArray &bytes, mode_t mode = 0600)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        QCOMPARE(::chmod(QFile::encodeName(path()).constData(), mode), 0);
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void makesAPrivateFileOnce()
    {
        const auto first = MasterKey::load(path(), true);
        VERIFY_OK(first);
        struct stat info;
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 07777), 0600);
        QCOMPARE(info.st_size, MasterKey::size);
        const auto again = MasterKey::load(path(), true);
        VERIFY_OK(again);
        QCOMPARE(again->fingerprint(), first->fingerprint());
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{u"master.key"_s});
    }

    void neverMakesOneWhereAStoreNeedsTheOld()
    {
        VERIFY_ERROR(Error::Kind::NotFound, MasterKey::load(path(), false));
        QVERIFY(!QFileInfo::exists(path()));
    }

    void refusesAFileThatOthersCanRead()
    {
        put(QByteArray(32, 'k'), 0640);
        const auto refused = MasterKey::load(path(), true);
        VERIFY_ERROR(Error::Kind::Denied, refused);
        QVERIFY(refused.error().message.contains("chmod 600"_L1));
    }

    void refusesAWrongSize_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("empty") << 0;
        QTest::newRow("short") << 31;
        QTest::newRow("long") << 33;
    }
    void refusesAWrongSize()
    {
        QFETCH(int, size);
        put(QByteArray(size, 'k'));
        VERIFY_ERROR(Error::Kind::Corrupt, MasterKey::load(path(), true));
        QCOMPARE(QFileInfo(path()).size(), size); // not replaced
    }

    void refusesALink()
    {
        QFile target(m_dir->filePath(u"elsewhere"_s));
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(QByteArray(32, 'k'));
        target.close();
        QVERIFY(QFile::link(target.fileName(), path()));
        QVERIFY(!MasterKey::load(path(), true).ok());
    }

    void twoStartsAtOnceAgreeOnOneKey()
    {
        for (int round = 0; round < 20; ++round) {
            QTemporaryDir dir;
            const QString file = dir.filePath(u"master.key"_s);
            QByteArray seen[2];
            std::unique_ptr<QThread> threads[2];
            for (int i = 0; i < 2; ++i) {
                threads[i].reset(QThread::create([&, i] {
                    if (const auto key = MasterKey::load(file, true))
                        seen[i] = key->fingerprint();
                }));
                threads[i]->start();
            }
            for (auto &thread : threads)
                thread->wait();
            QVERIFY(!seen[0].isEmpty());
            QCOMPARE(seen[0], seen[1]);
        }
    }

    // RFC 5869's own test values need a salt; this is HKDF-SHA-256 without one, worked out with
    // Python's hmac module: prk = HMAC(0^32, 0x0b*32); okm = HMAC(prk, "label" || 0x01).
    void derivesByHkdf()
    {
        MasterKey::Bytes bytes;
        bytes.fill(0x0b);
        const MasterKey key = MasterKey::fromBytes(bytes);
        QCOMPARE(key.derive("label").toHex(),
                 "b9353292f1f5b8de7612eb413046cf02268318c8b1ec020e2e50f050bd2cb646"_ba);
        QVERIFY(key.derive("label") != key.derive("other"));
        QCOMPARE(key.fingerprint().size(), 16);
    }
};

QTEST_GUILESS_MAIN(TestMasterKey)
#include "tst_masterkey.moc"
