// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/newclientform.h"

#include "clients/rangepaste.h"
#include "clients/rangeremark.h"
#include "clients/resourceserverbox.h"
#include "common/labels.h"
#include "common/theme.h"
#include "common/timelabel.h"
#include "common/whendone.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

NewClientForm::NewClientForm(Admin::AdminService &service, Extent extent, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_name(new QLineEdit(this))
    , m_note(new QLineEdit(this))
    , m_ranges(new QLineEdit(this))
    , m_resourceServer(new ResourceServerBox(u"newClientResourceServer"_s, this))
    , m_message(new FieldMessage)
    , m_rangesMessage(new FieldMessage)
    , m_correct(new QPushButton(tr("Correct it"), this))
    , m_create(new QPushButton(tr("Create client"), this))
{
    setObjectName(u"newClientForm"_s);
    m_name->setObjectName(u"newClientName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("For example: Billing service"));
    m_note->setObjectName(u"newClientNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Optional: who asked for it, what it is for"));
    m_ranges->setObjectName(u"newClientRanges"_s);
    m_ranges->setAccessibleName(tr("Addresses that may log in"));
    m_ranges->setPlaceholderText(tr("203.0.113.7, 10.20.0.0/16; empty for any address"));
    m_ranges->setMaxLength(1'000'000);
    m_message->setObjectName(u"newClientMessage"_s);
    m_rangesMessage->setObjectName(u"newClientRangesMessage"_s);
    m_correct->setObjectName(u"newClientCorrect"_s);
    m_correct->setAccessibleName(tr("Take the corrected addresses"));
    m_create->setObjectName(u"newClientCreate"_s);
    m_create->setAccessibleName(m_create->text());
    m_create->setProperty("kind", u"primary"_s);
    m_create->setDefault(true);
    build(extent);
    setFocusProxy(m_name);

    for (QLineEdit *field : {m_name, m_note, m_ranges})
        connect(field, &QLineEdit::returnPressed, this, &NewClientForm::submit);
    connect(m_create, &QPushButton::clicked, this, &NewClientForm::submit);
    connect(m_name, &QLineEdit::textEdited, m_message, &FieldMessage::clear);
    connect(m_ranges, &QLineEdit::textChanged, this, &NewClientForm::checkRanges);
    connect(m_correct, &QPushButton::clicked, this, &NewClientForm::correctRanges);
}

void NewClientForm::build(Extent extent)
{
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
    m_ranges->hide();
    m_correct->hide();
    m_resourceServer->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::grid);
    buttons->addStretch();
    if (extent == Extent::All) {
        column->addSpacing(Theme::grid);
        add(tr("Addresses, optional"), m_ranges);
        m_ranges->show();
        auto *remark = new QHBoxLayout;
        remark->setSpacing(Theme::grid);
        remark->addWidget(m_rangesMessage, 1);
        remark->addWidget(m_correct, 0, Qt::AlignTop);
        column->addLayout(remark);
        column->addSpacing(Theme::grid);
        column->addWidget(m_resourceServer);
        m_resourceServer->show();
        auto *cancel = new QPushButton(tr("Cancel"));
        cancel->setObjectName(u"newClientCancel"_s);
        cancel->setAccessibleName(cancel->text());
        cancel->setAutoDefault(false);
        connect(cancel, &QPushButton::clicked, this, &NewClientForm::cancelled);
        buttons->addWidget(m_create);
        buttons->addWidget(cancel);
    } else {
        buttons->addWidget(m_create);
        m_rangesMessage->setParent(this);
        m_rangesMessage->hide();
    }
    column->addSpacing(2 * Theme::grid);
    column->addLayout(buttons);
}

void NewClientForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void NewClientForm::clear()
{
    m_name->clear();
    m_note->clear();
    m_ranges->clear();
    m_resourceServer->setChecked(false);
    m_message->clear();
}

void NewClientForm::checkRanges()
{
    const RangePaste paste = RangePaste::read(m_ranges->text(), {});
    const auto fault =
        std::find_if(paste.ranges.cbegin(), paste.ranges.cend(),
                     [](const PastedRange &range) { return !range.range.has_value(); });
    const QList<WhitelistEntry> entries = paste.entries();
    QString remark;
    for (const QList<RangeRemark> &each : remarksOn(entries, displayNow()))
        if (remark.isEmpty() && !each.isEmpty())
            remark = each.first().text;
    if (fault != paste.ranges.cend())
        m_rangesMessage->showError(fault->error);
    else if (!remark.isEmpty())
        m_rangesMessage->showNote(remark);
    else
        m_rangesMessage->clear();
    m_correct->setVisible(paste.count(PastedRange::Verdict::HostBits) > 0);
}

void NewClientForm::correctRanges()
{
    const QString text = m_ranges->text();
    m_ranges->setText(RangePaste::corrected(text, RangePaste::read(text, {})));
    m_ranges->setFocus(Qt::OtherFocusReason);
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
    const RangePaste paste = RangePaste::read(m_ranges->text(), {});
    if (paste.count(PastedRange::Verdict::Bad) + paste.count(PastedRange::Verdict::HostBits) > 0) {
        m_ranges->setFocus(Qt::OtherFocusReason); // its message is there already
        return;
    }
    Admin::NewClient wanted;
    wanted.whitelist = paste.entries();
    wanted.name = *name;
    wanted.note = m_note->text().trimmed();
    wanted.resourceServer = m_resourceServer->isChecked();
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
