// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/datasection.h"

#include "admin/storefacts.h"
#include "common/copybutton.h"
#include "common/theme.h"
#include "common/whendone.h"
#include "settings/backupdialog.h"
#include "settings/machinesettings.h"
#include "settings/settingrow.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int folderWidth = 30 * Theme::grid; // its buttons stand beside it in the smallest window

QLabel *factLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

DataSection::DataSection(const Services &services, QWidget *parent)
    : SettingsSection(u"dataSection"_s, tr("Data and version"), {}, parent)
    , m_services(services)
    , m_size(factLabel(u"storeSize"_s))
{
    addFolder();
    m_size->setAccessibleName(tr("Size of the store"));
    addRow(new SettingRow(tr("Store"), m_size,
                          tr("Clients, secrets, settings and the record of every login.")));
    addBackup();
    auto *version = factLabel(u"programVersion"_s);
    version->setAccessibleName(tr("Version"));
    version->setText(
        tr("Gatehouse %1, Qt %2")
            .arg(QCoreApplication::applicationVersion(), QLatin1StringView(qVersion())));
    addRow(new SettingRow(tr("Version"), version, {}));
}

void DataSection::addFolder()
{
    const QString folder = m_services.machine.dataFolder();
    auto *path = new QLineEdit(folder);
    path->setObjectName(u"dataFolder"_s);
    path->setAccessibleName(tr("Data folder"));
    path->setReadOnly(true);
    path->setCursorPosition(0);
    path->setToolTip(folder);
    path->setFixedWidth(folderWidth);
    auto *copy = new CopyButton(tr("Copy the path"), [folder] { return folder; });
    copy->setObjectName(u"dataFolderCopy"_s);
    auto *open = new QPushButton(tr("Open folder"));
    open->setObjectName(u"dataFolderOpen"_s);
    open->setAccessibleName(open->text());
    connect(open, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });

    auto *box = new QWidget;
    box->setFocusProxy(path);
    box->setAccessibleName(path->accessibleName());
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins({});
    line->setSpacing(Theme::grid);
    line->addWidget(path);
    line->addWidget(copy);
    line->addWidget(open);
    addRow(new SettingRow(tr("Data folder"), box,
                          tr("Readable by you alone. Its master.key belongs to it: without it no "
                             "secret can be checked.")));
}

void DataSection::addBackup()
{
    auto *button = new QPushButton(tr("Back up…"));
    button->setObjectName(u"dataBackup"_s);
    button->setAccessibleName(tr("Write a backup"));
    connect(button, &QPushButton::clicked, this,
            [this] { (new BackupDialog(m_services.admin, m_services.machine, window()))->open(); });
    auto *box = new QWidget;
    box->setAccessibleName(tr("Backup"));
    box->setFocusProxy(button);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins({});
    line->addWidget(button);
    addRow(new SettingRow(tr("Backup"), box,
                          tr("One sealed file with all that is needed to start elsewhere, written "
                             "while the server goes on.")));
}

void DataSection::refresh()
{
    whenDone(this, Admin::storeFacts(m_services.admin),
             [this](const Result<Admin::StoreFacts> &facts) {
                 if (facts)
                     showSize(QLocale().formattedDataSize(facts->bytes), facts->path);
                 else if (facts.error().kind != Error::Kind::Cancelled)
                     showSize(tr("Not to be had"), facts.error().message);
             });
}

void DataSection::showSize(const QString &text, const QString &tip)
{
    m_size->setText(text);
    m_size->setToolTip(tip);
}

} // namespace Gatehouse::Ui
