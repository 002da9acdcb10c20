// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/policyservice.h"
#include "common/theme.h"
#include "common/toast.h"
#include "common/translation.h"
#include "mainwindow/mainwindow.h"
#include "ui/support/console.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTest>
#include <QToolButton>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The Settings page in its window, with real keys and mouse.
class tst_SettingsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsWhatIsInForce();
    void checksWhatIsTyped();
    void saysDurationsInWords();
    void appliesWithCtrlS();
    void appliesWhatTheStoreKeeps();
    void undoesWhatWasApplied();
    void goesOnWhereTheServerRefuses();
    void tellsAFailureOfTheStoreInTheBar();
    void goesToWhatIsInTheWay();
    void discardsOneWithEscAndAllWithTheButton();
    void resetsToTheDefault();
    void followsAPortThatWasChosenElsewhere();
    void tellsWhatTheCommandLineSays();
    void choosesAnEncryption();
    void wantsToBeToldOfPlainHttpForOthers();
    void showsTheCertificateAndMakesANewOne();
    void saysThatItAppliesOnlyWhereItTakesLong();
    void findsSettingsByWords();
    void listLeadsToItsSection();
    void switchesColoursAtOnce();
    void keepsLanguageAndNotices();
    void tellsOfDataAndVersion();
    void canBeReachedByKeyboard();
    void namesEveryControl();
    void fitsTheSmallWindow_data();
    void fitsTheSmallWindow();

private:
    QLineEdit *field(const QString &id) { return find<QLineEdit>(u"setting-"_s + id); }
    template <typename T>
    T *find(const QString &name)
    {
        auto *found = widget<T>(m_window.get(), name);
        if (!found)
            qFatal("there is no %s", qPrintable(name));
        return found;
    }
    QString message(const QString &id)
    {
        auto *label = find<QLabel>(u"settingMessage-"_s + id);
        return label->isVisible() ? label->text() : QString();
    }
    void openWindow();
    void type(const QString &id, const QString &text);
    bool barIsShown() { return find<QWidget>(u"applyBar"_s)->isVisible(); }
    void click(const QString &button)
    {
        QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton);
    }
    /// As a person does with the arrow keys.
    static void pick(QComboBox *box, int index)
    {
        box->setFocus();
        while (box->currentIndex() != index)
            QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    Policy policy() { return waitFor(Admin::PolicyService(m_console->service()).policy()); }

    std::unique_ptr<Console> m_console;
    std::unique_ptr<Ui::MainWindow> m_window;
};

void tst_SettingsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::setApplicationVersion(u"9.8.7"_s);
    Ui::Theme::install(*qApp, Ui::Theme::Scheme::Light);
}

void tst_SettingsPage::init()
{
    m_console = std::make_unique<Console>();
    QSettings().clear();
    openWindow();
}

void tst_SettingsPage::openWindow()
{
    m_window = std::make_unique<Ui::MainWindow>(m_console->services());
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->showPage(Ui::PageId::Settings);
    QTRY_VERIFY(field(u"issuer"_s)->isEnabled());
}

void tst_SettingsPage::cleanup()
{
    m_window.reset();
    m_console.reset();
    Ui::Theme::setScheme(*qApp, Ui::Theme::Scheme::Light);
}

void tst_SettingsPage::type(const QString &id, const QString &text)
{
    field(id)->setFocus();
    field(id)->selectAll();
    QTest::keyClick(field(id), Qt::Key_Delete);
    QTest::keyClicks(field(id), text);
}

void tst_SettingsPage::showsWhatIsInForce()
{
    QCOMPARE(field(u"address"_s)->text(), u"127.0.0.1"_s);
    QCOMPARE(field(u"port"_s)->text(), u"8080"_s);
    QCOMPARE(field(u"workers"_s)->text(), u"1"_s);
    QCOMPARE(field(u"body_bytes"_s)->text(), u"16 KiB"_s);
    QCOMPARE(field(u"connections"_s)->text(), u"1,024"_s);
    QCOMPARE(field(u"issuer"_s)->text(), u"gatehouse"_s);
    QCOMPARE(field(u"access_lifetime"_s)->text(), u"1h"_s);
    QVERIFY(!barIsShown());
    QVERIFY(!find<QWidget>(u"settingReset-port"_s)->isVisible());
}

