// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/taskstrip.h"

#include "common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

TaskStrip::TaskStrip(QWidget *parent)
    : QFrame(parent)
    , m_what(new QLabel)
    , m_bar(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(u"taskStrip"_s);
    m_what->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(u"taskProgress"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(240);
    m_cancel->setObjectName(u"taskCancel"_s);
    m_cancel->setAccessibleName(m_cancel->text());

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(2 * Theme::grid);
    row->addWidget(m_what);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    row->addStretch(1);

    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, &TaskStrip::cancel);
    hide();
}

void TaskStrip::begin(const QString &what)
{
    m_what->setText(what);
    m_bar->setAccessibleName(what);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(what));
    m_bar->setRange(0, 0);
    m_patience.start();
}

void TaskStrip::cancel()
{
    if (m_future)
        m_future->cancel();
}

void TaskStrip::showProgress()
{
    m_bar->setRange(0, m_future->progressMaximum());
    m_bar->setValue(m_future->progressValue());
}

void TaskStrip::end()
{
    if (!m_future)
        return;
    m_future.release()->deleteLater(); // it is the one that is telling
    m_patience.stop();
    hide();
    Q_EMIT finished();
}

} // namespace Gatehouse::Ui
