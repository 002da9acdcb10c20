// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingrow.h"
#include "settings/settingsdraft.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Gatehouse::Ui {

class FieldMessage;

/// A setting of the draft as a field, or as a choice: checked as it is typed, said back in words,
/// with its default at hand. Esc takes back what was typed here.
class DraftRow final : public SettingRow
{
    Q_OBJECT
public:
    /// `draft` must outlive it.
    DraftRow(SettingsDraft &draft, const QString &id, QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    void takeFocus() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addField(const SettingSpec &spec);
    void addChoice(const SettingSpec &spec);
    void addPicker(const SettingSpec &spec);
    void showField();
    void showVerdict(const Reading &reading);

    SettingsDraft &m_draft;
    const QString m_id;
    QLineEdit *m_field;  // null where there is a choice
    QComboBox *m_choice; // null where there is a field
    QLabel *m_words;
    QPushButton *m_reset;
    FieldMessage *m_message;
};

} // namespace Gatehouse::Ui
