// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientactions.h"

#include "clients/deleteclientdialog.h"
#include "clients/handoverdialog.h"
#include "clients/revoketokensdialog.h"
#include "clients/rotatesecretdialog.h"
#include "common/timelabel.h"
#include "common/toast.h"
#include "common/whendone.h"
#include "mainwindow/serverhandle.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr qsizetype shownFailures = 2; // more toasts would push the undo out

QString statusDone(const Client &client, ClientStatus status)
{
    switch (status) {
    case ClientStatus::Active:
        return ClientActions::tr("%1 is active and may log in.").arg(client.name);
    case ClientStatus::Suspended:
        return ClientActions::tr("%1 is suspended. Tokens it has run on until they expire.")
            .arg(client.name);
    case ClientStatus::Disabled:
        return ClientActions::tr("%1 is disabled. All its tokens have ended.").arg(client.name);
    }
    return {};
}

QString statusDone(int count, ClientStatus status)
{
    switch (status) {
    case ClientStatus::Active:
        return ClientActions::tr("%n clients are active and may log in.", nullptr, count);
    case ClientStatus::Suspended:
        return ClientActions::tr("%n clients are suspended. Tokens they have run on until they "
                                 "expire.",
                                 nullptr, count);
    case ClientStatus::Disabled:
        return ClientActions::tr("%n clients are disabled. All their tokens have ended.", nullptr,
                                 count);
    }
    return {};
}

QList<qint64> idsOf(const QList<Client> &clients)
{
    QList<qint64> ids;
    for (const Client &client : clients)
        ids.append(client.id);
    return ids;
}

} // namespace

ClientActions::ClientActions(Admin::AdminService &service, ServerHandle &server, Toaster &toaster,
                             QWidget *window)
    : QObject(window)
    , m_service(service)
    , m_server(server)
    , m_toaster(toaster)
    , m_window(window)
{
}

void ClientActions::setStatus(const Client &client, ClientStatus status)
{
    if (client.status != status)
        applyStatus(client, status, true);
}

void ClientActions::applyStatus(const Client &client, ClientStatus status, bool offerUndo)
{
    run(m_service.setStatus(client.id, status), [this, client, status, offerUndo] {
        if (offerUndo)
            m_toaster.showUndo(statusDone(client, status),
                               [this, client] { applyStatus(client, client.status, false); });
        else
            m_toaster.show(Tone::Success, statusDone(client, status));
    });
}

void ClientActions::setStatus(const QList<Client> &clients, ClientStatus status)
{
    QList<Client> others;
    std::copy_if(clients.begin(), clients.end(), std::back_inserter(others),
                 [status](const Client &client) { return client.status != status; });
    if (others.size() == 1)
        setStatus(others.first(), status);
    if (others.size() < 2)
        return;
    Admin::ClientBatch batch(m_service);
    runBatch(batch.setStatus(idsOf(others), status), [this, status](const auto &outcome) {
        m_toaster.showUndo(statusDone(int(outcome.changed.size()), status), [this, outcome] {
            Admin::ClientBatch undo(m_service);
            runBatch(undo.restoreStatus(outcome.changed), [this](const auto &restored) {
                m_toaster.show(Tone::Success, tr("%n clients have the status they had before.",
                                                 nullptr, int(restored.changed.size())));
            });
        });
    });
}

void ClientActions::revokeTokens(const QList<Client> &clients)
{
    if (clients.isEmpty())
        return;
    auto *dialog = new RevokeTokensDialog(clients, m_window);
    connect(dialog, &QDialog::accepted, this, [this, clients] {
        Admin::ClientBatch batch(m_service);
        runBatch(batch.revokeTokens(idsOf(clients)), [this, clients](const auto &outcome) {
            m_toaster.show(Tone::Success,
                           clients.size() == 1
                               ? tr("All tokens of %1 are revoked.").arg(clients.first().name)
                               : tr("All tokens of %n clients are revoked.", nullptr,
                                    int(outcome.changed.size())));
        });
    });
    dialog->open();
}

void ClientActions::rename(const Client &client, const QString &name)
{
    run(m_service.renameClient(client.id, name), [this, client, name] {
        m_toaster.showUndo(tr("%1 is now called %2.").arg(client.name, name), [this, client] {
            run(m_service.renameClient(client.id, client.name), [] {});
        });
    });
}

