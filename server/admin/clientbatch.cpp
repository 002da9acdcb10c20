// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/clientbatch.h"

#include "admin/administration.h"
#include "admin/journaladministration.h"
#include "store/clientstore.h"

#include <algorithm>

namespace Gatehouse::Admin {

namespace {

using Change = std::function<Result<void>(Store::ClientStore &, const BatchOutcome::Before &)>;

// Does `change` to all that are still there; `clients` gives their ids, their status is looked up.
Result<BatchOutcome> changePart(Administration &admin, const QList<BatchOutcome::Before> &clients,
                                const Change &change)
{
    auto transaction = Store::Transaction::begin(admin.database());
    if (!transaction)
        return transaction.error();
    Store::ClientStore store(admin.database());
    BatchOutcome outcome;
    for (const BatchOutcome::Before &each : clients) {
        const auto record = store.find(each.clientId);
        const auto changed = record ? change(store, each) : Result<void>(record.error());
        if (changed)
            outcome.changed.append({each.clientId, record->client.status});
        else if (changed.error().kind == Error::Kind::NotFound)
            outcome.failures.append({each.clientId, changed.error().message});
        else
            return changed.error();
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return outcome;
}

// Logins write as well, and wait while a transaction is open: hence the parts.
Result<BatchOutcome> changeAll(Administration &admin, const QList<BatchOutcome::Before> &clients,
                               const Change &change)
{
    BatchOutcome outcome;
    for (qsizetype first = 0; first < clients.size(); first += ClientBatch::partSize) {
        const qsizetype size = std::min(ClientBatch::partSize, clients.size() - first);
        const auto part = changePart(admin, clients.sliced(first, size), change);
        if (part) {
            outcome.changed += part->changed;
            outcome.failures += part->failures;
            continue;
        }
        if (outcome.changed.isEmpty())
            return part.error();
        // What is done already must stay undoable, so this is no Error.
        for (const BatchOutcome::Before &each : clients.sliced(first))
            outcome.failures.append({each.clientId, part.error().message});
        break;
    }
    return outcome;
}

QList<BatchOutcome::Before> withIds(const QList<qint64> &ids)
{
    QList<BatchOutcome::Before> clients;
    for (const qint64 id : ids)
        clients.append(BatchOutcome::Before{.clientId = id});
    return clients;
}

} // namespace

QFuture<Result<BatchOutcome>> ClientBatch::setStatus(const QList<qint64> &clients,
                                                     ClientStatus status)
{
    return m_service.change<BatchOutcome>(
        m_service.promptLane(), [clients, status](Administration &admin, const Progress &) {
            return changeAll(admin, withIds(clients),
                             [status](Store::ClientStore &store, const BatchOutcome::Before &each) {
                                 return store.setStatus(each.clientId, status);
                             });
        });
}

QFuture<Result<BatchOutcome>> ClientBatch::restoreStatus(const QList<BatchOutcome::Before> &before)
{
    return m_service.change<BatchOutcome>(
        m_service.promptLane(), [before](Administration &admin, const Progress &) {
            return changeAll(admin, before,
                             [](Store::ClientStore &store, const BatchOutcome::Before &each) {
                                 return store.setStatus(each.clientId, each.status);
                             });
        });
}

QFuture<Result<BatchOutcome>> ClientBatch::revokeTokens(const QList<qint64> &clients)
{
    return m_service.change<BatchOutcome>(
        m_service.promptLane(), [clients](Administration &admin, const Progress &) {
            return changeAll(admin, withIds(clients),
                             [&admin](Store::ClientStore &store, const BatchOutcome::Before &each) {
                                 const auto raised = store.raiseGeneration(each.clientId);
                                 return raised ? noteRevocation(admin.database(), each.clientId)
                                               : raised;
                             });
        });
}

} // namespace Gatehouse::Admin
