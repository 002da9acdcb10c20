// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "certificatewatch.h"
#include "http/tls.h"
#include "machineconfig.h"
#include "support/checkresult.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Qt::StringLiterals;
using Mode = TlsSettings::Mode;

class tst_TlsFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatTheSettingsName();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void makesWhatIsMissing();
    void namesThisMachine();
    void believesNoNameAlone();
    void keepsWhatItMade();
    void makesAnewWhatWasCutShort();
    void setsUpPlainHttp();
    void marksWhatCannotRun();
    void tellsOfARenewal();
    void waitsForTheSecondFile();
    void tellsOfAFileThatMayBeRead();

private:
    void put(const QString &from, const QString &to)
    {
        QFile source(QStringLiteral(CERTIFICATES) + from);
        QFile target(path(to));
        QVERIFY(source.open(QFile::ReadOnly) && target.open(QFile::WriteOnly));
        target.write(source.readAll());
        target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    QString path(const QString &name) const { return m_dir->filePath(name); }
    TlsFiles files() const { return TlsFiles(m_dir->path()); }

    const TlsSettings m_given{Mode::Files, u"a.pem"_s, u"a.key"_s, {}};
    const TlsSettings m_own{Mode::SelfSigned, {}, {}, {}};
    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_TlsFiles::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    put(u"rsa.pem"_s, u"a.pem"_s);
    put(u"rsa.key"_s, u"a.key"_s);
}

void tst_TlsFiles::readsWhatTheSettingsName()
{
    const auto tls = files().load(m_given);
    VERIFY_OK(tls);
    QCOMPARE(Http::factsOf(tls->localCertificate()).names,
             (QStringList{u"rsa.example"_s, u"127.0.0.1"_s}));
    QCOMPARE(tls->peerVerifyMode(), QSslSocket::VerifyNone);

    put(u"authority.pem"_s, u"ca.pem"_s);
    TlsSettings mutual = m_given;
    mutual.clientAuthorities = path(u"ca.pem"_s); // absolute as well
    const auto strict = files().load(mutual);
    VERIFY_OK(strict);
    QCOMPARE(strict->peerVerifyMode(), QSslSocket::VerifyPeer);
}

void tst_TlsFiles::saysWhatIsWrong_data()
{
    QTest::addColumn<std::function<void()>>("spoil");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char *name, const std::function<void()> &spoil, Error::Kind kind,
                        const QStringList &says) {
        QTest::newRow(name) << spoil << kind << says;
    };
    using Kind = Error::Kind;
    row("no certificate", [this] { QFile::remove(path(u"a.pem"_s)); }, Kind::NotFound,
        {u"a.pem"_s, u"no such file"_s});
    row("no key", [this] { QFile::remove(path(u"a.key"_s)); }, Kind::NotFound, {u"a.key"_s});
    row("for all to read",
        [this] { QFile::setPermissions(path(u"a.key"_s), QFile::ReadOwner | QFile::ReadOther); },
        Kind::Denied, {u"a.key"_s, u"chmod o-rwx"_s});
    row("another's key", [this] { put(u"caller.key"_s, u"a.key"_s); }, Kind::Invalid,
        {u"a.pem"_s, u"does not belong"_s});
    row("encrypted", [this] { put(u"encrypted.key"_s, u"a.key"_s); }, Kind::Invalid,
        {u"passphrase"_s});
    row("nonsense", [this] { put(u"README"_s, u"a.pem"_s); }, Kind::Invalid,
        {u"a.pem"_s, u"BEGIN CERTIFICATE"_s});
    row("huge", [this] { QFile::resize(path(u"a.pem"_s), 2 * 1024 * 1024); }, Kind::Invalid,
        {u"too large"_s});
    const auto cut = [this](const QString &name, qsizetype keep, qsizetype copies = 1) {
        QFile file(path(name));
        QVERIFY(file.open(QFile::ReadWrite));
        const QByteArray pem = file.readAll();
        file.resize(0);
        file.seek(0);
        file.write(pem.repeated(copies) + pem.first(keep));
    };
    row("broken off", [cut] { cut(u"a.pem"_s, 200); }, Kind::Invalid,
        {u"a.pem"_s, u"2 begin and 1 can be read"_s});
    row("broken off in a first line", [cut] { cut(u"a.pem"_s, 8); }, Kind::Invalid,
        {u"a.pem"_s, u"break off"_s});
    row("broken off in another first line", [cut] { cut(u"a.pem"_s, 15); }, Kind::Invalid,
        {u"a.pem"_s, u"break off"_s});
    row("authorities broken off", [cut] { cut(u"ca.pem"_s, 300); }, Kind::Invalid,
        {u"ca.pem"_s, u"2 begin and 1 can be read"_s});
    row("no authorities at all", [cut] { cut(u"ca.pem"_s, 0, 0); }, Kind::Invalid,
        {u"ca.pem"_s, u"BEGIN CERTIFICATE"_s});
}

void tst_TlsFiles::saysWhatIsWrong()
{
    QFETCH(const std::function<void()>, spoil);
    QFETCH(const Error::Kind, kind);
    QFETCH(const QStringList, says);
    put(u"authority.pem"_s, u"ca.pem"_s);
    spoil();
    TlsSettings given = m_given;
    given.clientAuthorities = u"ca.pem"_s;
    const auto tls = files().load(given);
    VERIFY_ERROR(kind, tls);
    for (const QString &part : says)
        QVERIFY2(tls.error().message.contains(part), qPrintable(tls.error().message));
}

