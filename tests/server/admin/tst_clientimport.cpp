// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/clientimport.h"

#include "admin/administration.h"
#include "admin/clientexport.h"
#include "crypto/secrethasher.h"
#include "domain/secret.h"
#include "store/clientstore.h"
#include "store/whiteliststore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QFileInfo>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = ImportLine::Kind;

class TstClientImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysWhatALineWouldDo_data();
    void saysWhatALineWouldDo();
    void pointsOutANamesake();
    void showsEveryChangeOfAKnownClient();
    void refusesAKeyThatIsThereTwice();
    void makesAndChangesClients();
    void makesSecretsWhereNoneAreGiven();
    void leavesOutALineWhoseKeyWasTakenMeanwhile();
    void keepsWhatWasDoneWhenCancelled();
    void importsItsOwnExportWithoutAChange_data();
    void importsItsOwnExportWithoutAChange();
    void bringsWhitelistEntriesBackAsTheyWere_data();
    void bringsWhitelistEntriesBackAsTheyWere();
    void keepsTheEndOfAnEntryThatTheFileGivesNone();
    void changesTheEndOfAnEntry();
    void leavesTheWhitelistWhereTheFileHasNone_data();
    void leavesTheWhitelistWhereTheFileHasNone();
    void opensAClientOnlyWhereJsonSaysSo();
    void leavesOutAClientThatWasChangedMeanwhile_data();
    void leavesOutAClientThatWasChangedMeanwhile();
    void leavesNoFileOfACancelledExport();
    void writesForTheOwnerAlone();
    void writesSecretsForTheOwnerAlone();

private:
    QList<ImportLine> plan(const QByteArray &text,
                           ClientFile::Format format = ClientFile::Format::Csv)
    {
        const auto lines = orDie(ClientFile::read(text, format));
        return orDie(ClientImport(*m_admin).plan(lines, m_progress));
    }
    ImportReport apply(const QList<ImportLine> &lines)
    {
        ImportReport report;
        orDie(ClientImport(*m_admin).apply(lines, report, m_progress));
        return report;
    }
    ImportReport import(const QByteArray &csv) { return apply(plan(csv)); }
    // A client "ak_known" with one permanent entry, one that ends later and one that has ended.
    qint64 addKnown()
    {
        const qint64 id =
            m_store
                ->addClient(
                    {.name = u"Known"_s, .key = u"ak_known"_s, .ranges = {u"192.0.2.0/24"_s}})
                .id;
        Store::WhitelistStore whitelists(m_admin->database());
        WhitelistEntry later{.range = orDie(Cidr::parse(u"10.0.0.0/8"_s)),
                             .note = u"visitors"_s,
                             .expiresAt = m_clock.now() + 1h + 7ms};
        WhitelistEntry ended{.range = orDie(Cidr::parse(u"::1"_s)),
                             .expiresAt = m_clock.now() - 1h};
        orDie(whitelists.insert(id, later));
        orDie(whitelists.insert(id, ended));
        return id;
    }
    QByteArray exported(ClientFile::Format format)
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"clients"_s));
        orDie(ClientExport(*m_admin, m_progress).write(file.fileName(), format, ClientListQuery{}));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    ClientDetail byKey(const QString &key)
    {
        const auto id =
            orDie(Store::ClientStore(m_admin->database()).idOf(orDie(ApiKey::parse(key))));
        return orDie(m_admin->client(id.value_or(0)));
    }

    static bool isForOwnerAlone(const QString &path)
    {
        return !(QFileInfo(path).permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther));
    }

    std::unique_ptr<TempStore> m_store;
    Crypto::SecretHasher m_hasher{Crypto::MasterKey::fromBytes({})};
    FakeClock m_clock;
    std::unique_ptr<Administration> m_admin;
    bool m_cancelled = false;
    Progress m_progress{[this] { return m_cancelled; },
                        [](int, int) {
                        }};
};

void TstClientImport::init()
{
    m_admin.reset();
    m_cancelled = false;
    m_store = std::make_unique<TempStore>();
    m_admin = std::make_unique<Administration>(m_store->open(Store::Database::Role::Admin),
                                               m_hasher, m_clock);
}

