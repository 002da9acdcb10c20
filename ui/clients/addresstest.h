// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/whitelist.h"

#include <QWidget>

class QLineEdit;

namespace Gatehouse::Ui {

class BadgeLabel;
class MutedLabel;

/// Type an address, see whether it would get in and which entry decides, by the list as it is being
/// edited; where the saved list still decides otherwise, or the client is not active, that is said
/// too.
class AddressTest final : public QWidget
{
    Q_OBJECT
public:
    explicit AddressTest(QWidget *parent = nullptr);

    void setLists(const QList<WhitelistEntry> &edited, const QList<WhitelistEntry> &saved);
    void setStatus(ClientStatus status);
    void clear();

private:
    void decide();

    Whitelist m_edited;
    Whitelist m_saved;
    ClientStatus m_status = ClientStatus::Active;
    QLineEdit *m_address;
    BadgeLabel *m_verdict;
    MutedLabel *m_why;
};

} // namespace Gatehouse::Ui
