// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/translation.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestTranslation final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choosesALanguageThatThereIs_data();
    void choosesALanguageThatThereIs();
    void writesNumbersAsTheLanguageDoes_data();
    void writesNumbersAsTheLanguageDoes();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void speaksGerman();

private:
    struct Message
    {
        QString source;
        QStringList translations;
        bool finished = true;
    };
    static QList<Message> messages(const QString &language);
    static QStringList placeholders(const QString &text)
    {
        static const QRegularExpression placeholder(u"%(L?\\d+|n)"_s);
        QStringList found;
        for (const auto &match : placeholder.globalMatch(text))
            found += match.captured();
        found.sort();
        found.removeDuplicates();
        return found;
    }
};

QList<TestTranslation::Message> TestTranslation::messages(const QString &language)
{
    QFile file(QStringLiteral(TRANSLATIONS) + u"/gatehouse_%1.ts"_s.arg(language));
    if (!file.open(QFile::ReadOnly))
        qFatal("%s", qPrintable(file.fileName()));
    QList<Message> all;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "message"_L1)
            all.append(Message());
        else if (xml.name() == "source"_L1)
            all.last().source = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            all.last().finished = !xml.attributes().hasAttribute("type"_L1);
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            all.last().translations += text;
        }
    }
    return all;
}

void TestTranslation::choosesALanguageThatThereIs_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QStringList>("system");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("the wanted one") << u"de"_s << QStringList{u"en-GB"_s} << u"de"_s;
    QTest::newRow("the system's") << QString() << QStringList{u"de-CH"_s} << u"de"_s;
    QTest::newRow("the system's second")
        << QString() << QStringList{u"fr-FR"_s, u"de"_s} << u"de"_s;
    QTest::newRow("none that there is") << u"xx"_s << QStringList{u"fr"_s} << u"en"_s;
    QTest::newRow("nothing known") << QString() << QStringList() << u"en"_s;
}

void TestTranslation::choosesALanguageThatThereIs()
{
    QFETCH(QString, wanted);
    QFETCH(QStringList, system);
    QFETCH(QString, chosen);
    QCOMPARE(Translation::chosen(wanted, system), chosen);
}

void TestTranslation::writesNumbersAsTheLanguageDoes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("locale");
    QTest::newRow("the system's own language") << u"de"_s << u"de_CH"_s << u"de_CH"_s;
    QTest::newRow("another than the system's") << u"de"_s << u"en_GB"_s << u"de_DE"_s;
    QTest::newRow("English on a British desk") << u"en"_s << u"en_GB"_s << u"en_GB"_s;
    QTest::newRow("a system that says nothing") << u"de"_s << u"C"_s << u"de_DE"_s;
}

void TestTranslation::writesNumbersAsTheLanguageDoes()
{
    QFETCH(QString, language);
    QFETCH(QString, system);
    QTEST(Translation::localeOf(language, QLocale(system)).name(), "locale");
}

void TestTranslation::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("English plurals") << u"en"_s;
}

void TestTranslation::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const QList<Message> all = messages(language);
    QVERIFY(all.size() > 10);
    QStringList faults;
    for (const Message &message : all) {
        const QString translation = message.translations.join(QString());
        if (!message.finished || translation.trimmed().isEmpty())
            faults += u"not translated: "_s + message.source;
        else if (placeholders(translation) != placeholders(message.source) &&
                 !message.source.contains(u"%n"_s))
            faults += u"other placeholders: "_s + message.source;
    }
    QCOMPARE(faults.join(u'\n'), QString());
}

void TestTranslation::speaksGerman()
{
    Translation::install(*qApp, u"de"_s);
    QCOMPARE(QCoreApplication::translate("Gatehouse::Ui::ClientsPage", "Clients"), u"Clients"_s);
    QCOMPARE(QCoreApplication::translate("Gatehouse::Ui::ServerLine", "Server running"),
             u"Server läuft"_s);
    QCOMPARE(QLocale().toString(8192.5, 'f', 1), u"8.192,5"_s);
}

QTEST_MAIN(TestTranslation)
#include "tst_translation.moc"