void TstClientImport::saysWhatALineWouldDo_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *line, Kind kind, const QString &fault = {}) {
        QTest::newRow(name) << QByteArray(line) << int(kind) << fault;
    };
    row("new", "Billing,,,,,", Kind::New);
    row("new with all", "Billing,ak_new,a-secret-of-mine,Suspended,note,10.0.0.0/8; ::1",
        Kind::New);
    row("same", "Known,ak_known,,active,,10.0.0.0/8", Kind::Unchanged);
    row("renamed", "Other,ak_known,,,,10.0.0.0/8", Kind::Changed);
    row("no name", ",,,,,", Kind::Bad, u"name"_s);
    row("bad key", "A,not a key,,,,", Kind::Bad, u"key"_s);
    row("bad status", "A,,,Sleeping,,", Kind::Bad, u"\"Sleeping\""_s);
    row("bad range", "A,,,,,10.0.0.300", Kind::Bad, u"10.0.0.300"_s);
    row("range twice", "A,,,,,10.0.0.0/8;10.0.0.0/8", Kind::Bad, u"twice"_s);
    row("expired range", "A,,,,,10.0.0.0/8@2001-01-01", Kind::New);
    row("no expiry behind @", "A,,,,,10.0.0.0/8@", Kind::Bad, u"not a time"_s);
    row("bad expiry", "A,,,,,10.0.0.0/8@soon", Kind::Bad, u"\"soon\""_s);
    row("blank range of a known one", "Known,ak_known,,active,,", Kind::Unchanged);
    row("weak secret", "A,,short,,,", Kind::Bad, u"12"_s);
    row("secret of a known one", "Known,ak_known,a-secret-of-mine,,,", Kind::Bad, u"secret"_s);
    row("too few fields", "A", Kind::Bad, u"fields"_s);
}

void TstClientImport::saysWhatALineWouldDo()
{
    QFETCH(QByteArray, line);
    QFETCH(int, kind);
    QFETCH(QString, fault);
    m_store->addClient({.name = u"Known"_s, .key = u"ak_known"_s, .ranges = {u"10.0.0.0/8"_s}});
    const auto lines = plan("name,api_key,api_secret,status,note,whitelist\n" + line + "\n");
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0].line, 2);
    QVERIFY2(int(lines[0].kind) == kind, qPrintable(lines[0].fault));
    QCOMPARE(lines[0].fault.isEmpty(), fault.isEmpty());
    QVERIFY2(lines[0].fault.contains(fault), qPrintable(lines[0].fault));
}

void TstClientImport::pointsOutANamesake()
{
    addKnown();
    const auto lines = plan("name,api_key\nKnown,\nKnown,ak_known\nNew,\nNew,\n");
    QList<bool> found;
    for (const ImportLine &line : lines)
        found.append(line.isNamesake);
    QCOMPARE(found, QList<bool>({true, false, false, true}));
}

void TstClientImport::showsEveryChangeOfAKnownClient()
{
    m_store->addClient(
        {.name = u"Known"_s, .key = u"ak_known"_s, .ranges = {u"10.0.0.0/8"_s, u"192.0.2.0/24"_s}});
    const auto lines = plan("api_key,name,status,note,resource_server,whitelist,"
                            "logins_per_minute\n"
                            "ak_known,New name,Disabled,A note,True,192.0.2.0/24;::1, 30\n");
    QStringList changes;
    for (const auto &change : lines[0].changes)
        changes += u"%1 %2>%3"_s.arg(int(change.field)).arg(change.from, change.to);
    QCOMPARE(changes,
             QStringList({u"0 Known>New name"_s, u"1 Active>Disabled"_s, u"2 >A note"_s,
                          u"3 false>true"_s, u"4 off>30"_s, u"5 >::1/128"_s, u"6 >10.0.0.0/8"_s}));
}

void TstClientImport::refusesAKeyThatIsThereTwice()
{
    const auto lines = plan("name,api_key\nA,ak_same\nB,ak_same\n");
    QCOMPARE(int(lines[0].kind), int(Kind::New));
    QCOMPARE(int(lines[1].kind), int(Kind::Bad));
    QCOMPARE(lines[1].line, 3);
}

