// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/outcomelook.h"
#include "clients/statuslook.h"
#include "common/icons.h"
#include "common/theme.h"

#include <QApplication>
#include <QListWidget>
#include <QMenu>
#include <QSet>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Gatehouse::Ui::Tone)

class TestTheme final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastIsThatOfTheStandard();
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
    void everyToneCanBeRead_data();
    void everyToneCanBeRead();
    void aTooltipFitsItsTheme();
    void whatLiesOverTheWindowHasAnEdge_data();
    void whatLiesOverTheWindowHasAnEdge();
    void knowsDarkFromLight();
    void noOutcomeIsToldByColourAlone();
    void everyBadgeHasItsIcon();
    void aLineIconFollowsThePalette();
};

void TestTheme::contrastIsThatOfTheStandard()
{
    QCOMPARE(qRound(Theme::contrast(Qt::black, Qt::white) * 10), 210);
    QCOMPARE(qRound(Theme::contrast(Qt::red, Qt::red) * 10), 10);
    // Grey 0x767676 on white is the well-known border of 4.5:1.
    QCOMPARE(qRound(Theme::contrast(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
}

void TestTheme::everyTextCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("ink");
    QTest::addColumn<int>("ground");
    const QList<std::pair<QPalette::ColorRole, QPalette::ColorRole>> pairs{
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::PlaceholderText, QPalette::Window},
        {QPalette::Link, QPalette::Window},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::ToolTipText, QPalette::ToolTipBase}};
    for (bool dark : {false, true})
        for (const auto &[ink, ground] : pairs)
            QTest::addRow("%s %d on %d", dark ? "dark" : "light", int(ink), int(ground))
                << dark << int(ink) << int(ground);
}

void TestTheme::everyTextCanBeRead()
{
    QFETCH(bool, dark);
    QFETCH(int, ink);
    QFETCH(int, ground);
    const QPalette palette = dark ? Theme::darkPalette() : Theme::lightPalette();
    const double contrast = Theme::contrast(palette.color(QPalette::ColorRole(ink)),
                                            palette.color(QPalette::ColorRole(ground)));
    QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
}

void TestTheme::everyToneCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<Tone>("tone");
    for (bool dark : {false, true})
        for (Tone tone : {Tone::Neutral, Tone::Accent, Tone::Success, Tone::Warning, Tone::Danger})
            QTest::addRow("%s %d", dark ? "dark" : "light", int(tone)) << dark << tone;
}

void TestTheme::everyToneCanBeRead()
{
    QFETCH(bool, dark);
    QFETCH(Tone, tone);
    const QPalette palette = dark ? Theme::darkPalette() : Theme::lightPalette();
    const ToneColors colors = Theme::tone(tone, palette);
    QVERIFY(Theme::contrast(colors.text, colors.fill) >= 4.5);
    // The same ink is used for messages on the window's own ground; plain text on a selected row.
    QVERIFY(Theme::contrast(colors.text, palette.color(QPalette::Window)) >= 4.5);
    QVERIFY(Theme::contrast(palette.color(QPalette::Text), colors.fill) >= 4.5);
    QVERIFY(Theme::contrast(Theme::muted(palette), Theme::tone(Tone::Accent, palette).fill) >= 4.5);
}

void TestTheme::aTooltipFitsItsTheme()
{
    // A light one would be the brightest thing of a dark screen.
    QVERIFY(Theme::darkPalette().color(QPalette::ToolTipBase).lightness() < 80);
}

void TestTheme::whatLiesOverTheWindowHasAnEdge_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("isMenu");
    QTest::newRow("menu, light") << false << true;
    QTest::newRow("menu, dark") << true << true;
    QTest::newRow("list, light") << false << false;
    QTest::newRow("list, dark") << true << false;
}

void TestTheme::whatLiesOverTheWindowHasAnEdge()
{
    QFETCH(bool, dark);
    QFETCH(bool, isMenu);
    Theme::install(*qApp, dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
    QMenu menu;
    menu.addAction(u"Copy"_s);
    QListWidget list;
    list.setWindowFlags(Qt::Popup);
    QWidget &shown = isMenu ? static_cast<QWidget &>(menu) : list;
    shown.resize(120, 80);
    const QImage drawn = shown.grab().toImage();
    const QColor edge = drawn.pixelColor(0, drawn.height() / 2);
    const QColor ground = QApplication::palette().color(QPalette::Window);
    const double contrast = Theme::contrast(edge, ground);
    QVERIFY2(contrast >= 2, qPrintable(QString::number(contrast)));
}

void TestTheme::knowsDarkFromLight()
{
    QVERIFY(Theme::isDark(Theme::darkPalette()));
    QVERIFY(!Theme::isDark(Theme::lightPalette()));
}

void TestTheme::noOutcomeIsToldByColourAlone()
{
    QSet<QString> texts;
    QSet<QString> icons;
    for (Outcome outcome : allOutcomes) {
        texts.insert(outcomeBadge(outcome).text);
        icons.insert(outcomeBadge(outcome).icon);
    }
    QCOMPARE(texts.size(), qsizetype(allOutcomes.size()));
    QCOMPARE(icons.size(), qsizetype(allOutcomes.size()));
}

void TestTheme::everyBadgeHasItsIcon()
{
    QStringList names;
    for (Outcome outcome : allOutcomes)
        names.append(outcomeBadge(outcome).icon);
    for (auto status : {ClientStatus::Active, ClientStatus::Suspended, ClientStatus::Disabled})
        names.append(statusBadge(status).icon);
    for (const QString &name : std::as_const(names)) {
        const QImage drawn = Icons::pixmap(name, Qt::black, 24, 1).toImage();
        bool inked = false;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x)
                inked = inked || qAlpha(drawn.pixel(x, y)) > 128;
        QVERIFY2(inked, qPrintable(name));
    }
}

void TestTheme::aLineIconFollowsThePalette()
{
    const QIcon icon = Icons::line(u"stop"_s);
    const auto ink = [&icon] {
        const QImage drawn = icon.pixmap(QSize(48, 48)).toImage();
        for (int x = 0; x < drawn.width(); ++x)
            if (qAlpha(drawn.pixel(x, 24)) == 255)
                return drawn.pixelColor(x, 24).rgb();
        return QRgb(0);
    };
    QApplication::setPalette(Theme::lightPalette());
    QCOMPARE(ink(), Theme::lightPalette().color(QPalette::ButtonText).rgb());
    QApplication::setPalette(Theme::darkPalette());
    QCOMPARE(ink(), Theme::darkPalette().color(QPalette::ButtonText).rgb());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
