// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/entrydialog.h"

#include "common/labels.h"
#include "common/theme.h"
#include "common/timelabel.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

namespace {

QDateTime local(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

Timestamp moment(const QDateTime &time)
{
    return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace

EntryDialog::EntryDialog(const WhitelistEntry &entry, QWidget *parent)
    : QDialog(parent)
    , m_entry(entry)
    , m_note(new QLineEdit(entry.note))
    , m_never(new QRadioButton(tr("Never")))
    , m_ends(new QRadioButton(tr("At")))
    , m_end(new QDateTimeEdit)
    , m_message(new FieldMessage)
{
    setObjectName(u"entryDialog"_s);
    setWindowTitle(tr("Whitelist entry"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_note->setObjectName(u"entryNote"_s);
    m_note->setAccessibleName(tr("Note on the entry"));
    m_note->setPlaceholderText(tr("Optional: whose addresses these are"));
    m_never->setObjectName(u"entryNever"_s);
    m_never->setAccessibleName(tr("The entry never expires"));
    m_ends->setObjectName(u"entryEnds"_s);
    m_ends->setAccessibleName(tr("The entry expires at"));
    m_end->setObjectName(u"entryEnd"_s);
    m_end->setAccessibleName(tr("Moment of expiry"));
    m_end->setCalendarPopup(true);
    m_end->setDisplayFormat(u"d MMM yyyy  HH:mm"_s);
    m_end->setDateTime(local(entry.expiresAt.value_or(displayNow() + 24h)));
    (entry.expiresAt ? m_ends : m_never)->setChecked(true);
    m_end->setEnabled(entry.expiresAt.has_value());
    m_message->setObjectName(u"entryMessage"_s);
    build();
    connect(m_ends, &QRadioButton::toggled, m_end, &QWidget::setEnabled);
    connect(m_ends, &QRadioButton::clicked, m_end, [this] { m_end->setFocus(); });
    connect(m_end, &QDateTimeEdit::dateTimeChanged, m_message, &FieldMessage::clear);
}

void EntryDialog::build()
{
    auto *buttons = new QDialogButtonBox;
    auto *done = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    done->setObjectName(u"entryApply"_s);
    done->setAccessibleName(done->text());
    done->setProperty("kind", u"primary"_s);
    done->setDefault(true);
    cancel->setAccessibleName(cancel->text());
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *ends = new QHBoxLayout;
    ends->setSpacing(Theme::grid);
    ends->addWidget(m_ends);
    ends->addWidget(m_end, 1);
    auto *noteLabel = new MutedLabel(tr("Note"));
    noteLabel->setBuddy(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid / 2);
    column->addWidget(headingLabel(m_entry.range.toString()));
    column->addWidget(new MutedLabel(
        tr("%1 to %2").arg(m_entry.range.first().toString(), m_entry.range.last().toString())));
    column->addSpacing(2 * Theme::grid);
    column->addWidget(noteLabel);
    column->addWidget(m_note);
    column->addSpacing(Theme::grid);
    column->addWidget(new MutedLabel(tr("Expires")));
    column->addWidget(m_never);
    column->addLayout(ends);
    column->addWidget(m_message);
    column->addSpacing(2 * Theme::grid);
    column->addWidget(buttons);
    setFixedWidth(400);
    m_note->setFocus(Qt::OtherFocusReason);
}

void EntryDialog::accept()
{
    WhitelistEntry entry = m_entry;
    entry.note = m_note->text().trimmed();
    // To the minute is all that is shown: what was not touched keeps its milliseconds.
    const bool touched = !m_entry.expiresAt || m_end->dateTime() != local(*m_entry.expiresAt);
    if (m_never->isChecked())
        entry.expiresAt.reset();
    else if (touched)
        entry.expiresAt = moment(m_end->dateTime());
    if (entry.expiresAt != m_entry.expiresAt && !entry.isLive(displayNow())) {
        m_message->showError(tr("This moment has passed. Choose one that is ahead, or remove the "
                                "entry."));
        m_end->setFocus(Qt::OtherFocusReason);
        return;
    }
    QDialog::accept();
    Q_EMIT edited(entry);
}

} // namespace Gatehouse::Ui
