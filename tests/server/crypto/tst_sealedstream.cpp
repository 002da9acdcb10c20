// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/sealedstream.h"
#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QBuffer>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Crypto;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr ScryptCost cheap{.log2N = 4, .r = 1, .p = 1};
const auto passphrase = u"correct horse battery"_s;
constexpr qsizetype chunk = SealedStream::chunkBytes;

QByteArray sealed(const QByteArray &plain, const QString &with = passphrase)
{
    QBuffer buffer;
    buffer.open(QBuffer::WriteOnly);
    auto writer = orDie(SealedStream::Writer::begin(buffer, with, cheap));
    orDie(writer.write(plain));
    orDie(writer.finish());
    return buffer.data();
}

Result<QByteArray> opened(QByteArray bytes, const QString &with = passphrase)
{
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::ReadOnly);
    auto reader = SealedStream::Reader::begin(buffer, with);
    if (!reader)
        return reader.error();
    QByteArray all;
    while (true) {
        const auto piece = reader->read(1000);
        if (!piece)
            return piece.error();
        if (piece->isEmpty())
            return all;
        all += *piece;
    }
}

QByteArray numbered(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 31) >> 3);
    return bytes;
}

} // namespace

class tst_SealedStream final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void sealsTheSameTwiceInDifferentBytes();
    void refusesEveryFlippedBit();
    void refusesEveryCut();
    void refusesACutBetweenChunks();
    void refusesMovedChunks();
    void refusesWhatWasAdded();
    void refusesAnotherPassphrase();
    void takesAPassphraseHoweverItWasComposed();
    void refusesAHeaderThatAsksForMuchMemory();
    void refusesOtherFiles();
};

void tst_SealedStream::opensWhatItSealed_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size :
         {qsizetype(0), qsizetype(1), chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 17})
        QTest::addRow("%lld", qlonglong(size)) << size;
}

void tst_SealedStream::opensWhatItSealed()
{
    QFETCH(qsizetype, size);
    const QByteArray plain = numbered(size);
    const auto again = opened(sealed(plain));
    VERIFY_OK(again);
    QVERIFY(*again == plain);
}

void tst_SealedStream::sealsTheSameTwiceInDifferentBytes()
{
    const QByteArray first = sealed("a secret");
    const QByteArray second = sealed("a secret");
    QVERIFY(first != second);
    QVERIFY(!first.contains("a secret"));
}

void tst_SealedStream::refusesEveryFlippedBit()
{
    const QByteArray whole = sealed(numbered(100));
    for (qsizetype i = 0; i < whole.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = whole;
            changed[i] = char(changed[i] ^ (1 << bit));
            const auto result = opened(changed);
            QVERIFY2(!result, qPrintable(u"byte %1, bit %2"_s.arg(i).arg(bit)));
            QVERIFY(!result.error().message.isEmpty());
        }
    }
}

void tst_SealedStream::refusesEveryCut()
{
    const QByteArray whole = sealed(numbered(100));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!opened(whole.first(size)), qPrintable(QString::number(size)));
}

void tst_SealedStream::refusesACutBetweenChunks()
{
    const QByteArray whole = sealed(numbered(2 * chunk + 5));
    const qsizetype header = whole.size() - (2 * chunk + 5) - 3 * 16;
    for (const qsizetype chunks : {1, 2})
        VERIFY_ERROR(chunks == 1 ? Error::Kind::Denied : Error::Kind::Corrupt,
                     opened(whole.first(header + chunks * (chunk + 16))));
}

void tst_SealedStream::refusesMovedChunks()
{
    const QByteArray whole = sealed(numbered(3 * chunk + 5));
    const qsizetype header = whole.size() - (3 * chunk + 5) - 4 * 16;
    const auto part = [&](int i) {
        return whole.mid(header + i * (chunk + 16), chunk + 16);
    };
    const QByteArray moved =
        whole.first(header) + part(0) + part(2) + part(1) + whole.sliced(header + 3 * (chunk + 16));
    VERIFY_ERROR(Error::Kind::Corrupt, opened(moved));
}

void tst_SealedStream::refusesWhatWasAdded()
{
    VERIFY_ERROR(Error::Kind::Denied, opened(sealed("short") + 'x'));
    const QByteArray whole = sealed(numbered(chunk));
    VERIFY_ERROR(Error::Kind::Denied, opened(whole + 'x'));
    VERIFY_ERROR(Error::Kind::Denied, opened(whole + whole));
}

void tst_SealedStream::refusesAnotherPassphrase()
{
    VERIFY_ERROR(Error::Kind::Denied, opened(sealed("x"), passphrase + u'.'));
}

void tst_SealedStream::takesAPassphraseHoweverItWasComposed()
{
    VERIFY_OK(opened(sealed("x", u"Schl\u00fcssel f\u00fcr alles"_s),
                     u"Schlu\u0308ssel fu\u0308r alles"_s));
}

void tst_SealedStream::refusesAHeaderThatAsksForMuchMemory()
{
    QByteArray greedy = sealed("x");
    greedy[8] = 24; // log2 N
    greedy[9] = 32; // r: 64 GiB
    VERIFY_ERROR(Error::Kind::Invalid, opened(greedy));
    greedy[8] = char(200);
    VERIFY_ERROR(Error::Kind::Invalid, opened(greedy));
}

void tst_SealedStream::refusesOtherFiles()
{
    VERIFY_ERROR(Error::Kind::Invalid, opened({}));
    VERIFY_ERROR(Error::Kind::Invalid, opened("SQLite format 3"));
    VERIFY_ERROR(Error::Kind::Invalid, opened(QByteArray(1000, 'x')));
}

QTEST_GUILESS_MAIN(tst_SealedStream)
#include "tst_sealedstream.moc"
