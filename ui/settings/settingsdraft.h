// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingspec.h"

#include <QMap>
#include <QObject>
#include <QStringList>

#include <optional>

namespace Gatehouse::Ui {

/// Values by the ids of their settings.
using SettingValues = QMap<QString, QString>;

/// All settings that are typed first and applied later: what is in force, what stands in the
/// fields, and what is wrong with it. What comes from elsewhere is followed where nothing was typed
/// over it. No widget; GUI thread.
class SettingsDraft final : public QObject
{
    Q_OBJECT
public:
    /// Looks at one setting beside others, whose values are all sound, and adds to its Reading.
    using Rule = std::function<void(const SettingsDraft &draft, Reading &reading)>;

    using QObject::QObject;

    void add(const SettingSpec &spec);
    void addRule(const QString &id, const QStringList &beside, const Rule &rule);

    const SettingSpec &spec(const QString &id) const { return m_entries[at(id)].spec; }
    QString text(const QString &id) const { return m_entries[at(id)].text; }
    QString saved(const QString &id) const { return m_entries[at(id)].saved.value_or(QString()); }
    bool isLoaded(const QString &id) const { return m_entries[at(id)].saved.has_value(); }
    Reading reading(const QString &id) const;
    /// Why the server would not take what is typed; until it is typed anew.
    QString refusal(const QString &id) const { return m_entries[at(id)].refusal; }
    /// Another text stands there than that of the value in force; isChanged() where it also means
    /// something else.
    bool isTouched(const QString &id) const;
    bool isChanged(const QString &id) const;
    bool isDefault(const QString &id) const;

    /// In the order of add().
    QStringList changed() const;
    /// The first changed setting that cannot be; empty where all can.
    QString firstFault() const;
    /// What changed() come to; those with faults are left out.
    SettingValues changes() const;

    void type(const QString &id, const QString &text);
    void revert(const QString &id);
    void revertAll();
    void reset(const QString &id); ///< to its default
    void refuse(const QString &id, const QString &why);
    /// These are in force now.
    void follow(const SettingValues &values);

Q_SIGNALS:
    void changedAnything();

private:
    struct Entry
    {
        SettingSpec spec;
        std::optional<QString> saved;
        QString text;
        QString refusal;
    };
    struct Beside
    {
        QStringList ids;
        Rule rule;
    };
    qsizetype at(const QString &id) const;

    QList<Entry> m_entries;
    QMap<QString, qsizetype> m_index;
    QMultiMap<QString, Beside> m_rules;
};

} // namespace Gatehouse::Ui
