// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingssection.h"

#include "common/labels.h"
#include "common/theme.h"
#include "settings/draftrow.h"

#include <QVBoxLayout>

namespace Gatehouse::Ui {

SettingsSection::SettingsSection(const QString &name, const QString &title, const QString &about,
                                 QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    auto *heading = headingLabel(title);
    heading->setContentsMargins(2 * Theme::grid, 0, 0, 0);
    m_column->addWidget(heading);
    if (!about.isEmpty()) {
        auto *text = new MutedLabel(about);
        text->setWordWrap(true);
        text->setContentsMargins(2 * Theme::grid, Theme::grid / 2, 0, Theme::grid / 2);
        m_column->addWidget(text);
    }
}

bool SettingsSection::filter(const QStringList &words)
{
    QStringList unmet = words;
    unmet.removeIf(
        [this](const QString &word) { return m_title.contains(word, Qt::CaseInsensitive); });
    bool any = false;
    for (SettingRow *row : std::as_const(m_rows)) {
        const bool shown = row->mentions(unmet);
        row->setVisible(shown);
        any = any || shown;
    }
    setVisible(any);
    return any;
}

DraftRow *SettingsSection::rowOf(const QString &id) const
{
    for (SettingRow *row : m_rows) {
        auto *field = qobject_cast<DraftRow *>(row);
        if (field && field->id() == id)
            return field;
    }
    return nullptr;
}

void SettingsSection::addRow(SettingRow *row)
{
    m_rows.append(row);
    m_column->addWidget(row);
}

void SettingsSection::addFields(SettingsDraft &draft, const QStringList &ids)
{
    for (const QString &id : ids)
        addRow(new DraftRow(draft, id));
}

} // namespace Gatehouse::Ui
