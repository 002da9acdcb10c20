// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/whitelistservice.h"
#include "domain/client.h"

#include <QObject>

#include <functional>

namespace Gatehouse::Ui {

class Toaster;

/// Saves edited whitelists, says so by a toast, and offers the undo that restores the former list.
/// GUI thread.
class WhitelistActions final : public QObject
{
    Q_OBJECT
public:
    using Saved = std::function<void(const Result<QList<WhitelistEntry>> &)>;

    /// Both must outlive it.
    WhitelistActions(Admin::AdminService &service, Toaster &toaster, QObject *parent);

    /// `done` gets the list as it is stored then, or why nothing was saved.
    void save(const Client &client, const QList<WhitelistEntry> &before,
              const QList<WhitelistEntry> &after, Saved done);

private:
    void undo(const Client &client, const QList<WhitelistEntry> &saved,
              const QList<WhitelistEntry> &former);

    Admin::WhitelistService m_service;
    Toaster &m_toaster;
};

} // namespace Gatehouse::Ui