void tst_SettingsPage::checksWhatIsTyped()
{
    type(u"port"_s, u"80800"_s);
    QVERIFY2(message(u"port"_s).contains(u"0 to 65535"_s), qPrintable(message(u"port"_s)));
    QVERIFY(barIsShown());
    QVERIFY(!find<QPushButton>(u"settingsApplyButton"_s)->isEnabled());
    QVERIFY(find<QPushButton>(u"applyObstacle"_s)->text().contains(u"Port"_s));
    type(u"port"_s, u"443"_s);
    QVERIFY2(message(u"port"_s).contains(u"privilege"_s), qPrintable(message(u"port"_s)));
    QVERIFY(find<QPushButton>(u"settingsApplyButton"_s)->isEnabled());
    type(u"address"_s, u"0.0.0.0"_s);
    QVERIFY2(message(u"address"_s).contains(u"other machines"_s),
             qPrintable(message(u"address"_s)));
    QCOMPARE(find<QLabel>(u"applyCount"_s)->text(), u"2 changes"_s);
    QCOMPARE(m_console->machine().asked.size(), 0);
}

void tst_SettingsPage::saysDurationsInWords()
{
    type(u"idle_time"_s, u"90s"_s);
    QCOMPARE(find<QLabel>(u"settingWords-idle_time"_s)->text(), u"1 minute 30 seconds"_s);
    type(u"idle_time"_s, u"15s"_s);
    QVERIFY(!barIsShown());
}

void tst_SettingsPage::appliesWithCtrlS()
{
    type(u"port"_s, u"9000"_s);
    type(u"body_bytes"_s, u"32k"_s);
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!barIsShown());
    QCOMPARE(m_console->machine().asked.size(), 1); // together
    QCOMPARE(m_console->machine().current.listen, u"127.0.0.1:9000"_s);
    QCOMPARE(m_console->machine().current.limits.bodyBytes, 32 * 1024);
    QCOMPARE(field(u"body_bytes"_s)->text(), u"32 KiB"_s);
}

void tst_SettingsPage::appliesWhatTheStoreKeeps()
{
    type(u"issuer"_s, u"gate.example"_s);
    type(u"access_lifetime"_s, u"15m"_s);
    click(u"settingsApplyButton"_s);
    QTRY_VERIFY(!barIsShown());
    QCOMPARE(policy().issuer, u"gate.example"_s);
    QCOMPARE(policy().accessLifetime, 15min);
    QCOMPARE(policy().refreshLifetime, 7 * 24h);
    QCOMPARE(m_console->machine().asked.size(), 0);
}

void tst_SettingsPage::undoesWhatWasApplied()
{
    type(u"port"_s, u"9000"_s);
    type(u"issuer"_s, u"gate.example"_s);
    click(u"settingsApplyButton"_s);
    QTRY_VERIFY(m_window->findChild<Ui::Toast *>());
    auto *toast = m_window->findChild<Ui::Toast *>();
    QCOMPARE(toast->text(), u"2 settings applied"_s);
    QTest::mouseClick(toast->findChild<QAbstractButton *>(), Qt::LeftButton);
    QTRY_COMPARE(field(u"port"_s)->text(), u"8080"_s);
    QTRY_COMPARE(field(u"issuer"_s)->text(), u"gatehouse"_s);
    QCOMPARE(m_console->machine().current.listen, u"127.0.0.1:8080"_s);
    QCOMPARE(policy().issuer, u"gatehouse"_s);
    QVERIFY(!barIsShown());
}

