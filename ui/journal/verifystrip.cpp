// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/verifystrip.h"

#include "common/copybutton.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/styledraw.h"
#include "common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int iconSize = 20;

} // namespace

VerifyStrip::VerifyStrip(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_verdict(new QLabel)
    , m_about(new MutedLabel)
    , m_copy(new CopyButton(tr("Copy the head"), [this] { return m_report.head; }))
    , m_close(new QPushButton(tr("Close")))
{
    setObjectName(u"verifyStrip"_s);
    m_verdict->setObjectName(u"verifyVerdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_about->setObjectName(u"verifyAbout"_s);
    m_about->setWordWrap(true);
    m_copy->setObjectName(u"verifyCopy"_s);
    m_close->setObjectName(u"verifyClose"_s);
    m_close->setAccessibleName(tr("Close the result"));
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_verdict);
    words->addWidget(m_about);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, Theme::grid);
    row->setSpacing(Theme::grid + 4);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

void VerifyStrip::showReport(const ChainReport &report)
{
    m_report = report;
    m_error.clear();
    draw();
    show();
}

void VerifyStrip::showError(const QString &text)
{
    m_report = {};
    m_error = text;
    draw();
    show();
}

void VerifyStrip::draw()
{
    const bool isSound = m_error.isEmpty() && m_report.isSound();
    m_icon->setPixmap(
        Icons::pixmap(isSound ? u"check-circle"_s : u"warning"_s,
                      Theme::tone(isSound ? Tone::Success : Tone::Danger, palette()).text, iconSize,
                      devicePixelRatioF()));
    m_copy->setVisible(m_error.isEmpty() && !m_report.head.isEmpty());
    if (!m_error.isEmpty()) {
        m_verdict->setText(m_error);
        m_about->clear();
        return;
    }
    const QLocale locale;
    const QString extent =
        tr("%1 attempts and %2 entries of the journal were looked at.")
            .arg(locale.toString(m_report.attempts), locale.toString(m_report.entries));
    if (isSound) {
        m_verdict->setText(tr("Sound: nobody changed, removed or put in a row by hand."));
        m_about->setText(
            extent + u' ' +
            tr("Keep the head elsewhere: given to “gatehouse journal verify --expect”, "
               "it also tells an older copy that was put back."));
        return;
    }
    QStringList faults =
        m_report.faults.first(std::min<qsizetype>(m_report.faults.size(), namedAtMost));
    if (m_report.faultCount > faults.size())
        faults.append(tr("And %n more: “gatehouse journal verify” names them.", nullptr,
                         int(m_report.faultCount - faults.size())));
    m_verdict->setText(faults.join(u'\n'));
    m_about->setText(extent);
}

void VerifyStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    StyleDraw::rounded(&painter, rect(), palette().color(QPalette::Base),
                       QPen(Theme::border(palette()), 1), Theme::radius);
}

// The icon is drawn in the colours of the palette.
void VerifyStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

} // namespace Gatehouse::Ui