void TstClientImport::makesAndChangesClients()
{
    m_store->addClient(
        {.name = u"Known"_s, .key = u"ak_known"_s, .ranges = {u"10.0.0.0/8"_s, u"192.0.2.0/24"_s}});
    const auto report = import("name,api_key,api_secret,status,note,whitelist,resource_server,"
                               "logins_per_minute\n"
                               "Known,ak_known,,Suspended,Hello,192.0.2.0/24; ::1,true,10\n"
                               "bad,ak_new,,nonsense,,,,\n"
                               "worse,ak_other,,,,,perhaps,\n"
                               "worst,ak_third,,,,,,0\n"
                               "Fresh,ak_fresh,a-secret-of-mine,,,10.1.0.0/16,true,20\n");
    QCOMPARE(report.created, 1);
    QCOMPARE(report.changed, 1);
    QVERIFY(report.issued.isEmpty()); // the one new client has its own secret
    QVERIFY(report.failures.isEmpty());
    const auto known = byKey(u"ak_known"_s);
    QCOMPARE(toString(known.client.status), u"Suspended"_s);
    QCOMPARE(known.client.note, u"Hello"_s);
    QVERIFY(known.client.resourceServer);
    QCOMPARE(known.client.loginsPerMinute, 10);
    QStringList ranges;
    for (const auto &entry : known.whitelist)
        ranges += entry.range.toString();
    QCOMPARE(ranges, QStringList({u"192.0.2.0/24"_s, u"::1/128"_s}));
    const auto fresh = byKey(u"ak_fresh"_s);
    QCOMPARE(fresh.whitelist.size(), 1);
    QVERIFY(fresh.client.resourceServer);
    QCOMPARE(fresh.client.loginsPerMinute, 20);
    QCOMPARE(int(fresh.secrets[0].scheme), int(SecretScheme::Scrypt));
    QCOMPARE(orDie(m_admin->clientCount()), 2);
}

void TstClientImport::makesSecretsWhereNoneAreGiven()
{
    const auto report = import("name,api_key\nA,\nB,ak_own\n");
    QCOMPARE(report.issued.size(), 2);
    QVERIFY(ApiKey::looksGenerated(report.issued[0].apiKey));
    QCOMPARE(report.issued[1].apiKey, u"ak_own"_s);
    for (const auto &issued : report.issued) {
        QVERIFY(Secret::isGenerated(issued.secret));
        QCOMPARE(byKey(issued.apiKey).client.name, issued.name);
    }
}

void TstClientImport::leavesOutALineWhoseKeyWasTakenMeanwhile()
{
    const auto lines = plan("name,api_key\nA,ak_a\nB,ak_b\n");
    m_store->addClient({.key = u"ak_a"_s});
    ImportReport report;
    VERIFY_OK(ClientImport(*m_admin).apply(lines, report, m_progress));
    QCOMPARE(report.created, 1);
    QCOMPARE(report.failures.size(), 1);
    QCOMPARE(report.failures[0].line, 2);
    QCOMPARE(byKey(u"ak_b"_s).client.name, u"B"_s);
    QCOMPARE(byKey(u"ak_b"_s).secrets.size(), 1);
}

void TstClientImport::keepsWhatWasDoneWhenCancelled()
{
    QByteArray csv = "name\n";
    for (int i = 0; i < int(ClientImport::batchSize) + 10; ++i)
        csv += "Client " + QByteArray::number(i) + '\n';
    const auto lines = plan(csv);
    ImportReport report;
    int batches = 0;
    const Progress progress([&] { return batches > 1; }, [&](int, int) { ++batches; });
    const auto applied = ClientImport(*m_admin).apply(lines, report, progress);
    VERIFY_ERROR(Error::Kind::Cancelled, Result<void>(Error{applied.error().kind, u"-"_s}));
    QCOMPARE(report.created, int(ClientImport::batchSize));
    QCOMPARE(report.issued.size(), ClientImport::batchSize); // none of them is lost
    QCOMPARE(orDie(m_admin->clientCount()), ClientImport::batchSize);
}

void TstClientImport::importsItsOwnExportWithoutAChange_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << u"clients.csv"_s;
    QTest::newRow("json") << u"clients.JSON"_s;
}

