// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace Gatehouse::Ui {

class DraftRow;
class SettingRow;
class SettingsDraft;

/// One part of the Settings page: a heading, perhaps a sentence, and its settings. What belongs to
/// one subject derives from it, in a file of its own, and is added by SettingsPage.
class SettingsSection : public QWidget
{
    Q_OBJECT
public:
    SettingsSection(const QString &name, const QString &title, const QString &about,
                    QWidget *parent = nullptr);

    const QString &title() const { return m_title; }
    /// Shows the settings that mention all of the words, all of them where the title does.
    /// False where none is left.
    bool filter(const QStringList &words);
    const QList<SettingRow *> &rows() const { return m_rows; }
    /// The row of that setting; null where it is not here.
    DraftRow *rowOf(const QString &id) const;
    /// The page is shown or asked to look again: what is not followed anyway is asked for anew.
    virtual void refresh() {}

protected:
    void addRow(SettingRow *row);
    /// A field for each of these settings.
    void addFields(SettingsDraft &draft, const QStringList &ids);
    QVBoxLayout *column() const { return m_column; }

private:
    const QString m_title;
    QVBoxLayout *m_column;
    QList<SettingRow *> m_rows;
};

} // namespace Gatehouse::Ui
