// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/certificate.h"

#include "support/checkresult.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Crypto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Timestamp now{1'780'000'000'000ms};

QByteArray fileOf(const QString &name)
{
    QFile file(QStringLiteral(CERTIFICATES) + name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAPair();
    void isNoAuthority();
    void makesOthersEachTime();
    void acceptsPairs_data();
    void acceptsPairs();
    void refusesPairs_data();
    void refusesPairs();
};

void TestCertificate::makesAPair()
{
    const CertificatePair pair =
        makeSelfSigned({u"gate.example"_s, u"localhost"_s, u"192.0.2.7"_s, u"2001:db8::7"_s}, now,
                       std::chrono::days(730));
    VERIFY_OK(checkPair(pair));
    QVERIFY(pair.key.startsWith("-----BEGIN PRIVATE KEY-----\n"));
    const auto chain = QSslCertificate::fromData(pair.chain, QSsl::Pem);
    QCOMPARE(chain.size(), 1);
    QCOMPARE(chain[0].issuerInfo(QSslCertificate::CommonName), QStringList(u"gate.example"_s));
    QCOMPARE(chain[0].subjectInfo(QSslCertificate::CommonName), QStringList(u"gate.example"_s));
    const auto names = chain[0].subjectAlternativeNames();
    QCOMPARE(names.values(QSsl::DnsEntry),
             (QList<QString>{u"localhost"_s, u"gate.example"_s})); // as QMultiMap has them
    QCOMPARE(names.values(QSsl::IpAddressEntry),
             (QList<QString>{u"2001:db8::7"_s, u"192.0.2.7"_s}));
    using std::chrono::seconds;
    const qint64 at = std::chrono::floor<seconds>(now.time_since_epoch()).count();
    QCOMPARE(chain[0].effectiveDate().toSecsSinceEpoch(), at - 3600);
    QCOMPARE(chain[0].expiryDate().toSecsSinceEpoch(), at + 730 * 86400);
}

// Whoever trusts it must not thereby trust whatever its key signs.
void TestCertificate::isNoAuthority()
{
    const CertificatePair pair = makeSelfSigned({u"a"_s}, now, std::chrono::days(1));
    const auto chain = QSslCertificate::fromData(pair.chain, QSsl::Pem);
    bool found = false;
    for (const QSslCertificateExtension &extension : chain.value(0).extensions()) {
        if (extension.name() != "basicConstraints"_L1)
            continue;
        found = true;
        QVERIFY(extension.isCritical());
        QCOMPARE(extension.value().toMap()[u"ca"_s].toBool(), false);
    }
    QVERIFY(found);
}

void TestCertificate::makesOthersEachTime()
{
    const CertificatePair a = makeSelfSigned({u"a"_s}, now, std::chrono::days(1));
    const CertificatePair b = makeSelfSigned({u"a"_s}, now, std::chrono::days(1));
    QVERIFY(a.key != b.key);
    const auto serialOf = [](const CertificatePair &pair) {
        return QSslCertificate::fromData(pair.chain, QSsl::Pem).value(0).serialNumber();
    };
    QVERIFY(serialOf(a) != serialOf(b));
    VERIFY_ERROR(Error::Kind::Invalid, checkPair({a.chain, b.key}));
}

void TestCertificate::acceptsPairs_data()
{
    QTest::addColumn<QByteArray>("chain");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("EC") << fileOf(u"caller.pem"_s) << fileOf(u"caller.key"_s);
    QTest::newRow("EC, with its issuer")
        << fileOf(u"caller.pem"_s) + fileOf(u"authority.pem"_s) << fileOf(u"caller.key"_s);
    QTest::newRow("RSA") << fileOf(u"rsa.pem"_s) << fileOf(u"rsa.key"_s);
}

void TestCertificate::acceptsPairs()
{
    QFETCH(const QByteArray, chain);
    QFETCH(const QByteArray, key);
    VERIFY_OK(checkPair({chain, key}));
}

void TestCertificate::refusesPairs_data()
{
    const QByteArray chain = fileOf(u"caller.pem"_s);
    const QByteArray key = fileOf(u"caller.key"_s);
    QTest::addColumn<QByteArray>("chain");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << u"no certificate"_s;
    QTest::newRow("no certificate") << key << key << u"no certificate"_s;
    QTest::newRow("cut off") << chain.chopped(40) << key << u"no certificate"_s;
    QTest::newRow("no key") << chain << chain << u"no private key"_s;
    QTest::newRow("issuer first") << fileOf(u"authority.pem"_s) + chain << key
                                  << u"first in its file"_s;
    QTest::newRow("another's key") << chain << fileOf(u"rsa.key"_s) << u"does not belong"_s;
    QTest::newRow("encrypted") << chain << fileOf(u"encrypted.key"_s) << u"is encrypted"_s;
    QTest::newRow("weak") << fileOf(u"weak.pem"_s) << fileOf(u"weak.key"_s) << u"1024 bits"_s;
    for (const QString &curve : {u"secp224r1"_s, u"secp256k1"_s})
        QTest::newRow(qPrintable(curve))
            << fileOf(curve + ".pem"_L1) << fileOf(curve + ".key"_L1) << u"P-256, P-384"_s;
    QTest::newRow("signed by SHA-1")
        << fileOf(u"sha1.pem"_s) << fileOf(u"sha1.key"_s) << u"SHA-1"_s;
    QTest::newRow("Ed25519") << fileOf(u"ed25519.pem"_s) << fileOf(u"ed25519.key"_s)
                             << u"kind that cannot"_s;
}

void TestCertificate::refusesPairs()
{
    QFETCH(const QByteArray, chain);
    QFETCH(const QByteArray, key);
    QFETCH(const QString, says);
    const auto checked = checkPair({chain, key});
    VERIFY_ERROR(Error::Kind::Invalid, checked);
    QVERIFY2(checked.error().message.contains(says), qPrintable(checked.error().message));
}

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
