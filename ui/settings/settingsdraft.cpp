// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsdraft.h"

#include <algorithm>

namespace Gatehouse::Ui {

void SettingsDraft::add(const SettingSpec &spec)
{
    m_index[spec.id] = m_entries.size();
    m_entries.append({spec, {}, {}, {}});
}

void SettingsDraft::addRule(const QString &id, const QStringList &beside, const Rule &rule)
{
    m_rules.insert(id, {beside, rule});
}

qsizetype SettingsDraft::at(const QString &id) const
{
    Q_ASSERT(m_index.contains(id));
    return m_index[id];
}

Reading SettingsDraft::reading(const QString &id) const
{
    const Entry &entry = m_entries[at(id)];
    Reading reading = entry.spec.read(entry.text);
    if (!reading.fault.isEmpty())
        return reading;
    const auto isSound = [this](const QString &other) {
        const Entry &beside = m_entries[at(other)];
        return beside.saved && beside.spec.read(beside.text).fault.isEmpty();
    };
    const auto rules = m_rules.values(id);
    for (const Beside &beside : rules) {
        if (std::all_of(beside.ids.begin(), beside.ids.end(), isSound))
            beside.rule(*this, reading);
    }
    if (!reading.fault.isEmpty())
        reading.value.clear();
    return reading;
}

bool SettingsDraft::isTouched(const QString &id) const
{
    const Entry &entry = m_entries[at(id)];
    return entry.saved && entry.text != entry.spec.write(*entry.saved);
}

bool SettingsDraft::isChanged(const QString &id) const
{
    const Entry &entry = m_entries[at(id)];
    return isTouched(id) && entry.spec.read(entry.text).value != *entry.saved;
}

bool SettingsDraft::isDefault(const QString &id) const
{
    const Entry &entry = m_entries[at(id)];
    return entry.spec.read(entry.text).value == entry.spec.defaultValue;
}

QStringList SettingsDraft::changed() const
{
    QStringList ids;
    for (const Entry &entry : m_entries) {
        if (isChanged(entry.spec.id))
            ids += entry.spec.id;
    }
    return ids;
}

// A setting that was not touched can be made wrong by one beside it.
QString SettingsDraft::firstFault() const
{
    for (const Entry &entry : m_entries) {
        if (entry.saved && !reading(entry.spec.id).fault.isEmpty())
            return entry.spec.id;
    }
    return {};
}

SettingValues SettingsDraft::changes() const
{
    SettingValues values;
    const QStringList ids = changed();
    for (const QString &id : ids) {
        const Reading read = reading(id);
        if (read.fault.isEmpty())
            values[id] = read.value;
    }
    return values;
}

void SettingsDraft::type(const QString &id, const QString &text)
{
    Entry &entry = m_entries[at(id)];
    if (entry.text == text)
        return;
    entry.text = text;
    entry.refusal.clear();
    Q_EMIT changedAnything();
}

void SettingsDraft::revert(const QString &id)
{
    const Entry &entry = m_entries[at(id)];
    if (entry.saved)
        type(id, entry.spec.write(*entry.saved));
}

void SettingsDraft::revertAll()
{
    const QStringList ids = changed();
    for (const QString &id : ids)
        revert(id);
}

void SettingsDraft::reset(const QString &id)
{
    const SettingSpec &wanted = spec(id);
    type(id, wanted.write(wanted.defaultValue));
}

void SettingsDraft::refuse(const QString &id, const QString &why)
{
    m_entries[at(id)].refusal = why;
    Q_EMIT changedAnything();
}

void SettingsDraft::follow(const SettingValues &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        const bool wasChanged = isChanged(it.key());
        Entry &entry = m_entries[at(it.key())];
        entry.saved = it.value();
        if (wasChanged && isChanged(it.key()))
            continue; // what was typed is not lost
        entry.text = entry.spec.write(it.value());
        entry.refusal.clear();
    }
    Q_EMIT changedAnything();
}

} // namespace Gatehouse::Ui
