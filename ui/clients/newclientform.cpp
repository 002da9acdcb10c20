// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/newclientform.h"

#include "common/labels.h"
#include "common/theme.h"
#include "common/whendone.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

NewClientForm::NewClientForm(Admin::AdminService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_name(new QLineEdit)
    , m_note(new QLineEdit)
    , m_message(new FieldMessage)
    , m_create(new QPushButton(tr("Create client")))
{
    setObjectName(u"newClientForm"_s);
    m_name->setObjectName(u"newClientName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("For example: Billing service"));
    m_note->setObjectName(u"newClientNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Optional: who asked for it, what it is for"));
    m_message->setObjectName(u"newClientMessage"_s);
    m_create->setObjectName(u"newClientCreate"_s);
    m_create->setAccessibleName(m_create->text());
    m_create->setProperty("kind", u"primary"_s);
    m_create->setDefault(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid / 2);
    const auto add = [column](const QString &title, QLineEdit *field) {
        auto *label = new MutedLabel(title);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
    };
    add(tr("Name"), m_name);
    column->addWidget(m_message);
    column->addSpacing(Theme::grid);
    add(tr("Note"), m_note);
    column->addSpacing(2 * Theme::grid);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_create);
    column->addLayout(buttons);
    setFocusProxy(m_name);

    connect(m_name, &QLineEdit::returnPressed, this, &NewClientForm::submit);
    connect(m_note, &QLineEdit::returnPressed, this, &NewClientForm::submit);
    connect(m_create, &QPushButton::clicked, this, &NewClientForm::submit);
    connect(m_name, &QLineEdit::textEdited, m_message, &FieldMessage::clear);
}

void NewClientForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void NewClientForm::clear()
{
    m_name->clear();
    m_note->clear();
    m_message->clear();
}

void NewClientForm::submit()
{
    if (!m_create->isEnabled())
        return;
    const Result<QString> name = checkedClientName(m_name->text());
    if (!name) {
        m_message->showError(name.error().message);
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    Admin::NewClient wanted;
    wanted.name = *name;
    wanted.note = m_note->text().trimmed();
    m_create->setEnabled(false); // a second Enter must not make a second client
    whenDone(this, m_service.createClient(wanted), [this](const Result<Admin::Handover> &made) {
        m_create->setEnabled(true);
        if (!made) {
            m_message->showError(made.error().message);
            return;
        }
        clear();
        Q_EMIT created(*made);
    });
}

} // namespace Gatehouse::Ui
