// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/clientfile.h"

#include "support/checkresult.h"
#include "support/tempstore.h"

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using ClientFile::Format;

class TstClientFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBackWhatItWrote_data();
    void readsBackWhatItWrote();
    void leavesOutWhatTheFileDoes();
    void readsWhatAGermanSpreadsheetWrites();
    void takesSecretsAsTheyStand();
    void writesAnEntryWithAnEndAsOneText();
    void leavesOutABlankWhitelist();
    void knowsLinesOfJson();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void namesBadLines_data();
    void namesBadLines();
};

void TstClientFile::readsBackWhatItWrote_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("csv") << int(Format::Csv);
    QTest::newRow("json") << int(Format::Json);
}

void TstClientFile::readsBackWhatItWrote()
{
    QFETCH(int, format);
    const Client odd{.name = u"=Größe, \"quoted\"; 'x'"_s,
                     .apiKey = orDie(ApiKey::parse(u"ak_one")),
                     .status = ClientStatus::Suspended,
                     .note = u"two\nlines"_s,
                     .createdAt = Timestamp(1'736'942'400'000ms),
                     .resourceServer = true,
                     .loginsPerMinute = 30};
    const Client plain{.name = u"Plain"_s, .apiKey = orDie(ApiKey::parse(u"ak_two"))};
    const QList<WhitelistEntry> whitelist{
        {.range = orDie(Cidr::parse(u"10.0.0.0/8"_s))},
        {.range = orDie(Cidr::parse(u"2001:db8::/32"_s)),
         .note = u"visitors; guests"_s,
         .expiresAt = Timestamp(1'736'942'400'000ms)},
        {.range = orDie(Cidr::parse(u"::1"_s)), .expiresAt = Timestamp(1'736'942'400'001ms)}};
    const QByteArray bytes =
        ClientFile::head(Format(format)) + ClientFile::entry(Format(format), odd, whitelist, true) +
        ClientFile::entry(Format(format), plain, {}, false) + ClientFile::tail(Format(format));
    QVERIFY(bytes.contains("2025-01-15T12:00:00Z"));
    QVERIFY(!bytes.contains("secret"));

    const auto lines = ClientFile::read(bytes, Format(format));
    VERIFY_OK(lines);
    QCOMPARE(lines->size(), 2);
    const ClientLine &first = lines->first();
    QCOMPARE(*first.name, odd.name);
    QCOMPARE(*first.apiKey, u"ak_one"_s);
    QCOMPARE(*first.status, u"Suspended"_s);
    QCOMPARE(*first.note, odd.note);
    QCOMPARE(*first.resourceServer, u"true"_s);
    QCOMPARE(*lines->last().resourceServer, u"false"_s);
    QCOMPARE(*first.loginsPerMinute, u"30"_s);
    QCOMPARE(lines->last().loginsPerMinute.value_or(QString()), QString());
    const bool isJson = Format(format) == Format::Json;
    QList<RangeLine> ranges{
        {.range = u"10.0.0.0/8"_s, .expiresAt = {}, .note = {}},
        {.range = u"2001:db8::/32"_s, .expiresAt = u"2025-01-15T12:00:00Z"_s, .note = {}},
        {.range = u"::1/128"_s, .expiresAt = u"2025-01-15T12:00:00.001Z"_s, .note = {}}};
    if (isJson)
        ranges[1].note = u"visitors; guests"_s;
    QVERIFY(*first.whitelist == ranges);
    QVERIFY(first.fault.isEmpty());
    QCOMPARE(*lines->last().name, u"Plain"_s);
    QCOMPARE(lines->last().whitelist.has_value(), isJson); // in CSV a blank cell says nothing
}

void TstClientFile::leavesOutWhatTheFileDoes()
{
    const auto csv =
        ClientFile::read("\xEF\xBB\xBFname,api_secret\r\nA,s3cret-of-12+\r\n", Format::Csv);
    VERIFY_OK(csv);
    QCOMPARE(*csv->first().name, u"A"_s);
    QCOMPARE(*csv->first().secret, u"s3cret-of-12+"_s);
    QVERIFY(!csv->first().apiKey && !csv->first().note && !csv->first().whitelist);
    const auto json = ClientFile::read(R"([{"name":"A","note":null}])", Format::Json);
    VERIFY_OK(json);
    QVERIFY(!json->first().note && !json->first().whitelist);
}

void TstClientFile::readsWhatAGermanSpreadsheetWrites()
{
    const auto lines = ClientFile::read("\xef\xbb\xbfname;note;whitelist\r\n"
                                        "Billing;nightly, monthly;\"10.0.0.0/8; ::1\"\r\n",
                                        Format::Csv);
    VERIFY_OK(lines);
    QCOMPARE(lines->size(), 1);
    QCOMPARE(lines->first().name, u"Billing"_s);
    QCOMPARE(lines->first().note, u"nightly, monthly"_s);
    QCOMPARE(lines->first().whitelist->size(), 2);
}

void TstClientFile::takesSecretsAsTheyStand()
{
    const auto lines = ClientFile::read("name,api_secret\n'=A,'=s3cret-of-12\n", Format::Csv);
    VERIFY_OK(lines);
    QCOMPARE(*lines->first().name, u"=A"_s);
    QCOMPARE(*lines->first().secret, u"'=s3cret-of-12"_s);
}

