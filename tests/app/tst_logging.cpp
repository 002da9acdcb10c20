// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logging.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Logging final : public QObject
{
    Q_OBJECT

    static LogLine line(const QString &message, const QString &field = u"x"_s)
    {
        return {Timestamp(1'736'942'400'123ms),
                QtWarningMsg,
                "gatehouse.test",
                message,
                {{"address"_L1, field}, {"count"_L1, qint64(3)}}};
    }

private Q_SLOTS:
    void writesText()
    {
        QCOMPARE(toBytes(line(u"It is so."_s), LogFormat::Text),
                 "2025-01-15T12:00:00.123Z warning gatehouse.test: It is so. address=x count=3\n");
    }

    void writesJson()
    {
        QCOMPARE(toBytes(line(u"It is so."_s), LogFormat::Json),
                 "{\"time\":\"2025-01-15T12:00:00.123Z\",\"level\":\"warning\",\"category\":"
                 "\"gatehouse.test\",\"message\":\"It is so.\",\"address\":\"x\",\"count\":3}\n");
    }

    void tellsJournaldThePriority()
    {
        QVERIFY(toBytes(line(u"a"_s), LogFormat::Text, true).startsWith("<4>2025-"));
        QVERIFY(toBytes(line(u"a"_s), LogFormat::Json, true).startsWith("{"));
    }

    void staysOnOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("line feed") << u"a\n2026-01-01T00:00:00.000Z warning x: y"_s;
        QTest::newRow("carriage return") << u"a\rb"_s;
        QTest::newRow("escape") << u"a\u001b]0;pwned\u0007"_s;
        QTest::newRow("escape of one byte") << u"a\u009b2J"_s;
        QTest::newRow("next line") << u"a\u0085b"_s;
        QTest::newRow("line separator") << u"a\u2028b\u2029c"_s;
        QTest::newRow("quotes") << u"a\"b\\\",\"level\":\"x"_s;
        QTest::newRow("half a pair") << u"a"_s + QChar(0xd800) + u"b"_s;
        QTest::newRow("null") << u"a"_s + QChar(0) + u"b"_s;
    }

    // Nothing that a caller sent begins a line, ends one or passes for a field.
    void staysOnOneLine()
    {
        QFETCH(const QString, text);
        for (const LogFormat format : {LogFormat::Text, LogFormat::Json}) {
            const QByteArray bytes = toBytes(line(text, text), format);
            QCOMPARE(bytes.count('\n'), 1);
            QVERIFY(bytes.endsWith('\n'));
            const QString read = QString::fromUtf8(bytes.chopped(1));
            for (const QChar c : read)
                QVERIFY2(c.category() != QChar::Other_Control && c != QChar(0x2028) &&
                             c != QChar(0x2029),
                         bytes.constData());
            QCOMPARE(read.toUtf8() + '\n', bytes); // sound UTF-8
        }
        const auto json =
            QJsonDocument::fromJson(toBytes(line(text, text), LogFormat::Json)).object();
        QCOMPARE(json.size(), 6);
        QCOMPARE(json["level"_L1].toString(), u"warning"_s);
    }

    void quotesWhatCouldPassForAField()
    {
        const QByteArray bytes = toBytes(line(u"a"_s, u"x outcome=Success"_s), LogFormat::Text);
        QVERIFY2(bytes.contains("address=\"x outcome=Success\" count=3"), bytes.constData());
    }

    void knowsItsFormats()
    {
        QVERIFY(logFormatFromString(u"text") == LogFormat::Text);
        QVERIFY(logFormatFromString(u"json") == LogFormat::Json);
        QVERIFY(!logFormatFromString(u"JSON"));
    }
};

QTEST_GUILESS_MAIN(tst_Logging)
#include "tst_logging.moc"
