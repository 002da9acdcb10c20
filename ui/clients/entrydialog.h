// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whitelist.h"

#include <QDialog>

class QDateTimeEdit;
class QLineEdit;
class QRadioButton;

namespace Gatehouse::Ui {

class FieldMessage;

/// Note and expiry of one whitelist entry. The range stays: another range is another entry.
/// Deletes itself.
class EntryDialog final : public QDialog
{
    Q_OBJECT
public:
    EntryDialog(const WhitelistEntry &entry, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void edited(const Gatehouse::WhitelistEntry &entry);

private:
    void build();

    WhitelistEntry m_entry;
    QLineEdit *m_note;
    QRadioButton *m_never;
    QRadioButton *m_ends;
    QDateTimeEdit *m_end;
    FieldMessage *m_message;
};

} // namespace Gatehouse::Ui