void tst_SettingsPage::goesOnWhereTheServerRefuses()
{
    m_console->machine().refusal = u"The port is taken. Port 9001 is free."_s;
    type(u"issuer"_s, u"gate.example"_s);
    type(u"port"_s, u"9000"_s);
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(message(u"port"_s), m_console->machine().refusal);
    QVERIFY(field(u"port"_s)->hasFocus());
    QCOMPARE(field(u"port"_s)->text(), u"9000"_s);
    QCOMPARE(field(u"issuer"_s)->text(), u"gate.example"_s);
    QCOMPARE(policy().issuer, u"gatehouse"_s); // all or none
    QCOMPARE(m_console->machine().current.listen, u"127.0.0.1:8080"_s);
    QVERIFY(find<QPushButton>(u"settingsApplyButton"_s)->isEnabled()); // it may be free by now
    m_console->machine().refusal.clear();
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!barIsShown());
    QCOMPARE(policy().issuer, u"gate.example"_s);
}

void tst_SettingsPage::tellsAFailureOfTheStoreInTheBar()
{
    m_console->machine().refusal = u"gatehouse.conf cannot be written."_s;
    m_console->machine().refusalKind = Error::Kind::Unavailable;
    type(u"workers"_s, u"2"_s);
    click(u"settingsApplyButton"_s);
    QTRY_COMPARE(find<QLabel>(u"applyFailure"_s)->text(), m_console->machine().refusal);
    QVERIFY(find<QLabel>(u"applyFailure"_s)->isVisible());
    QCOMPARE(field(u"workers"_s)->text(), u"2"_s);
    click(u"settingsDiscardButton"_s);
    QVERIFY(!barIsShown());
}

void tst_SettingsPage::goesToWhatIsInTheWay()
{
    type(u"head_time"_s, u"30s"_s); // more than the whole request has
    QVERIFY(!find<QPushButton>(u"settingsApplyButton"_s)->isEnabled());
    QVERIFY(message(u"request_time"_s).contains(u"shorter"_s));
    click(u"applyObstacle"_s);
    QTRY_VERIFY(field(u"request_time"_s)->hasFocus());
}

void tst_SettingsPage::discardsOneWithEscAndAllWithTheButton()
{
    type(u"port"_s, u"9000"_s);
    type(u"issuer"_s, u"x"_s);
    type(u"workers"_s, u"many"_s);
    QTest::keyClick(field(u"workers"_s), Qt::Key_Escape);
    QCOMPARE(field(u"workers"_s)->text(), u"1"_s);
    QCOMPARE(find<QLabel>(u"applyCount"_s)->text(), u"2 changes"_s);
    click(u"settingsDiscardButton"_s);
    QCOMPARE(field(u"port"_s)->text(), u"8080"_s);
    QCOMPARE(field(u"issuer"_s)->text(), u"gatehouse"_s);
    QVERIFY(!barIsShown());
}

void tst_SettingsPage::resetsToTheDefault()
{
    auto values = m_console->machine().current;
    values.limits.fields = 100;
    m_console->machine().become(values);
    QCOMPARE(field(u"fields"_s)->text(), u"100"_s);
    auto *reset = find<QPushButton>(u"settingReset-fields"_s);
    QVERIFY(!reset->isHidden());
    reset->click();
    QCOMPARE(field(u"fields"_s)->text(), u"64"_s);
    QVERIFY(reset->isHidden());
    click(u"settingsApplyButton"_s);
    QTRY_COMPARE(m_console->machine().current.limits.fields, 64);
}

void tst_SettingsPage::followsAPortThatWasChosenElsewhere()
{
    type(u"workers"_s, u"2"_s);
    auto values = m_console->machine().current;
    values.listen = u"[::1]:8081"_s;
    values.workers = 3;
    m_console->machine().become(values);
    QCOMPARE(field(u"address"_s)->text(), u"::1"_s);
    QCOMPARE(field(u"port"_s)->text(), u"8081"_s);
    QCOMPARE(field(u"workers"_s)->text(), u"2"_s); // what was typed stays
    click(u"settingsApplyButton"_s);
    QTRY_COMPARE(m_console->machine().current.workers, 2);
    QCOMPARE(m_console->machine().current.listen, u"[::1]:8081"_s);
}

