// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsapplier.h"

#include "common/whendone.h"
#include "settings/settingssource.h"

#include <algorithm>

namespace Gatehouse::Ui {

namespace {

bool touches(const SettingsSource &source, const SettingValues &changes)
{
    const QStringList ids = source.ids();
    return std::any_of(ids.begin(), ids.end(),
                       [&](const QString &id) { return changes.contains(id); });
}

SettingValues valuesOf(const SettingsSource &source, const SettingValues &former,
                       const SettingValues &changes = {})
{
    SettingValues values;
    const QStringList ids = source.ids();
    for (const QString &id : ids)
        values[id] = changes.value(id, former[id]);
    return values;
}

} // namespace

SettingsApplier::SettingsApplier(SettingsDraft &draft, QList<SettingsSource *> sources,
                                 QObject *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_sources(std::move(sources))
{
}

void SettingsApplier::apply(const SettingValues &changes)
{
    if (m_busy || changes.isEmpty())
        return;
    m_busy = true;
    m_changes = changes;
    m_former.clear();
    m_typed.clear();
    for (const SettingsSource *source : m_sources) {
        const QStringList ids = source->ids();
        for (const QString &id : ids)
            m_former[id] = m_draft.saved(id);
        for (const QString &id : ids)
            m_typed[id] = m_draft.text(id);
    }
    Q_EMIT started();
    step(0, changes);
}

void SettingsApplier::step(qsizetype index, const SettingValues &changes)
{
    while (index < m_sources.size() && !touches(*m_sources[index], changes))
        ++index;
    if (index == m_sources.size()) {
        SettingValues former;
        for (auto it = changes.begin(); it != changes.end(); ++it)
            former[it.key()] = m_former[it.key()];
        m_busy = false;
        Q_EMIT applied(former);
        return;
    }
    SettingsSource *source = m_sources[index];
    whenDone(this, source->apply(valuesOf(*source, m_former, changes)),
             [this, source, index, changes](const Result<void> &result) {
                 if (result)
                     return step(index + 1, changes);
                 putBack(index, result.error(), source->blamed(result.error(), changes.keys()));
             });
}

void SettingsApplier::putBack(qsizetype count, const Error &error, const QString &id)
{
    while (count > 0 && !touches(*m_sources[count - 1], m_changes))
        --count;
    if (count == 0) {
        typeAgain();
        m_busy = false;
        Q_EMIT failed(error, id);
        return;
    }
    SettingsSource *source = m_sources[count - 1];
    whenDone(this, source->apply(valuesOf(*source, m_former)),
             [this, count, error, id](const Result<void> &) { putBack(count - 1, error, id); });
}

// What was in force for a moment was not typed over, and so followed what was put back.
void SettingsApplier::typeAgain()
{
    for (auto it = m_changes.begin(); it != m_changes.end(); ++it) {
        if (!m_draft.isChanged(it.key()))
            m_draft.type(it.key(), m_typed[it.key()]);
    }
}

} // namespace Gatehouse::Ui
