// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientactions.h"

#include "clients/deleteclientdialog.h"
#include "clients/handoverdialog.h"
#include "clients/rotatesecretdialog.h"
#include "common/timelabel.h"
#include "common/toast.h"
#include "common/whendone.h"
#include "mainwindow/serverhandle.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

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
                 auto *card = new HandoverDialog(*made, m_server.baseUrl(), m_window);
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

void ClientActions::run(const QFuture<Result<void>> &call, std::function<void()> done)
{
    whenDone(this, call, [this, done = std::move(done)](const Result<void> &result) {
        if (result)
            done();
        else
            m_toaster.show(Tone::Danger, result.error().message);
    });
}

} // namespace Gatehouse::Ui
