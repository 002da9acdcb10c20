// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistactions.h"

#include "common/toast.h"
#include "common/whendone.h"

namespace Gatehouse::Ui {

WhitelistActions::WhitelistActions(Admin::AdminService &service, Toaster &toaster, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_toaster(toaster)
{
}

void WhitelistActions::save(const Client &client, const QList<WhitelistEntry> &before,
                            const QList<WhitelistEntry> &after, Saved done)
{
    whenDone(this, m_service.save({client.id, before, after}),
             [=, this, done = std::move(done)](const Result<QList<WhitelistEntry>> &saved) {
                 done(saved);
                 if (!saved)
                     return;
                 const QString text =
                     saved->isEmpty()
                         ? tr("The whitelist of %1 is empty: any address may log in now.")
                         : tr("The whitelist of %1 is saved.");
                 m_toaster.showUndo(text.arg(client.name),
                                    [=, this, now = *saved] { undo(client, now, before); });
             });
}

void WhitelistActions::undo(const Client &client, const QList<WhitelistEntry> &saved,
                            const QList<WhitelistEntry> &former)
{
    whenDone(this, m_service.save({client.id, saved, former}),
             [this, client](const Result<QList<WhitelistEntry>> &restored) {
                 if (restored)
                     m_toaster.show(Tone::Success,
                                    tr("The whitelist of %1 is as it was.").arg(client.name));
                 else
                     m_toaster.show(Tone::Danger, restored.error().message);
             });
}

} // namespace Gatehouse::Ui
