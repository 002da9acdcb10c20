// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistpastedialog.h"

#include "clients/expirybox.h"
#include "clients/pasteedit.h"
#include "clients/rangeremark.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/theme.h"
#include "common/timelabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

using Verdict = PastedRange::Verdict;

constexpr int mostListed = 200;

} // namespace

WhitelistPasteDialog::WhitelistPasteDialog(QList<WhitelistEntry> existing, const QString &text,
                                           QWidget *parent)
    : QDialog(parent)
    , m_existing(std::move(existing))
    , m_text(new PasteEdit)
    , m_problems(new QListWidget)
    , m_summary(new QLabel)
    , m_expiry(new ExpiryBox)
    , m_correct(new QPushButton(Icons::line(u"check"_s), {}))
    , m_add(new QPushButton)
{
    setObjectName(u"pasteDialog"_s);
    setWindowTitle(tr("Add many entries"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setObjectName(u"pasteText"_s);
    m_text->setAccessibleName(tr("Addresses and ranges"));
    m_text->setPlaceholderText(u"203.0.113.7\n10.20.0.0/16 Office Berlin\n2001:db8::/32 # VPN"_s);
    m_text->setPlainText(text);
    m_problems->setObjectName(u"pasteProblems"_s);
    m_problems->setAccessibleName(tr("What is wrong with the lines"));
    m_problems->setWordWrap(true);
    m_problems->setIconSize(QSize(16, 16));
    m_problems->setFixedHeight(15 * Theme::grid);
    m_summary->setObjectName(u"pasteSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_expiry->setObjectName(u"pasteExpiry"_s);
    m_correct->setObjectName(u"pasteCorrect"_s);
    m_add->setObjectName(u"pasteAdd"_s);
    m_add->setProperty("kind", u"primary"_s);
    m_add->setDefault(true);
    build();
    connect(m_text, &QPlainTextEdit::textChanged, this, &WhitelistPasteDialog::check);
    connect(m_correct, &QPushButton::clicked, this, &WhitelistPasteDialog::correctAll);
    connect(m_problems, &QListWidget::currentItemChanged, this, &WhitelistPasteDialog::showPlace);
    connect(m_problems, &QListWidget::itemClicked, m_text, [this] { m_text->setFocus(); });
    connect(m_text, &PasteEdit::finished, this, &WhitelistPasteDialog::addGood);
    check();
    m_text->setFocus(Qt::OtherFocusReason);
}

void WhitelistPasteDialog::build()
{
    auto *how = new MutedLabel(tr("One a line, or separated by commas or spaces. What follows a "
                                  "range on its line, or a #, becomes its note."));
    how->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setAccessibleName(cancel->text());
    m_add->setToolTip(tr("Ctrl+Enter"));
    connect(buttons, &QDialogButtonBox::accepted, this, &WhitelistPasteDialog::addGood);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(Theme::grid);
    verdict->addWidget(m_summary, 1);
    verdict->addWidget(m_correct);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Theme::grid);
    foot->addWidget(m_expiry);
    foot->addWidget(buttons, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(headingLabel(tr("Add many entries")));
    column->addWidget(how);
    column->addWidget(m_text, 1);
    column->addLayout(verdict);
    column->addWidget(m_problems);
    column->addSpacing(Theme::grid);
    column->addLayout(foot);
    resize(600, 540);
}

void WhitelistPasteDialog::check()
{
    m_paste = RangePaste::read(m_text->toPlainText(), m_existing);
    m_text->mark(m_paste);
    const int good = m_paste.count(Verdict::Good);
    const int twice = m_paste.count(Verdict::Duplicate);
    const int hostBits = m_paste.count(Verdict::HostBits);
    const int bad = m_paste.count(Verdict::Bad) + hostBits;
    QStringList parts;
    if (m_addedBefore > 0)
        parts += tr("%Ln added", nullptr, m_addedBefore);
    parts += tr("%Ln to add", nullptr, good);
    if (twice > 0)
        parts +=
            twice == 1 ? tr("1 duplicate left out") : tr("%Ln duplicates left out", nullptr, twice);
    if (bad > 0)
        parts += tr("%Ln to mend", nullptr, bad);
    m_summary->setText(parts.join(u" · "_s));
    m_correct->setVisible(hostBits > 0);
    m_correct->setText(hostBits == 1 ? tr("Correct 1 range")
                                     : tr("Correct %Ln ranges", nullptr, hostBits));
    m_correct->setAccessibleName(m_correct->text());
    m_add->setEnabled(good > 0);
    m_add->setText(good == 1 ? tr("Add 1 entry") : tr("Add %Ln entries", nullptr, good));
    m_add->setAccessibleName(m_add->text());
    listProblems();
}

void WhitelistPasteDialog::listProblems()
{
    m_problems->clear();
    const QList<WhitelistEntry> entries = m_paste.entries();
    const QList<QList<RangeRemark>> remarks = remarksOn(m_existing + entries, displayNow());
    qsizetype next = m_existing.size();
    for (int i = 0; i < m_paste.ranges.size() && m_problems->count() < mostListed; ++i) {
        const PastedRange &range = m_paste.ranges[i];
        const bool isGood = range.verdict == Verdict::Good;
        const QList<RangeRemark> said = isGood ? remarks[next++] : QList<RangeRemark>();
        if (isGood && said.isEmpty())
            continue;
        const QString what = isGood ? u"%1: %2"_s.arg(range.text, said.first().text) : range.error;
        auto *item = new QListWidgetItem(tr("Line %1: %2").arg(range.line).arg(what), m_problems);
        item->setData(Qt::UserRole, i);
        const bool isFault = !isGood && range.verdict != Verdict::Duplicate;
        item->setIcon(isFault  ? Icons::toned(u"x-circle"_s, Tone::Danger)
                      : isGood ? Icons::toned(u"warning"_s, Tone::Warning)
                               : Icons::toned(u"info"_s, Tone::Neutral));
    }
    m_problems->setVisible(m_problems->count() > 0);
}

void WhitelistPasteDialog::showPlace(const QListWidgetItem *problem)
{
    if (problem)
        m_text->select(m_paste.ranges[problem->data(Qt::UserRole).toInt()]);
}

void WhitelistPasteDialog::correctAll()
{
    // As an edit of the text, so that Ctrl+Z takes it back.
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(RangePaste::corrected(m_text->toPlainText(), m_paste));
    m_text->setFocus(Qt::OtherFocusReason);
}

void WhitelistPasteDialog::addGood()
{
    QList<WhitelistEntry> entries = m_paste.entries();
    if (entries.isEmpty())
        return;
    for (WhitelistEntry &entry : entries)
        entry.expiresAt = m_expiry->expiry();
    Q_EMIT added(entries);
    m_existing += entries;
    m_addedBefore += int(entries.size());
    const QString left = RangePaste::leftOver(m_text->toPlainText(), m_paste);
    if (left.isEmpty())
        accept();
    else
        m_text->setPlainText(left);
}

void WhitelistPasteDialog::reject()
{
    const QString text = m_text->toPlainText();
    QDialog::reject();
    Q_EMIT abandoned(text);
}

} // namespace Gatehouse::Ui
