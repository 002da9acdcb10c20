// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/appearancesection.h"

#include "common/preferences.h"
#include "settings/settingrow.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

QComboBox *choice(const QString &objectName, const QString &accessibleName)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setMinimumWidth(22 * Theme::grid);
    return box;
}

} // namespace

AppearanceSection::AppearanceSection(Preferences &preferences, QWidget *parent)
    : SettingsSection(u"appearanceSection"_s, tr("Appearance"), {}, parent)
    , m_preferences(preferences)
{
    addScheme();
    addLanguage();
    addTray();
    connect(&preferences, &Preferences::changed, this,
            [this] { Theme::setScheme(*qApp, m_preferences.scheme()); });
}

void AppearanceSection::addScheme()
{
    auto *box = choice(u"settingScheme"_s, tr("Colours"));
    box->addItem(tr("As the system"), int(Theme::Scheme::System));
    box->addItem(tr("Light"), int(Theme::Scheme::Light));
    box->addItem(tr("Dark"), int(Theme::Scheme::Dark));
    const auto follow = [this, box] {
        box->setCurrentIndex(box->findData(int(m_preferences.scheme())));
    };
    follow();
    connect(&m_preferences, &Preferences::changed, box, follow);
    connect(box, &QComboBox::activated, this, [this, box](int index) {
        m_preferences.setScheme(Theme::Scheme(box->itemData(index).toInt()));
    });
    auto *row = new SettingRow(tr("Colours"), box, tr("Light or dark. Default: as the system."));
    row->setAliases({tr("Theme"), tr("Light"), tr("Dark")});
    addRow(row);
}

void AppearanceSection::addLanguage()
{
    auto *box = choice(u"settingLanguage"_s, tr("Language"));
    box->addItem(tr("As the system"), QString());
    box->addItem(u"English"_s, u"en"_s);
    box->addItem(u"Deutsch"_s, u"de"_s);
    const auto follow = [this, box] {
        box->setCurrentIndex(std::max(0, box->findData(m_preferences.language())));
    };
    follow();
    connect(&m_preferences, &Preferences::changed, box, follow);
    connect(box, &QComboBox::activated, this,
            [this, box](int index) { m_preferences.setLanguage(box->itemData(index).toString()); });
    auto *row = new SettingRow(tr("Language"), box,
                               tr("In force at the next start. Default: as the system."));
    // In both, for who does not speak the one that is on.
    row->setAliases(
        {u"Language"_s, u"English"_s, u"German"_s, u"Sprache"_s, u"Englisch"_s, u"Deutsch"_s});
    addRow(row);
}

void AppearanceSection::addTray()
{
    const bool available = QSystemTrayIcon::isSystemTrayAvailable();
    auto *box = new QCheckBox(tr("Stay in the tray when the window is closed"));
    box->setObjectName(u"settingTray"_s);
    box->setAccessibleName(box->text());
    box->setEnabled(available);
    const auto follow = [this, box] {
        box->setChecked(m_preferences.closesToTray());
    };
    follow();
    connect(&m_preferences, &Preferences::changed, box, follow);
    connect(box, &QCheckBox::clicked, this,
            [this](bool closes) { m_preferences.setClosesToTray(closes); });
    addRow(new SettingRow(tr("Window"), box,
                          available ? tr("The server goes on meanwhile. Default: off.")
                                    : tr("This desktop has no tray. Default: off.")));
}

} // namespace Gatehouse::Ui
