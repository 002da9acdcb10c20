// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/generalpanel.h"

#include "clients/clientactions.h"
#include "clients/resourceserverbox.h"
#include "common/copybutton.h"
#include "common/fonts.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/theme.h"
#include "common/timelabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int usualLimit = 60; // a minute, where somebody begins to limit

} // namespace

GeneralPanel::GeneralPanel(ClientActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
{
    setObjectName(u"generalPanel"_s);
    buildFields();
    auto *copyKey = new CopyButton(tr("Copy the API key"), [this] { return m_key->text(); });
    copyKey->setObjectName(u"generalCopyKey"_s);
    auto *keyRow = new QHBoxLayout;
    keyRow->setSpacing(Theme::grid / 2);
    keyRow->addWidget(m_key, 1);
    keyRow->addWidget(copyKey);
    auto *saveRow = new QHBoxLayout;
    saveRow->addWidget(m_created);
    saveRow->addStretch();
    saveRow->addWidget(m_save);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * Theme::grid, 0, 0);
    column->setSpacing(Theme::grid / 2);
    const auto caption = [column](const QString &text, QWidget *field) {
        auto *label = new MutedLabel(text);
        label->setBuddy(field);
        column->addWidget(label);
    };
    caption(tr("API key"), m_key);
    column->addLayout(keyRow);
    column->addSpacing(Theme::grid);
    caption(tr("Name"), m_name);
    column->addWidget(m_name);
    column->addWidget(m_nameMessage);
    column->addSpacing(Theme::grid);
    caption(tr("Note"), m_note);
    column->addWidget(m_note);
    column->addSpacing(Theme::grid);
    column->addLayout(saveRow);
    column->addSpacing(Theme::grid);
    column->addWidget(new MutedLabel(tr("Access")));
    column->addWidget(m_resourceServer);
    column->addWidget(buildLimit());
    column->addWidget(buildStatus());
    column->addStretch();
}

