// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenshots/settingsshots.h"

#include "mainwindow/mainwindow.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

namespace {

void type(QWidget &window, const QString &id, const QString &text)
{
    auto *field = widget<QLineEdit>(&window, u"setting-"_s + id);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

void search(QWidget &window, const QString &text)
{
    widget<QLineEdit>(&window, u"settingsSearch"_s)->setText(text);
    Camera::settle();
}

} // namespace

void shootSettings(Camera &camera, Ui::MainWindow &window, Console &console)
{
    window.showPage(Ui::PageId::Settings);
    auto *sections = widget<QListWidget>(&window, u"settingsSections"_s);
    console.machine().shown = CertificateFacts{
        .names = {u"gate"_s, u"localhost"_s, u"127.0.0.1"_s, u"::1"_s, u"192.168.1.20"_s},
        .isSelfSigned = true,
        .ends = Timestamp(std::chrono::milliseconds(1'830'000'000'000)),
        .fingerprint = u"3F:0A:91:5C:7E:22:B8:D4:19:60:AA:0E:C3:57:F2:81:4B:96:DD:38:05:E7:6A:BC:"
                       "12:9F:84:70:CE:5D:33:A1"_s};
    auto values = console.machine().current;
    values.tls.mode = TlsSettings::Mode::SelfSigned;
    console.machine().become(values);
    const QStringList names{u"server"_s,        u"encryption"_s, u"tokens"_s,
                            u"record"_s,        u"waits"_s,      u"limits"_s,
                            u"notifications"_s, u"appearance"_s, u"data"_s};
    for (int i = 0; i < sections->count(); ++i) {
        sections->setCurrentRow(i);
        camera.shoot(u"settings-"_s + names.value(i));
    }
    const QSize size = window.size();
    window.resize(900, 600);
    for (int i = 0; i < sections->count(); ++i) {
        sections->setCurrentRow(i);
        camera.shoot(u"settings-%1-900x600"_s.arg(names.value(i)));
    }
    window.resize(size);
    console.machine().shown.reset();
    console.machine().become({.listen = values.listen, .workers = values.workers});
    sections->setCurrentRow(0);
    type(window, u"address"_s, u"0.0.0.0"_s);
    type(window, u"port"_s, u"443"_s);
    camera.shoot(u"settings-changed"_s);
    type(window, u"workers"_s, u"40"_s);
    type(window, u"access_lifetime"_s, u"90"_s);
    camera.shoot(u"settings-faults"_s);
    widget<QPushButton>(&window, u"settingsDiscardButton"_s)->click();
    console.machine().refusal = u"Cannot listen on 127.0.0.1:9000: the port is in use by another "
                                "program. Stop that program or choose another port. Port 9001 is "
                                "free."_s;
    type(window, u"port"_s, u"9000"_s);
    widget<QPushButton>(&window, u"settingsApplyButton"_s)->click();
    camera.shoot(u"settings-refused"_s);
    console.machine().refusal.clear();
    widget<QPushButton>(&window, u"settingsApplyButton"_s)->click();
    console.machine().overridden = u"0.0.0.0:9443"_s;
    console.machine().become(console.machine().current);
    camera.shoot(u"settings-applied"_s);
    search(window, u"time"_s);
    camera.shoot(u"settings-search"_s);
    search(window, u"no such setting"_s);
    camera.shoot(u"settings-search-none"_s);
    search(window, {});
    const bool dark = Ui::Theme::isDark(QApplication::palette());
    console.preferences().setScheme(dark ? Ui::Theme::Scheme::Light : Ui::Theme::Scheme::Dark);
    camera.shoot(u"settings-switched-from"_s);
    Ui::Theme::setScheme(*qApp, dark ? Ui::Theme::Scheme::Dark : Ui::Theme::Scheme::Light);
}

} // namespace Gatehouse::Test
