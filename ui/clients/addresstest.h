// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"

#include <QWidget>

class QLineEdit;

namespace Gatehouse::Ui {

class BadgeLabel;
class MutedLabel;

/// Type an address, see whether it would get in and which entry decides.
class AddressTest final : public QWidget
{
    Q_OBJECT
public:
    /// `service` must outlive it.
    explicit AddressTest(Admin::AdminService &service, QWidget *parent = nullptr);

    /// Asks again for what is typed: the list may have changed.
    void setClient(qint64 clientId);

private:
    void ask();
    void showVerdict(const Admin::WhitelistVerdict &verdict);
    void showNothing(const QString &why);

    Admin::AdminService &m_service;
    qint64 m_clientId = 0;
    quint64 m_generation = 0; ///< of the question asked last; older answers are dropped
    QLineEdit *m_address;
    BadgeLabel *m_verdict;
    MutedLabel *m_why;
};

} // namespace Gatehouse::Ui
