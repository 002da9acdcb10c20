// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace Gatehouse::Ui {

class FieldMessage;

/// Name a client, press Enter. Used by the first-run page, which asks for no more than name and
/// note, and by the dialog, which takes the first addresses too and can be cancelled.
class NewClientForm final : public QWidget
{
    Q_OBJECT
public:
    enum class Extent { NameAndNote, All };

    NewClientForm(Admin::AdminService &service, Extent extent, QWidget *parent = nullptr);

    void focusName();
    void clear();

Q_SIGNALS:
    void created(const Gatehouse::Admin::Handover &handover);
    void cancelled();

private:
    void build(Extent extent);
    void checkRanges();
    void correctRanges();
    void submit();

    Admin::AdminService &m_service;
    QLineEdit *m_name;
    QLineEdit *m_note;
    QLineEdit *m_ranges;
    QCheckBox *m_resourceServer;
    FieldMessage *m_message;
    FieldMessage *m_rangesMessage;
    QPushButton *m_correct;
    QPushButton *m_create;
};

} // namespace Gatehouse::Ui