void TstClientImport::importsItsOwnExportWithoutAChange()
{
    QFETCH(QString, name);
    QByteArray csv = "name,api_key,status,whitelist\n";
    for (int i = 0; i < 1200; ++i) // more than a page
        csv += "\"'=Client, " + QByteArray::number(i) + "\",," + (i % 3 ? "Active" : "Suspended") +
               (i % 7 ? ",\n" : ",10.0.0.0/8\n");
    QCOMPARE(import(csv).created, 1200);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    ClientExport exporter(*m_admin, m_progress);
    const auto written = exporter.write(path, ClientFile::formatOf(path), ClientListQuery{});
    VERIFY_OK(written);
    QCOMPARE(*written, 1200);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = ClientFile::read(file.readAll(), ClientFile::formatOf(path));
    VERIFY_OK(lines);
    const auto planned = ClientImport(*m_admin).plan(*lines, m_progress);
    VERIFY_OK(planned);
    QCOMPARE(planned->size(), 1200);
    for (const ImportLine &line : *planned)
        QVERIFY2(line.kind == Kind::Unchanged, qPrintable(line.fault));

    const auto some = exporter.write(path, ClientFile::formatOf(path), QList<qint64>{3, 9999, 1});
    VERIFY_OK(some);
    QCOMPARE(*some, 2);
}

void TstClientImport::bringsWhitelistEntriesBackAsTheyWere_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("csv") << int(ClientFile::Format::Csv);
    QTest::newRow("json") << int(ClientFile::Format::Json);
}

void TstClientImport::bringsWhitelistEntriesBackAsTheyWere()
{
    QFETCH(int, format);
    const auto asFormat = ClientFile::Format(format);
    const qint64 id = addKnown();
    const QByteArray file = exported(asFormat);
    const auto before = byKey(u"ak_known"_s).whitelist;
    QCOMPARE(before.size(), 3);
    QCOMPARE(int(plan(file, asFormat)[0].kind), int(Kind::Unchanged));

    VERIFY_OK(Store::ClientStore(m_admin->database()).remove(id));
    QCOMPARE(apply(plan(file, asFormat)).created, 1);
    const auto after = byKey(u"ak_known"_s).whitelist;
    QCOMPARE(after.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(after[i].range.toString(), before[i].range.toString());
        QVERIFY(after[i].expiresAt == before[i].expiresAt);
        if (asFormat == ClientFile::Format::Json)
            QCOMPARE(after[i].note, before[i].note);
    }
}

void TstClientImport::keepsTheEndOfAnEntryThatTheFileGivesNone()
{
    addKnown();
    const auto before = byKey(u"ak_known"_s).whitelist;
    const auto report = import("api_key,whitelist\nak_known,10.0.0.0/8; ::1; 10.1.0.0/16\n");
    QCOMPARE(report.changed, 1);
    const auto after = byKey(u"ak_known"_s).whitelist;
    QCOMPARE(after.size(), 3);
    QVERIFY(after[0] == before[1]);
    QVERIFY(after[1] == before[2]);
}

void TstClientImport::changesTheEndOfAnEntry()
{
    addKnown();
    const auto before = byKey(u"ak_known"_s).whitelist;
    const auto lines = plan("api_key,whitelist\nak_known,192.0.2.0/24@2001-01-01;10.0.0.0/8;::1\n");
    QCOMPARE(lines[0].changes.size(), 1);
    QCOMPARE(lines[0].changes[0].from, u"192.0.2.0/24"_s);
    QCOMPARE(lines[0].changes[0].to, u"192.0.2.0/24@2001-01-01T00:00:00Z"_s);
    QCOMPARE(apply(lines).changed, 1);
    const auto after = byKey(u"ak_known"_s).whitelist;
    QCOMPARE(after[0].id, before[0].id);
    QVERIFY(after[0].expiresAt && !after[0].isLive(m_clock.now()));
    QVERIFY(after[1] == before[1] && after[2] == before[2]);
}

void TstClientImport::leavesTheWhitelistWhereTheFileHasNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("format");
    QTest::newRow("blank cell") << QByteArray("api_key,name,whitelist\nak_known,Other,\n")
                                << int(ClientFile::Format::Csv);
    QTest::newRow("no member") << QByteArray("[{\"api_key\":\"ak_known\",\"name\":\"Other\"}]")
                               << int(ClientFile::Format::Json);
}

