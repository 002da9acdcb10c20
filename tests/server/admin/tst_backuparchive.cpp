// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/backuparchive.h"
#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QBuffer>
#include <QTest>
#include <QtEndian>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
namespace SealedStream = Gatehouse::Crypto::SealedStream;

namespace {

constexpr Crypto::ScryptCost cheap{.log2N = 4, .r = 1, .p = 1};
const auto passphrase = u"correct horse battery"_s;

/// Those bytes as the content of a sealed stream.
QByteArray sealed(const QByteArray &content)
{
    QBuffer buffer;
    buffer.open(QBuffer::WriteOnly);
    auto stream = orDie(SealedStream::Writer::begin(buffer, passphrase, cheap));
    orDie(stream.write(content));
    orDie(stream.finish());
    return buffer.data();
}

QByteArray nameOf(const QByteArray &name)
{
    QByteArray length(2, Qt::Uninitialized);
    qToBigEndian(quint16(name.size()), length.data());
    return length + name;
}

QByteArray sizeOf(quint64 size)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(size, bytes.data());
    return bytes;
}

using Files = QList<std::pair<QString, QByteArray>>;

Result<Files> unpacked(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::ReadOnly);
    BackupArchive::Reader archive(orDie(SealedStream::Reader::begin(buffer, passphrase)));
    Files files;
    while (true) {
        const auto entry = archive.next();
        if (!entry)
            return entry.error();
        if (!*entry)
            return files;
        QBuffer content;
        content.open(QBuffer::WriteOnly);
        if (const auto done = archive.unpack(**entry, content); !done)
            return done.error();
        files.append({(*entry)->name, content.data()});
    }
}

} // namespace

class tst_BackupArchive final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksWhatItPacked();
    void tellsHowFarItIsAndCanBeCancelled();
    void takesPlainNamesOnly_data();
    void takesPlainNamesOnly();
    void refusesWhatIsNoArchive_data();
    void refusesWhatIsNoArchive();
};

void tst_BackupArchive::unpacksWhatItPacked()
{
    QBuffer buffer;
    buffer.open(QBuffer::WriteOnly);
    BackupArchive::Writer archive(orDie(SealedStream::Writer::begin(buffer, passphrase, cheap)));
    const Files files{{u"gatehouse.db"_s, QByteArray(1'000'000, 'd')},
                      {u"master.key"_s, QByteArray(32, 'k')},
                      {u"gatehouse.conf"_s, {}}};
    for (auto [name, content] : files) {
        QBuffer file(&content);
        file.open(QBuffer::ReadOnly);
        orDie(archive.add(name, file, content.size()));
    }
    orDie(archive.finish());
    const auto again = unpacked(buffer.data());
    VERIFY_OK(again);
    QVERIFY(*again == files);
}

void tst_BackupArchive::tellsHowFarItIsAndCanBeCancelled()
{
    QBuffer buffer;
    buffer.open(QBuffer::WriteOnly);
    BackupArchive::Writer archive(orDie(SealedStream::Writer::begin(buffer, passphrase, cheap)));
    QByteArray content(3'000'000, 'x');
    QBuffer file(&content);
    file.open(QBuffer::ReadOnly);
    QList<qint64> told;
    VERIFY_ERROR(Error::Kind::Cancelled,
                 archive.add(u"big"_s, file, content.size(), [&](qint64 written) {
                     told.append(written);
                     return written < 1'000'000;
                 }));
    QVERIFY(told.size() > 2 && told.constLast() < 2'000'000);
    QVERIFY(std::is_sorted(told.cbegin(), told.cend()));
}

void tst_BackupArchive::takesPlainNamesOnly_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("safe");
    QTest::newRow("plain") << QByteArray("gatehouse.db") << true;
    QTest::newRow("all kinds") << QByteArray("A-z_0.9") << true;
    QTest::newRow("parent") << QByteArray("..") << false;
    QTest::newRow("elsewhere") << QByteArray("../gatehouse.db") << false;
    QTest::newRow("absolute") << QByteArray("/etc/passwd") << false;
    QTest::newRow("folder") << QByteArray("a/b") << false;
    QTest::newRow("hidden") << QByteArray(".bashrc") << false;
    QTest::newRow("option") << QByteArray("-rf") << false;
    QTest::newRow("zero") << QByteArray("a\0b", 3) << false;
    QTest::newRow("line") << QByteArray("a\nb") << false;
    QTest::newRow("not ASCII") << QByteArray("sch\xfcssel") << false;
    QTest::newRow("long") << QByteArray(101, 'a') << false;
}

void tst_BackupArchive::takesPlainNamesOnly()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, safe);
    QCOMPARE(BackupArchive::isSafeName(QString::fromLatin1(name)), safe);
    const auto files = unpacked(sealed(nameOf(name) + sizeOf(3) + "abc" + nameOf({})));
    QCOMPARE(files.ok(), safe);
    if (!safe)
        QCOMPARE(files.error().kind, Error::Kind::Corrupt);
}

void tst_BackupArchive::refusesWhatIsNoArchive_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half a length") << QByteArray(1, '\0');
    QTest::newRow("half a name") << QByteArray("\0\x05"
                                               "abc",
                                               5);
    QTest::newRow("no size") << nameOf("abc");
    QTest::newRow("less than its size") << nameOf("abc") + sizeOf(10) + "short";
    QTest::newRow("no end") << nameOf("abc") + sizeOf(3) + "abc";
    QTest::newRow("negative size") << nameOf("abc") + sizeOf(~quint64(0)) + "abc" + nameOf({});
    QTest::newRow("more after the end") << nameOf({}) + "more";
}

void tst_BackupArchive::refusesWhatIsNoArchive()
{
    QFETCH(QByteArray, content);
    VERIFY_ERROR(Error::Kind::Corrupt, unpacked(sealed(content)));
}

QTEST_GUILESS_MAIN(tst_BackupArchive)
#include "tst_backuparchive.moc"