void ClientActions::setNote(const Client &client, const QString &note)
{
    run(m_service.setNote(client.id, note), [this, client] {
        m_toaster.showUndo(tr("The note on %1 is saved.").arg(client.name), [this, client] {
            run(m_service.setNote(client.id, client.note), [] {});
        });
    });
}

void ClientActions::setResourceServer(const Client &client, bool isOne)
{
    run(m_service.setResourceServer(client.id, isOne), [this, client, isOne] {
        m_toaster.showUndo(
            isOne ? tr("%1 may check tokens now.").arg(client.name)
                  : tr("%1 may no longer check tokens.").arg(client.name),
            [this, client, isOne] { run(m_service.setResourceServer(client.id, !isOne), [] {}); });
    });
}

void ClientActions::setLoginsPerMinute(const Client &client, std::optional<int> limit,
                                       const std::function<void()> &failed)
{
    const auto undo = [this, client] {
        run(m_service.setLoginsPerMinute(client.id, client.loginsPerMinute), [] {});
    };
    run(
        m_service.setLoginsPerMinute(client.id, limit),
        [this, client, limit, undo] {
            m_toaster.showUndo(
                limit
                    ? tr("%1 may log in %n time(s) a minute now.", nullptr, *limit).arg(client.name)
                    : tr("%1 may log in as often as it likes.").arg(client.name),
                undo);
        },
        failed);
}

void ClientActions::rotate(const Client &client)
{
    whenDone(this, m_service.client(client.id),
             [this, client](const Result<Admin::ClientDetail> &detail) {
                 if (!detail) {
                     m_toaster.show(Tone::Danger, detail.error().message);
                     return;
                 }
                 const auto live =
                     std::count_if(detail->secrets.cbegin(), detail->secrets.cend(),
                                   [now = displayNow()](const Admin::SecretInfo &secret) {
                                       return secret.isLive(now);
                                   });
                 askGrace(client, live < 2);
             });
}

void ClientActions::askGrace(const Client &client, bool mayHaveGrace)
{
    auto *dialog = new RotateSecretDialog(client.name, mayHaveGrace, m_window);
    connect(dialog, &RotateSecretDialog::chosen, this,
            [this, client](std::chrono::milliseconds grace) { makeSecret(client, grace); });
    dialog->open();
}

void ClientActions::makeSecret(const Client &client, std::chrono::milliseconds grace)
{
    whenDone(this, m_service.rotateSecret(client.id, grace),
             [this](const Result<Admin::Handover> &made) {
                 if (!made) {
                     m_toaster.show(Tone::Danger, made.error().message);
                     return;
                 }
                 auto *card = new HandoverDialog(*made, m_server, m_window);
                 card->open();
             });
}

void ClientActions::retire(const Client &client, qint64 secretId)
{
    run(m_service.retireSecret(client.id, secretId), [this, client, secretId] {
        m_toaster.show(Tone::Success, tr("Secret %1 of %2 is retired: it logs no one in any more.")
                                          .arg(secretId)
                                          .arg(client.name));
    });
}

void ClientActions::remove(const Client &client)
{
    auto *dialog = new DeleteClientDialog(client.name, m_window);
    connect(dialog, &QDialog::accepted, this, [this, client] {
        run(m_service.deleteClient(client.id), [this, client] {
            m_toaster.show(Tone::Success, tr("%1 is deleted.").arg(client.name));
        });
    });
    dialog->open();
}

void ClientActions::runBatch(const QFuture<Result<Admin::BatchOutcome>> &call,
                             std::function<void(const Admin::BatchOutcome &)> done)
{
    whenDone(this, call,
             [this, done = std::move(done)](const Result<Admin::BatchOutcome> &outcome) {
                 if (!outcome) {
                     m_toaster.show(Tone::Danger, outcome.error().message);
                     return;
                 }
                 for (const auto &failure : outcome->failures.first(
                          std::min<qsizetype>(outcome->failures.size(), shownFailures)))
                     m_toaster.show(Tone::Danger, failure.message);
                 if (!outcome->changed.isEmpty())
                     done(*outcome);
             });
}

void ClientActions::run(const QFuture<Result<void>> &call, std::function<void()> done,
                        std::function<void()> failed)
{
    whenDone(
        this, call,
        [this, done = std::move(done), failed = std::move(failed)](const Result<void> &result) {
            if (result)
                return done();
            m_toaster.show(Tone::Danger, result.error().message);
            if (failed)
                failed();
        });
}

} // namespace Gatehouse::Ui