void TstClientImport::leavesTheWhitelistWhereTheFileHasNone()
{
    QFETCH(QByteArray, text);
    QFETCH(int, format);
    addKnown();
    const auto before = byKey(u"ak_known"_s).whitelist;
    const auto lines = plan(text, ClientFile::Format(format));
    QVERIFY(!lines[0].opensToAnyAddress());
    QCOMPARE(apply(lines).changed, 1);
    QCOMPARE(byKey(u"ak_known"_s).client.name, u"Other"_s);
    QVERIFY(byKey(u"ak_known"_s).whitelist == before);
}

void TstClientImport::opensAClientOnlyWhereJsonSaysSo()
{
    addKnown();
    const auto lines =
        plan("[{\"api_key\":\"ak_known\",\"whitelist\":[]}]", ClientFile::Format::Json);
    QVERIFY(lines[0].opensToAnyAddress());
    QCOMPARE(apply(lines).changed, 1);
    QVERIFY(byKey(u"ak_known"_s).whitelist.isEmpty());
}

void TstClientImport::leavesOutAClientThatWasChangedMeanwhile_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"name", "status", "note", "limit", "range", "end", "deleted"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TstClientImport::leavesOutAClientThatWasChangedMeanwhile()
{
    QFETCH(QString, what);
    const qint64 id = addKnown();
    m_store->addClient({.key = u"ak_other"_s});
    const auto lines = plan("api_key,name,whitelist\nak_known,New name,10.0.0.0/8\n"
                            "ak_other,Other,\n");
    Store::ClientStore clients(m_admin->database());
    Store::WhitelistStore whitelists(m_admin->database());
    auto entry = byKey(u"ak_known"_s).whitelist[1];
    entry.expiresAt = m_clock.now() - 2h;
    const Result<void> meanwhile =
        what == u"name"_s     ? clients.rename(id, u"Else"_s)
        : what == u"status"_s ? clients.setStatus(id, ClientStatus::Disabled)
        : what == u"note"_s   ? clients.setNote(id, u"Hello"_s)
        : what == u"limit"_s  ? clients.setLoginsPerMinute(id, 5)
        : what == u"range"_s  ? whitelists.remove(id, orDie(Cidr::parse(u"10.0.0.0/8"_s)))
        : what == u"end"_s    ? whitelists.update(entry)
                              : clients.remove(id);
    VERIFY_OK(meanwhile);
    const auto report = apply(lines);
    QCOMPARE(report.changed, 1);
    QCOMPARE(report.failures.size(), 1);
    QCOMPARE(report.failures[0].line, 2);
    QCOMPARE(byKey(u"ak_other"_s).client.name, u"Other"_s);
    if (what == u"deleted"_s)
        return;
    QVERIFY(report.failures[0].message.contains(u"meanwhile; import the file again"_s));
    QVERIFY(byKey(u"ak_known"_s).client.name != u"New name"_s);
    QCOMPARE(byKey(u"ak_known"_s).whitelist.size(), what == u"range"_s ? 2 : 3);
}

void TstClientImport::leavesNoFileOfACancelledExport()
{
    m_store->addClient({});
    m_cancelled = true;
    const QTemporaryDir folder;
    const auto written =
        ClientExport(*m_admin, m_progress)
            .write(folder.filePath(u"a.csv"_s), ClientFile::Format::Csv, ClientListQuery{});
    QVERIFY(!written);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TstClientImport::writesForTheOwnerAlone()
{
    const qint64 id = m_store->addClient({}).id;
    const QTemporaryDir folder;
    const QString found = folder.filePath(u"found.csv"_s);
    const QString chosen = folder.filePath(u"chosen.json"_s);
    ClientExport exporter(*m_admin, m_progress);
    VERIFY_OK(exporter.write(found, ClientFile::Format::Csv, ClientListQuery{}));
    VERIFY_OK(exporter.write(chosen, ClientFile::Format::Json, QList<qint64>{id}));
    QVERIFY(isForOwnerAlone(found));
    QVERIFY(isForOwnerAlone(chosen));
}

void TstClientImport::writesSecretsForTheOwnerAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"secrets.csv"_s);
    VERIFY_OK(ClientExport::writeIssued(path, {{u"=A"_s, u"ak_a"_s, u"sk_x"_s}}));
    QVERIFY(isForOwnerAlone(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "name,api_key,api_secret\r\n'=A,ak_a,sk_x\r\n");
}

QTEST_GUILESS_MAIN(TstClientImport)
#include "tst_clientimport.moc"