void TstClientFile::writesAnEntryWithAnEndAsOneText()
{
    const Client client{.name = u"A"_s, .apiKey = orDie(ApiKey::parse(u"ak_one"))};
    const WhitelistEntry permanent{.range = orDie(Cidr::parse(u"::1"_s))};
    const WhitelistEntry visitors{.range = orDie(Cidr::parse(u"10.0.0.0/8"_s)),
                                  .note = u"visitors"_s,
                                  .expiresAt = Timestamp(1'736'942'400'000ms)};
    const QByteArray csv = ClientFile::entry(Format::Csv, client, {permanent, visitors}, true);
    QVERIFY2(csv.contains(",::1/128; 10.0.0.0/8@2025-01-15T12:00:00Z,"), csv.constData());
    const QByteArray json = ClientFile::entry(Format::Json, client, {permanent, visitors}, true);
    QVERIFY2(json.contains("[\"::1/128\",{\"expires_at\":\"2025-01-15T12:00:00Z\","
                           "\"note\":\"visitors\",\"range\":\"10.0.0.0/8\"}]"),
             json.constData());
}

void TstClientFile::leavesOutABlankWhitelist()
{
    const auto csv = ClientFile::read("name,whitelist\nA,\nB,; ;\n", Format::Csv);
    VERIFY_OK(csv);
    QVERIFY(!csv->at(0).whitelist && !csv->at(1).whitelist);
    const auto json =
        ClientFile::read("[{\"name\":\"A\"},{\"name\":\"B\",\"whitelist\":[]}]", Format::Json);
    VERIFY_OK(json);
    QVERIFY(!json->at(0).whitelist);
    QVERIFY(json->at(1).whitelist && json->at(1).whitelist->isEmpty());
}

void TstClientFile::knowsLinesOfJson()
{
    const auto lines = ClientFile::read("[\n {\"name\": \"a]}\\\"\"},\n\n {\"name\":\n \"b\",\n "
                                        "\"whitelist\": [\"::1\"]}, {\"name\": \"c\"}\n]",
                                        Format::Json);
    VERIFY_OK(lines);
    QList<int> numbers;
    for (const ClientLine &line : *lines)
        numbers += line.line;
    QCOMPARE(numbers, QList<int>({2, 4, 6}));
}

void TstClientFile::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("says");
    const int csv = int(Format::Csv);
    const int json = int(Format::Json);
    QTest::newRow("empty") << QByteArray() << csv << u"is empty"_s;
    QTest::newRow("unknown column") << QByteArray("name,colour\n") << csv << u"\"colour\""_s;
    QTest::newRow("twice") << QByteArray("name,name\n") << csv << u"twice"_s;
    QTest::newRow("no name") << QByteArray("note\n") << csv << u"neither"_s;
    QTest::newRow("not UTF-8") << QByteArray("name\n\xff\xfe\n") << csv << u"UTF-8"_s;
    QTest::newRow("open quote") << QByteArray("name\n\"a\n") << csv << u"Line 2"_s;
    QTest::newRow("not JSON") << QByteArray("[\n{\"name\" 1}]") << json << u"Line 2"_s;
    QTest::newRow("no array") << QByteArray("{}") << json << u"array"_s;
    QTest::newRow("too large") << QByteArray(ClientFile::mostBytes + 1, 'x') << csv << u"20 MiB"_s;
    QTest::newRow("too many") << "name\n" + QByteArray("a\n").repeated(100'001) << csv
                              << u"100,000"_s;
}

void TstClientFile::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, format);
    QFETCH(QString, says);
    const auto lines = ClientFile::read(bytes, Format(format));
    VERIFY_ERROR(Error::Kind::Invalid, lines);
    QVERIFY2(lines.error().message.contains(says), qPrintable(lines.error().message));
}

void TstClientFile::namesBadLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("format");
    QTest::newRow("fields") << QByteArray("name,note\nA\nB,b\n") << int(Format::Csv);
    QTest::newRow("no object") << QByteArray("[\n1,\n{\"name\":\"B\"}]") << int(Format::Json);
    QTest::newRow("number") << QByteArray("[\n{\"name\":1},\n{\"name\":\"B\"}]")
                            << int(Format::Json);
    QTest::newRow("unknown") << QByteArray("[\n{\"nom\":\"A\"},\n{\"name\":\"B\"}]")
                             << int(Format::Json);
    QTest::newRow("whitelist") << QByteArray("[\n{\"name\":\"A\",\"whitelist\":\"::1\"},\n"
                                             "{\"name\":\"B\"}]")
                               << int(Format::Json);
    QTest::newRow("entry") << QByteArray("[\n{\"name\":\"A\",\"whitelist\":[1]},\n"
                                         "{\"name\":\"B\"}]")
                           << int(Format::Json);
    QTest::newRow("unknown in entry")
        << QByteArray("[\n{\"name\":\"A\",\"whitelist\":[{\"range\":\"::1\",\"until\":\"\"}]},\n"
                      "{\"name\":\"B\"}]")
        << int(Format::Json);
}

void TstClientFile::namesBadLines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, format);
    const auto lines = ClientFile::read(bytes, Format(format));
    VERIFY_OK(lines);
    QCOMPARE(lines->size(), 2);
    QCOMPARE(lines->first().line, 2);
    QVERIFY(!lines->first().fault.isEmpty());
    QVERIFY(lines->last().fault.isEmpty());
    QCOMPARE(*lines->last().name, u"B"_s);
}

QTEST_GUILESS_MAIN(TstClientFile)
#include "tst_clientfile.moc"