void tst_TlsFiles::makesWhatIsMissing()
{
    const auto tls = files().load(m_own);
    VERIFY_OK(tls);
    for (const QString &name : TlsFiles::ownNames())
        QCOMPARE(QFile::permissions(path(name)) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    QFile::remove(path(TlsFiles::ownNames().constLast()));
    const auto again = files().load(m_own);
    VERIFY_OK(again);
    QVERIFY(again->localCertificate() != tls->localCertificate());
}

void tst_TlsFiles::namesThisMachine()
{
    const auto tls = files().load(m_own);
    VERIFY_OK(tls);
    const CertificateFacts facts = App::factsOf(tls->localCertificate());
    for (const QString &name : {u"localhost"_s, u"127.0.0.1"_s, QSysInfo::machineHostName()})
        QVERIFY2(facts.names.contains(name), qPrintable(name));
    QVERIFY(facts.isSelfSigned);
    QCOMPARE(facts.fingerprint.size(), 32 * 3 - 1);
    const auto left = facts.ends - SystemClock().now();
    QVERIFY(left > std::chrono::days(729) && left <= std::chrono::days(730));
}

// Anybody can put his own name in the issuer's place.
void tst_TlsFiles::believesNoNameAlone()
{
    const auto tls = files().load(m_own);
    VERIFY_OK(tls);
    QByteArray der = tls->localCertificate().toDer();
    der.back() = char(der.back() ^ 1); // of the signature
    const QSslCertificate forged(der, QSsl::Der);
    QCOMPARE(forged.issuerDisplayName(), tls->localCertificate().issuerDisplayName());
    QVERIFY(!App::factsOf(forged).isSelfSigned);
}

void tst_TlsFiles::keepsWhatItMade()
{
    const auto tls = files().load(m_own);
    VERIFY_OK(tls);
    const auto again = files().load(m_own);
    VERIFY_OK(again);
    QCOMPARE(again->localCertificate(), tls->localCertificate());
    VERIFY_OK(files().makeSelfSigned(SystemClock().now()));
    const auto renewed = files().load(m_own);
    VERIFY_OK(renewed);
    QVERIFY(renewed->localCertificate() != tls->localCertificate());
}

// As a renewal leaves them that is killed between the two files.
void tst_TlsFiles::makesAnewWhatWasCutShort()
{
    VERIFY_OK(files().load(m_own));
    put(u"caller.key"_s, TlsFiles::ownNames().constLast());
    const auto tls = files().load(m_own);
    VERIFY_OK(tls);
    const auto again = files().load(m_own);
    VERIFY_OK(again);
    QCOMPARE(again->localCertificate(), tls->localCertificate());
}

void tst_TlsFiles::setsUpPlainHttp()
{
    const Http::ServerSetup setup = files().setupOf({});
    QVERIFY(!setup.tls && !setup.unusable);
    VERIFY_OK(setup.check());
}

// Rather nothing than plain HTTP where TLS was asked for.
void tst_TlsFiles::marksWhatCannotRun()
{
    MachineConfig config;
    config.tls = {Mode::Files, u"missing.pem"_s, u"a.key"_s, {}};
    const Http::ServerSetup setup = files().setupOf(config);
    VERIFY_ERROR(Error::Kind::NotFound, setup.check());
    config.tls = m_given;
    VERIFY_OK(files().setupOf(config).check());
}

void tst_TlsFiles::tellsOfARenewal()
{
    CertificateWatch watch(files());
    QSignalSpy renewed(&watch, &CertificateWatch::renewed);
    watch.setSettings(m_given);
    watch.look();
    QCOMPARE(renewed.count(), 0);
    put(u"caller.pem"_s, u"b.pem"_s);
    QTest::qWait(20); // times of files are coarse
    QVERIFY(QFile::remove(path(u"a.pem"_s)));
    put(u"rsa.pem"_s, u"a.pem"_s);
    watch.look();
    QCOMPARE(renewed.count(), 1);
    watch.look();
    QCOMPARE(renewed.count(), 1);
}

void tst_TlsFiles::waitsForTheSecondFile()
{
    CertificateWatch watch(files());
    QSignalSpy renewed(&watch, &CertificateWatch::renewed);
    QSignalSpy unusable(&watch, &CertificateWatch::unusable);
    watch.setSettings(m_given);
    put(u"caller.pem"_s, u"a.pem"_s);
    watch.look();
    QCOMPARE(unusable.count(), 0);
    watch.look();
    watch.look();
    QCOMPARE(unusable.count(), 1);
    QCOMPARE(renewed.count(), 0);
    put(u"caller.key"_s, u"a.key"_s);
    watch.look();
    QCOMPARE(renewed.count(), 1);
    QCOMPARE(unusable.count(), 1);
}

// Whoever follows the advice need not start the server anew.
void tst_TlsFiles::tellsOfAFileThatMayBeRead()
{
    QFile::setPermissions(path(u"a.key"_s), QFile::ReadOwner | QFile::ReadOther);
    CertificateWatch watch(files());
    QSignalSpy renewed(&watch, &CertificateWatch::renewed);
    watch.setSettings(m_given);
    QTest::qWait(20);
    QFile::setPermissions(path(u"a.key"_s), QFile::ReadOwner);
    watch.look();
    QCOMPARE(renewed.count(), 1);
}

QTEST_GUILESS_MAIN(tst_TlsFiles)
#include "tst_tlsfiles.moc"