void tst_SettingsPage::tellsWhatTheCommandLineSays()
{
    auto *note = find<QLabel>(u"listenOverride"_s);
    QVERIFY(note->isHidden());
    m_console->machine().overridden = u"0.0.0.0:9443"_s;
    m_console->machine().become(m_console->machine().current);
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(u"--listen 0.0.0.0:9443"_s));
}

void tst_SettingsPage::saysThatItAppliesOnlyWhereItTakesLong()
{
    m_console->machine().waits = true;
    type(u"port"_s, u"9000"_s);
    click(u"settingsApplyButton"_s);
    QVERIFY(!find<QPushButton>(u"settingsApplyButton"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"settingsDiscardButton"_s)->isEnabled());
    auto *count = find<QLabel>(u"applyCount"_s);
    QCOMPARE(count->text(), u"1 change"_s);
    QTRY_COMPARE(count->text(), u"Applying…"_s);
    m_console->machine().release();
    QTRY_VERIFY(!barIsShown());
}

void tst_SettingsPage::findsSettingsByWords()
{
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = find<QLineEdit>(u"settingsSearch"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"refresh"_s);
    QTRY_VERIFY(!field(u"port"_s)->isVisible());
    QVERIFY(field(u"refresh_lifetime"_s)->isVisible());
    QVERIFY(!field(u"issuer"_s)->isVisible());
    auto *list = find<QListWidget>(u"settingsSections"_s);
    QVERIFY(list->item(0)->isHidden());
    QVERIFY(list->item(1)->isHidden());
    QVERIFY(!list->item(2)->isHidden());
    search->setText(u"nothing of the kind"_s);
    QTRY_VERIFY(find<QLabel>(u"settingsNothing"_s)->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_VERIFY(field(u"port"_s)->isVisible());
    QCOMPARE(list->currentRow(), 0);
    search->setText(u"limits"_s); // a section's name shows all of it
    QTRY_VERIFY(!field(u"port"_s)->isVisible());
    QVERIFY(!field(u"drain_time"_s)->isHidden());
    QVERIFY(find<QWidget>(u"limitsSection"_s)->isVisible());
}

void tst_SettingsPage::listLeadsToItsSection()
{
    auto *list = find<QListWidget>(u"settingsSections"_s);
    QCOMPARE(list->currentRow(), 0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    auto *scroll = find<QScrollArea>(u"settingsScroll"_s);
    QCOMPARE(scroll->verticalScrollBar()->value(), find<QWidget>(u"tokensSection"_s)->y());
    scroll->verticalScrollBar()->setValue(0);
    QCOMPARE(list->currentRow(), 0);
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    QVERIFY(list->currentRow() > 2);
}

void tst_SettingsPage::switchesColoursAtOnce()
{
    auto *box = find<QComboBox>(u"settingScheme"_s);
    const auto choose = [box](int index) {
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    };
    choose(2);
    QVERIFY(Ui::Theme::isDark(QApplication::palette()));
    QTRY_VERIFY(Ui::Theme::isDark(field(u"port"_s)->palette()));
    QVERIFY(m_console->preferences().scheme() == Ui::Theme::Scheme::Dark);
    choose(1);
    QVERIFY(!Ui::Theme::isDark(QApplication::palette()));
    choose(2);
    choose(0); // the system of a test is light
    QVERIFY(!Ui::Theme::isDark(QApplication::palette()));
    QVERIFY(!barIsShown());
}

void tst_SettingsPage::keepsLanguageAndNotices()
{
    auto *box = find<QComboBox>(u"settingLanguage"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_End);
    QCOMPARE(m_console->preferences().language(), u"de"_s);
    using Notice = Ui::Preferences::Notice;
    auto *failures = find<QCheckBox>(u"notice-manyFailures"_s);
    QVERIFY(failures->isChecked());
    QTest::keyClick(failures, Qt::Key_Space);
    QVERIFY(!m_console->preferences().wants(Notice::ManyFailures));
    QVERIFY(m_console->preferences().wants(Notice::Throttled));
    m_console->preferences().setWants(Notice::ManyFailures, true);
    QVERIFY(failures->isChecked());
    QVERIFY(!barIsShown());
}

void tst_SettingsPage::tellsOfDataAndVersion()
{
    QCOMPARE(find<QLineEdit>(u"dataFolder"_s)->text(), m_console->machine().folder);
    click(u"dataFolderCopy"_s);
    QCOMPARE(QApplication::clipboard()->text(), m_console->machine().folder);
    QTRY_VERIFY(find<QLabel>(u"storeSize"_s)->text().contains(u"B"_s));
    QVERIFY(find<QLabel>(u"programVersion"_s)->text().contains(u"9.8.7"_s));
}

void tst_SettingsPage::canBeReachedByKeyboard()
{
    field(u"address"_s)->setFocus();
    QTest::keyClick(field(u"address"_s), Qt::Key_Tab);
    QVERIFY(field(u"port"_s)->hasFocus());
    QTest::keyClick(field(u"port"_s), Qt::Key_Tab);
    QVERIFY(field(u"workers"_s)->hasFocus());
    QTest::keyClick(field(u"workers"_s), Qt::Key_Backtab);
    QVERIFY(field(u"port"_s)->hasFocus());
    field(u"drain_time"_s)->setFocus();
    QTest::keyClick(field(u"drain_time"_s), Qt::Key_Tab); // the page scrolls along
    QVERIFY(field(u"connections"_s)->hasFocus());
    QTRY_VERIFY(!field(u"connections"_s)->visibleRegion().isEmpty());
}

void tst_SettingsPage::namesEveryControl()
{
    const auto children = find<QWidget>(u"settingsPage"_s)->findChildren<QWidget *>();
    for (const QWidget *child : children) {
        if (child->focusPolicy() == Qt::NoFocus || qobject_cast<const QAbstractScrollArea *>(child))
            continue;
        if (qobject_cast<const QToolButton *>(child) && child->objectName().startsWith(u"_q"_s))
            continue; // a line edit's clear button
        if (child->inherits("QComboBoxPrivateContainer") || child->inherits("QScrollBar"))
            continue;
        if (qobject_cast<const QLabel *>(child) && child->objectName().isEmpty())
            continue;
        QVERIFY2(!child->accessibleName().isEmpty(),
                 qPrintable(QLatin1StringView(child->metaObject()->className()) + u' ' +
                            child->objectName()));
    }
}

void tst_SettingsPage::fitsTheSmallWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QString &language : {u"en"_s, u"de"_s}) {
        QTest::addRow("small, %s", qPrintable(language)) << QSize(1024, 700) << language;
        QTest::addRow("smallest, %s", qPrintable(language)) << QSize(880, 560) << language;
    }
}

