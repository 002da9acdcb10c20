// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/stattile.h"

#include "common/labels.h"
#include "common/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

StatTile::StatTile(const QString &caption, const QString &objectName, QWidget *parent)
    : Panel(parent)
    , m_caption(caption)
    , m_value(headingLabel(u"–"_s))
    , m_note(new MutedLabel)
{
    m_note->setObjectName(u"tileNote"_s);
    setObjectName(objectName);
    QFont large = m_value->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_value->setFont(large);
    column()->setSpacing(2);
    column()->addWidget(new MutedLabel(caption));
    column()->addWidget(m_value);
    column()->addWidget(m_note);
    // A long number must not push its neighbours about.
    const auto labels = findChildren<QLabel *>();
    for (QLabel *label : labels)
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    // A long note takes a second line.
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignTop);
    column()->addStretch();
    setMinimumWidth(120);
    setAccessibleName(caption);
}

void StatTile::set(const QString &value, const QString &note)
{
    m_value->setText(value);
    m_note->setText(note);
    setToolTip(note);
    setAccessibleName(tr("%1: %2, %3").arg(m_caption, value, note));
}

QString StatTile::value() const
{
    return m_value->text();
}

} // namespace Gatehouse::Ui
