// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistsavebar.h"

#include "common/icons.h"
#include "common/labels.h"
#include "common/styledraw.h"
#include "common/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int iconSize = 20;
constexpr int padding = Theme::grid + 4;
constexpr int fewestNames = 3 * Theme::rowHeight;
constexpr int mostNames = 6 * Theme::rowHeight;

} // namespace

WhitelistSaveBar::WhitelistSaveBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_notice(new FieldMessage)
    , m_refused(new TableView)
    , m_which(new QPushButton(Icons::line(u"chevron-down"_s), tr("Which")))
    , m_retry(new QPushButton(tr("Try again")))
    , m_discard(new QPushButton(tr("Discard")))
    , m_save(new QPushButton(tr("Save")))
{
    setObjectName(u"whitelistSaveBar"_s);
    setAccessibleName(tr("Unsaved changes"));
    m_text->setObjectName(u"whitelistAdvice"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(iconSize);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setObjectName(u"whitelistReplayProgress"_s);
    m_progress->setAccessibleName(tr("Comparison with past logins"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(Theme::grid / 2);
    m_notice->setObjectName(u"whitelistNotice"_s);
    m_refused->setObjectName(u"whitelistRefused"_s);
    m_refused->setAccessibleName(tr("Addresses that would have been refused"));
    m_refused->setModel(&m_model);
    m_refused->setStretchColumn(RefusedModel::Address);
    m_refused->fitColumn(RefusedModel::Logins, 88);
    m_refused->fitColumn(RefusedModel::Last, 128);
    m_refused->horizontalHeader()->setSectionsMovable(false);
    m_which->setObjectName(u"whitelistWhich"_s);
    m_which->setAccessibleName(tr("Show which addresses would have been refused"));
    m_which->setCheckable(true);
    m_retry->setObjectName(u"whitelistRetry"_s);
    m_retry->setAccessibleName(tr("Compare with past logins again"));
    m_discard->setObjectName(u"whitelistDiscard"_s);
    m_discard->setAccessibleName(tr("Discard the changes"));
    m_save->setObjectName(u"whitelistSave"_s);
    m_save->setAccessibleName(m_save->text());
    m_save->setProperty("kind", u"primary"_s);
    m_save->setToolTip(tr("Ctrl+S"));
    build();
    connect(m_which, &QPushButton::toggled, this, &WhitelistSaveBar::showWhich);
    connect(m_retry, &QPushButton::clicked, this, &WhitelistSaveBar::retryRequested);
    connect(m_discard, &QPushButton::clicked, this, &WhitelistSaveBar::discardRequested);
    connect(m_save, &QPushButton::clicked, this, &WhitelistSaveBar::saveRequested);
    m_retry->hide();
    showWhich(false);
}

void WhitelistSaveBar::build()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(iconSize + Theme::grid, 0, 0, 0);
    head->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::grid);
    buttons->addWidget(m_which);
    buttons->addWidget(m_retry);
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(Theme::grid);
    column->addLayout(head);
    column->addWidget(m_progress);
    column->addWidget(m_notice);
    column->addWidget(m_refused);
    column->addLayout(buttons);
}

void WhitelistSaveBar::setAdvice(const SaveAdvice &advice,
                                 const std::optional<Admin::ReplayVerdict> &verdict)
{
    m_advice = advice;
    m_text->setText(advice.text);
    m_save->setText(advice.save.isEmpty() ? tr("Save") : advice.save);
    m_save->setAccessibleName(m_save->text());
    m_model.setRefused(verdict ? verdict->refused : QList<Admin::ReplayVerdict::Refused>());
    const bool names = m_model.rowCount() > 0;
    m_which->setVisible(names);
    if (!names)
        m_which->setChecked(false);
    m_retry->hide();
    m_progress->setVisible(!verdict && advice.tone == Tone::Neutral);
    m_progress->setRange(0, 0);
    update();
}

void WhitelistSaveBar::setProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void WhitelistSaveBar::showFailure(const QString &why)
{
    m_advice.tone = Tone::Warning;
    m_advice.icon = u"warning"_s;
    m_text->setText(tr("Past logins could not be compared: %1").arg(why));
    m_progress->hide();
    m_retry->show();
    update();
}

void WhitelistSaveBar::setNotice(const QString &text, bool isError)
{
    if (text.isEmpty())
        m_notice->clear();
    else if (isError)
        m_notice->showError(text);
    else
        m_notice->showNote(text);
}

void WhitelistSaveBar::setSaving(bool saving)
{
    m_save->setEnabled(!saving);
    m_discard->setEnabled(!saving);
}

void WhitelistSaveBar::showWhich(bool on)
{
    const int wanted = (m_model.rowCount() + 1) * Theme::rowHeight + 2 * m_refused->frameWidth();
    m_refused->setMinimumHeight(std::min(wanted, fewestNames));
    m_refused->setMaximumHeight(std::min(wanted, mostNames));
    m_refused->setVisible(on);
    Q_EMIT namesShown(on);
}

void WhitelistSaveBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ToneColors colors = Theme::tone(m_advice.tone, palette());
    StyleDraw::rounded(&painter, rect(), colors.fill, Qt::NoPen, Theme::radius);
    if (!m_advice.icon.isEmpty())
        painter.drawPixmap(QPoint(padding, padding), Icons::pixmap(m_advice.icon, colors.text,
                                                                   iconSize, devicePixelRatioF()));
}

} // namespace Gatehouse::Ui