void GeneralPanel::buildFields()
{
    m_key = new QLineEdit;
    m_key->setReadOnly(true);
    m_key->setFont(Fonts::monospace(font()));
    m_key->setObjectName(u"generalKey"_s);
    m_key->setAccessibleName(tr("API key"));
    m_name = new QLineEdit;
    m_name->setObjectName(u"generalName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_nameMessage = new FieldMessage;
    m_note = new QPlainTextEdit;
    m_note->setObjectName(u"generalNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(5 * Theme::grid); // in a low window the buttons need the room
    m_note->setMaximumHeight(9 * Theme::grid);
    m_save = new QPushButton(tr("Save changes"));
    m_save->setObjectName(u"generalSave"_s);
    m_save->setAccessibleName(m_save->text());
    m_save->setEnabled(false);
    m_created = new MutedLabel;
    m_resourceServer = new ResourceServerBox(u"generalResourceServer"_s);

    connect(m_resourceServer, &QCheckBox::clicked, this,
            [this](bool isOne) { m_actions.setResourceServer(m_client, isOne); });
    connect(m_name, &QLineEdit::textChanged, this, &GeneralPanel::showEdited);
    connect(m_name, &QLineEdit::returnPressed, this, &GeneralPanel::saveName);
    connect(m_note, &QPlainTextEdit::textChanged, this, &GeneralPanel::showEdited);
    connect(m_save, &QPushButton::clicked, this, [this] {
        saveName();
        saveNote();
    });
}

QWidget *GeneralPanel::buildLimit()
{
    const QString tip = tr("Further logins are told to come back later; failed ones do not count");
    m_limited = new QCheckBox(tr("Limit its logins a minute to"));
    m_limited->setObjectName(u"generalLimited"_s);
    m_limited->setAccessibleName(tr("Limit its logins"));
    m_limited->setToolTip(tip);
    m_limit = new QSpinBox;
    m_limit->setObjectName(u"generalLimit"_s);
    m_limit->setAccessibleName(tr("Logins a minute"));
    m_limit->setToolTip(tip);
    m_limit->setRange(1, Client::mostLoginsPerMinute);
    m_limit->setKeyboardTracking(false);
    connect(m_limited, &QCheckBox::toggled, m_limit, &QWidget::setEnabled);
    connect(m_limited, &QCheckBox::clicked, this, &GeneralPanel::saveLimit);
    connect(m_limit, &QSpinBox::editingFinished, this, &GeneralPanel::saveLimit);
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(Theme::grid);
    row->addWidget(m_limited);
    row->addWidget(m_limit);
    row->addStretch();
    return box;
}

QWidget *GeneralPanel::buildStatus()
{
    const auto make = [this](const QString &text, const QString &icon, const QString &name,
                             const QString &tip) {
        auto *button = new QPushButton(Icons::line(icon), text);
        button->setObjectName(name);
        button->setAccessibleName(text);
        button->setToolTip(tip);
        return button;
    };
    m_activate = make(tr("Activate"), u"check"_s, u"generalActivate"_s, tr("Let it log in"));
    m_suspend = make(tr("Suspend"), u"pause"_s, u"generalSuspend"_s,
                     tr("Shut it out; tokens it has run on until they expire"));
    m_disable = make(tr("Disable"), u"ban"_s, u"generalDisable"_s,
                     tr("Shut it out; its tokens end at once"));
    auto *revoke = make(tr("Revoke tokens…"), u"token-off"_s, u"generalRevoke"_s,
                        tr("End all tokens it has; it may log in again"));
    auto *remove = make(tr("Delete…"), u"trash"_s, u"generalDelete"_s, tr("Delete this client"));
    remove->setProperty("kind", u"danger"_s);
    remove->setIcon(Icons::toned(u"trash"_s, Tone::Danger));
    connect(m_activate, &QPushButton::clicked, this,
            [this] { m_actions.setStatus(m_client, ClientStatus::Active); });
    connect(m_suspend, &QPushButton::clicked, this,
            [this] { m_actions.setStatus(m_client, ClientStatus::Suspended); });
    connect(m_disable, &QPushButton::clicked, this,
            [this] { m_actions.setStatus(m_client, ClientStatus::Disabled); });
    connect(revoke, &QPushButton::clicked, this, [this] { m_actions.revokeTokens({m_client}); });
    connect(remove, &QPushButton::clicked, this, [this] { m_actions.remove(m_client); });

    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::grid);
    const auto addRow = [rows](const QWidgetList &buttons, QWidget *atEnd) {
        auto *row = new QHBoxLayout;
        row->setSpacing(Theme::grid);
        for (QWidget *button : buttons)
            row->addWidget(button);
        row->addStretch();
        if (atEnd)
            row->addWidget(atEnd);
        rows->addLayout(row);
    };
    addRow({m_activate, m_suspend, m_disable}, nullptr);
    addRow({revoke}, remove);
    return box;
}

void GeneralPanel::setClient(const Client &client)
{
    const bool other = client.id != m_client.id;
    const bool nameUntouched = m_name->text() == m_client.name;
    const bool noteUntouched = m_note->toPlainText() == m_client.note;
    const bool limitChanged = client.loginsPerMinute != m_client.loginsPerMinute;
    m_client = client;
    m_key->setText(client.apiKey.text());
    m_key->setCursorPosition(0);
    if (other || nameUntouched)
        m_name->setText(client.name);
    if (other || noteUntouched)
        m_note->setPlainText(client.note);
    if (other)
        m_nameMessage->clear();
    m_created->setText(tr("Client %1 · created %2")
                           .arg(client.id)
                           .arg(momentText(client.createdAt, displayNow())));
    m_created->setToolTip(momentTip(client.createdAt));
    m_resourceServer->setChecked(client.resourceServer);
    if (other || limitChanged)
        showLimit(client.loginsPerMinute);
    m_activate->setVisible(client.status != ClientStatus::Active);
    m_suspend->setVisible(client.status == ClientStatus::Active);
    m_disable->setVisible(client.status != ClientStatus::Disabled);
    showEdited();
}

void GeneralPanel::saveName()
{
    const Result<QString> name = checkedClientName(m_name->text());
    if (!name) {
        m_nameMessage->showError(name.error().message);
        return;
    }
    m_nameMessage->clear();
    if (*name != m_client.name)
        m_actions.rename(m_client, *name);
}

void GeneralPanel::saveNote()
{
    if (m_note->toPlainText() != m_client.note)
        m_actions.setNote(m_client, m_note->toPlainText());
}

void GeneralPanel::showLimit(std::optional<int> limit)
{
    m_limited->setChecked(limit.has_value());
    m_limit->setEnabled(limit.has_value());
    m_limit->setValue(limit.value_or(usualLimit));
}

void GeneralPanel::saveLimit()
{
    const auto limit = m_limited->isChecked() ? std::optional(m_limit->value()) : std::nullopt;
    if (limit == m_client.loginsPerMinute)
        return;
    const QPointer<GeneralPanel> self(this);
    m_actions.setLoginsPerMinute(m_client, limit, [self, before = m_client] {
        if (!self || self->m_client.id != before.id)
            return;
        self->m_client.loginsPerMinute = before.loginsPerMinute;
        self->showLimit(before.loginsPerMinute);
    });
    m_client.loginsPerMinute = limit; // until the store says otherwise
}

void GeneralPanel::showEdited()
{
    m_save->setEnabled(m_name->text().trimmed() != m_client.name ||
                       m_note->toPlainText() != m_client.note);
}

} // namespace Gatehouse::Ui