void tst_SettingsPage::fitsTheSmallWindow()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    Ui::Translation::install(*qApp, language);
    const auto back = qScopeGuard([] {
        Ui::Translation::install(*qApp, u"en"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    });
    m_console->machine().shown =
        CertificateFacts{.names = {u"localhost"_s},
                         .isSelfSigned = true,
                         .fingerprint = QStringList(32, u"DD"_s).join(u':')};
    m_console->machine().current.tls.mode = TlsSettings::Mode::SelfSigned;
    m_window.reset();
    openWindow();
    m_window->resize(size);
    type(u"workers"_s, u"40"_s);
    auto *scroll = find<QScrollArea>(u"settingsScroll"_s);

    QTRY_VERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
                 qPrintable(QString::number(scroll->widget()->minimumSizeHint().width())));
    const auto *sections = find<QListWidget>(u"settingsSections"_s);
    QVERIFY(sections->sizeHintForColumn(0) <= sections->viewport()->width());
    for (const QString &name : {u"settingsApplyButton"_s, u"settingsSearch"_s})
        QVERIFY(m_window->rect().contains(QRect(
            find<QWidget>(name)->mapTo(m_window.get(), QPoint()), find<QWidget>(name)->size())));
}

void tst_SettingsPage::choosesAnEncryption()
{
    auto *box = find<QComboBox>(u"setting-encryption"_s);
    QCOMPARE(box->currentIndex(), 0);
    pick(box, 2);
    QVERIFY(message(u"certificateFile"_s).contains(u"Choose a file"_s));
    QVERIFY(message(u"keyFile"_s).contains(u"Choose a file"_s));
    type(u"certificateFile"_s, u"/etc/ssl/gate.pem"_s);
    type(u"keyFile"_s, u"/etc/ssl/gate.key"_s);
    QCOMPARE(message(u"keyFile"_s), QString());
    m_console->machine().refusalKind = Error::Kind::NotFound;
    m_console->machine().refusal = u"/etc/ssl/gate.pem: there is no such file."_s;
    click(u"settingsApplyButton"_s);
    QTRY_VERIFY(message(u"certificateFile"_s).contains(u"no such file"_s));
    m_console->machine().refusal.clear();
    type(u"certificateFile"_s, u"/etc/ssl/gate2.pem"_s);
    click(u"settingsApplyButton"_s);
    QTRY_VERIFY(!barIsShown());
    const TlsSettings wanted{
        TlsSettings::Mode::Files, u"/etc/ssl/gate2.pem"_s, u"/etc/ssl/gate.key"_s, {}};
    QCOMPARE(m_console->machine().current.tls, wanted);
}

