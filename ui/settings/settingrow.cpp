// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingrow.h"

#include "common/labels.h"
#include "common/theme.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace Gatehouse::Ui {

namespace {

constexpr int barWidth = 3;
constexpr int edge = 2 * Theme::grid; // between the bar and the name

} // namespace

SettingRow::SettingRow(const QString &name, QWidget *control, const QString &about, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_line(new QHBoxLayout)
    , m_aboutLine(new QHBoxLayout)
    , m_control(control)
    , m_name(new QLabel(name))
    , m_about(new MutedLabel(about))
{
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_name->setBuddy(control);
    m_name->setFixedWidth(nameWidth);
    m_name->setMinimumHeight(control->sizeHint().height()); // its middle is the control's
    m_about->setWordWrap(true);
    m_line->setSpacing(Theme::grid);
    m_line->addWidget(control);
    m_line->addStretch();
    m_aboutLine->setSpacing(2 * Theme::grid);
    m_aboutLine->addWidget(m_about, 1);

    m_grid->setContentsMargins(edge, Theme::grid, 0, Theme::grid);
    m_grid->setHorizontalSpacing(2 * Theme::grid);
    m_grid->setVerticalSpacing(Theme::grid / 2);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_name, 0, 0, Qt::AlignTop);
    m_grid->addLayout(m_line, 0, 1);
    m_grid->addLayout(m_aboutLine, 1, 1);
    m_about->setVisible(!about.isEmpty());
}

QString SettingRow::title() const
{
    const auto *button = qobject_cast<const QAbstractButton *>(m_control);
    const QString said = button ? button->text() : m_control->accessibleName();
    return m_name->text().isEmpty() ? said : m_name->text();
}

void SettingRow::takeFocus()
{
    m_control->setFocus(Qt::OtherFocusReason);
}

bool SettingRow::mentions(const QStringList &words) const
{
    QString said = m_name->text() + u' ' + m_about->text() + u' ' + m_control->accessibleName();
    if (const auto *button = qobject_cast<QAbstractButton *>(m_control))
        said += u' ' + button->text();
    return std::all_of(words.begin(), words.end(), [&said](const QString &word) {
        return said.contains(word, Qt::CaseInsensitive);
    });
}

void SettingRow::addBeside(QWidget *widget)
{
    m_line->insertWidget(m_line->count() - 1, widget);
}

void SettingRow::addBesideAbout(QWidget *widget)
{
    m_aboutLine->addWidget(widget, 0, Qt::AlignTop);
}

void SettingRow::addBelow(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 1);
}

void SettingRow::setMarked(bool marked)
{
    if (std::exchange(m_marked, marked) != marked)
        update();
}

void SettingRow::paintEvent(QPaintEvent *)
{
    if (!m_marked)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, Theme::grid, barWidth, height() - 2 * Theme::grid),
                     Theme::accent(palette()));
}

} // namespace Gatehouse::Ui
