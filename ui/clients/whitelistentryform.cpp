// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistentryform.h"

#include "clients/expirybox.h"
#include "clients/rangecheck.h"
#include "clients/rangepaste.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/theme.h"
#include "common/timelabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

WhitelistEntryForm::WhitelistEntryForm(QWidget *parent)
    : QWidget(parent)
    , m_range(new QLineEdit)
    , m_note(new QLineEdit)
    , m_expiry(new ExpiryBox)
    , m_add(new QPushButton(Icons::line(u"plus"_s), tr("Add")))
    , m_many(new QPushButton(tr("Many…")))
    , m_message(new FieldMessage)
    , m_correct(new QPushButton)
{
    m_range->setObjectName(u"whitelistRange"_s);
    setFocusProxy(m_range);
    m_range->setAccessibleName(tr("Address or range"));
    m_range->setPlaceholderText(tr("203.0.113.7 or 10.0.0.0/8"));
    m_range->setMaxLength(1'000'000); // a pasted list, on its way to the editor for many
    m_expiry->setObjectName(u"whitelistExpiry"_s);
    m_note->setObjectName(u"whitelistNote"_s);
    m_note->setAccessibleName(tr("Note on the entry"));
    m_note->setPlaceholderText(tr("Note, optional"));
    m_add->setObjectName(u"whitelistAdd"_s);
    m_add->setAccessibleName(tr("Add the entry"));
    m_many->setObjectName(u"whitelistMany"_s);
    m_many->setAccessibleName(tr("Add many entries"));
    m_many->setToolTip(tr("Paste or type many entries at once (Ctrl+Shift+V)"));
    m_message->setObjectName(u"whitelistMessage"_s);
    m_correct->setObjectName(u"whitelistCorrect"_s);
    m_correct->setAccessibleName(tr("Take the corrected range"));
    m_correct->hide();
    build();
    connect(m_range, &QLineEdit::textChanged, this, &WhitelistEntryForm::check);
    connect(m_range, &QLineEdit::returnPressed, this, &WhitelistEntryForm::add);
    connect(m_note, &QLineEdit::returnPressed, this, &WhitelistEntryForm::add);
    connect(m_add, &QPushButton::clicked, this, &WhitelistEntryForm::add);
    connect(m_many, &QPushButton::clicked, this, &WhitelistEntryForm::manyWanted);
    connect(m_correct, &QPushButton::clicked, this, &WhitelistEntryForm::takeCorrection);
    check({});
}

void WhitelistEntryForm::build()
{
    auto *first = new QHBoxLayout;
    first->setSpacing(Theme::grid);
    first->addWidget(m_range, 1);
    first->addWidget(m_expiry);
    auto *remark = new QHBoxLayout;
    remark->setSpacing(Theme::grid);
    remark->addWidget(m_message, 1);
    remark->addWidget(m_correct, 0, Qt::AlignTop);
    auto *second = new QHBoxLayout;
    second->setSpacing(Theme::grid);
    second->addWidget(m_note, 1);
    second->addWidget(m_add);
    second->addWidget(m_many);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addLayout(first);
    column->addLayout(remark);
    column->addLayout(second);
}

void WhitelistEntryForm::setExisting(const QList<WhitelistEntry> &existing)
{
    m_existing = existing;
    check(m_range->text());
}

WhitelistEntryForm::Typed WhitelistEntryForm::typed() const
{
    return {m_range->text(), m_note->text(), m_expiry->currentIndex()};
}

void WhitelistEntryForm::setTyped(const Typed &typed)
{
    m_before = typed.range;
    m_range->setText(typed.range);
    m_note->setText(typed.note);
    m_expiry->setCurrentIndex(typed.expiry);
}

void WhitelistEntryForm::check(const QString &text)
{
    const bool isPasted = text.size() > m_before.size() + 1;
    m_before = text;
    if (isPasted && holdsMany(text)) {
        handOver(text);
        return;
    }
    const bool many = holdsMany(text);
    const RangeCheck check = many ? RangeCheck() : checkRange(text, m_existing, displayNow());
    m_add->setEnabled(many || check.range.has_value());
    if (many)
        m_message->showNote(tr("More than one range: Enter opens them in the editor for many."));
    else if (!check.error.isEmpty())
        m_message->showError(check.error);
    else if (!check.remark.isEmpty())
        m_message->showNote(check.remark);
    else
        m_message->clear();
    m_correct->setVisible(check.correction.has_value());
    if (check.correction)
        m_correct->setText(tr("Use %1").arg(check.correction->toString()));
}

bool WhitelistEntryForm::holdsMany(const QString &text) const
{
    return text.trimmed().contains(u'\n') || RangePaste::read(text, {}).ranges.size() > 1;
}

void WhitelistEntryForm::handOver(const QString &text)
{
    m_range->clear();
    Q_EMIT manyPasted(text);
}

void WhitelistEntryForm::takeCorrection()
{
    if (const auto meant = Cidr::corrected(m_range->text().trimmed()))
        m_range->setText(meant->toString());
    m_range->setFocus(Qt::OtherFocusReason);
}

void WhitelistEntryForm::add()
{
    if (holdsMany(m_range->text())) {
        handOver(m_range->text());
        return;
    }
    const RangeCheck check = checkRange(m_range->text(), m_existing, displayNow());
    if (!check.range)
        return;
    WhitelistEntry entry;
    entry.range = *check.range;
    entry.note = m_note->text().trimmed();
    entry.expiresAt = m_expiry->expiry();
    setTyped({});
    m_range->setFocus(Qt::OtherFocusReason);
    Q_EMIT entered(entry);
}

} // namespace Gatehouse::Ui