void tst_SettingsPage::wantsToBeToldOfPlainHttpForOthers()
{
    type(u"address"_s, u"0.0.0.0"_s);
    QVERIFY(message(u"encryption"_s).contains(u"plain HTTP is for this machine only"_s));
    QVERIFY(!find<QAbstractButton>(u"settingsApplyButton"_s)->isEnabled());
    pick(find<QComboBox>(u"setting-plainHttp"_s), 1);
    QVERIFY(message(u"encryption"_s).contains(u"on the way can read"_s));
    QVERIFY(find<QAbstractButton>(u"settingsApplyButton"_s)->isEnabled());
    pick(find<QComboBox>(u"setting-plainHttp"_s), 0);
    pick(find<QComboBox>(u"setting-encryption"_s), 1);
    QCOMPARE(message(u"encryption"_s), QString());
    click(u"settingsApplyButton"_s);
    QTRY_VERIFY(!barIsShown());
    QVERIFY(m_console->machine().current.tls.mode == TlsSettings::Mode::SelfSigned);
    QVERIFY(!m_console->machine().current.plainHttpAnywhere);
}

void tst_SettingsPage::showsTheCertificateAndMakesANewOne()
{
    auto *row = find<QWidget>(u"certificateRow"_s);
    QVERIFY(!row->isVisible());
    auto &machine = m_console->machine();
    machine.shown = CertificateFacts{.names = {u"gate"_s, u"127.0.0.1"_s},
                                     .isSelfSigned = true,
                                     .fingerprint = u"AB:CD:EF:01"_s};
    auto values = machine.current;
    values.tls.mode = TlsSettings::Mode::SelfSigned;
    machine.become(values);
    QVERIFY(row->isVisible());
    QCOMPARE(find<QLabel>(u"certificateFingerprint"_s)->text(), u"AB:CD\nEF:01"_s);
    QVERIFY(find<QLabel>(u"certificateFacts"_s)->text().contains(u"127.0.0.1"_s));
    find<QToolButton>(u"certificateCopy"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), u"AB:CD:EF:01"_s);
    find<QPushButton>(u"certificateRenew"_s)->click();
    QTRY_COMPARE(machine.renewals, 1);
    // One of the owner's is renewed where it came from.
    values.tls.mode = TlsSettings::Mode::Files;
    machine.become(values);
    QVERIFY(!find<QPushButton>(u"certificateRenew"_s)->isVisible());
}

QTEST_MAIN(tst_SettingsPage)
#include "tst_settingspage.moc"
