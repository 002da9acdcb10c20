// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingrow.h"
#include "settings/settingsdraft.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace Gatehouse::Ui {

class FieldMessage;

/// A setting of the draft as a field: checked as it is typed, said back in words, with its default
/// at hand. Esc takes back what was typed here.
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
    void showField();
    void showVerdict(const Reading &reading);

    SettingsDraft &m_draft;
    const QString m_id;
    QLineEdit *m_field;
    QLabel *m_words;
    QPushButton *m_reset;
    FieldMessage *m_message;
};

} // namespace Gatehouse::Ui
