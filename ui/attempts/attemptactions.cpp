// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/attemptactions.h"

#include "attempts/filterchoice.h"
#include "clients/clientactions.h"
#include "common/icons.h"
#include "common/navigator.h"
#include "common/timelabel.h"
#include "common/toast.h"
#include "common/whendone.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

namespace {

bool isAtLeastAsLong(const WhitelistEntry &entry, const WhitelistEntry &wanted)
{
    return !entry.expiresAt || (wanted.expiresAt && *entry.expiresAt >= *wanted.expiresAt);
}

} // namespace

AttemptActions::AttemptActions(const Services &services, Navigator &navigator, Toaster &toaster,
                               QWidget *window)
    : QObject(window)
    , m_service(services.admin)
    , m_navigator(navigator)
    , m_toaster(toaster)
    , m_clients(new ClientActions(services.admin, services.server, toaster, window))
    , m_window(window)
{
}

QMenu *AttemptActions::menu(const LoginAttempt &attempt)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(u"attemptMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Answer answer : answersTo(attempt)) {
        if (answer == Answer::ShowClient || answer == Answer::CopyRow)
            menu->addSeparator();
        QAction *action =
            menu->addAction(Icons::line(answerIcon(answer)), answerText(answer, attempt));
        action->setObjectName(u"menu-"_s + answerName(answer));
        connect(action, &QAction::triggered, this,
                [this, answer, attempt] { run(answer, attempt); });
    }
    return menu;
}

void AttemptActions::run(Answer answer, const LoginAttempt &attempt)
{
    switch (answer) {
    case Answer::AllowAddress: allow(attempt, Cidr(attempt.address), false); break;
    case Answer::AllowForDay: allow(attempt, Cidr(attempt.address), true); break;
    case Answer::AllowNetwork: allow(attempt, callersNetwork(attempt), false); break;
    case Answer::Activate:
        withClient(attempt, [this](const Admin::ClientDetail &detail) {
            if (detail.client.status == ClientStatus::Active)
                m_toaster.show(Tone::Success, tr("%1 is active already.").arg(detail.client.name));
            else
                m_clients->setStatus(detail.client, ClientStatus::Active);
        });
        break;
    case Answer::Rotate:
        withClient(attempt,
                   [this](const Admin::ClientDetail &detail) { m_clients->rotate(detail.client); });
        break;
    case Answer::ShowClient:
        if (attempt.clientId)
            Q_EMIT m_navigator.clientRequested(*attempt.clientId, Navigator::ClientTab::General);
        break;
    case Answer::OnlyClient:
        if (attempt.clientId)
            Q_EMIT onlyClientWanted(*attempt.clientId);
        break;
    case Answer::OnlyAddress: Q_EMIT onlyNetworkWanted(Cidr(attempt.address)); break;
    case Answer::CopyRow: Q_EMIT copyWanted(); break;
    }
}

void AttemptActions::allow(const LoginAttempt &attempt, const Cidr &range, bool forDay)
{
    withClient(attempt, [this, attempt, range, forDay](const Admin::ClientDetail &detail) {
        const Timestamp now = displayNow();
        WhitelistEntry wanted;
        wanted.range = range;
        wanted.note = tr("After an attempt on %1").arg(localTimeText(attempt.time));
        if (forDay)
            wanted.expiresAt = now + 24h;
        addTo(detail, wanted);
    });
}

void AttemptActions::addTo(const Admin::ClientDetail &detail, const WhitelistEntry &wanted)
{
    const QString name = detail.client.name;
    if (detail.whitelist.isEmpty()) { // the first entry would shut out everybody else
        m_toaster.show(Tone::Success,
                       tr("%1 has no whitelist any more: any address may call.").arg(name));
        return;
    }
    const WhitelistEntry *same = nullptr;
    for (const WhitelistEntry &entry : detail.whitelist) {
        if (entry.isLive(displayNow()) && entry.range.covers(wanted.range) &&
            isAtLeastAsLong(entry, wanted)) {
            m_toaster.show(Tone::Success,
                           tr("%1 lets %2 in already, by its entry %3.")
                               .arg(name, wanted.range.toString(), entry.range.toString()));
            return;
        }
        if (entry.range == wanted.range)
            same = &entry;
    }
    if (same)
        prolong(detail.client, *same, wanted);
    else
        add(detail.client, wanted);
}

void AttemptActions::add(const Client &client, const WhitelistEntry &wanted)
{
    whenDone(this, m_service.addWhitelistEntry(client.id, wanted),
             [this, client](const Result<WhitelistEntry> &added) {
                 if (!added) {
                     m_toaster.show(Tone::Danger, added.error().message);
                     return;
                 }
                 const QString range = added->range.toString();
                 m_toaster.showUndo(
                     added->expiresAt ? tr("%1 lets %2 in for a day.").arg(client.name, range)
                                      : tr("%1 lets %2 in from now on.").arg(client.name, range),
                     [this, id = client.id, range = added->range] {
                         whenDone(this, m_service.removeWhitelistEntry(id, range),
                                  [this](const Result<void> &result) { tell(result); });
                     });
             });
}

void AttemptActions::prolong(const Client &client, const WhitelistEntry &old,
                             const WhitelistEntry &wanted)
{
    WhitelistEntry longer = old;
    longer.expiresAt = wanted.expiresAt;
    whenDone(this, m_service.updateWhitelistEntry(client.id, longer),
             [this, client, old](const Result<void> &updated) {
                 if (!updated) {
                     tell(updated);
                     return;
                 }
                 m_toaster.showUndo(
                     tr("The entry %1 of %2 holds again.").arg(old.range.toString(), client.name),
                     [this, id = client.id, old] {
                         whenDone(this, m_service.updateWhitelistEntry(id, old),
                                  [this](const Result<void> &result) { tell(result); });
                     });
             });
}

void AttemptActions::withClient(const LoginAttempt &attempt,
                                std::function<void(const Admin::ClientDetail &)> then)
{
    if (!attempt.clientId)
        return;
    whenDone(this, m_service.client(*attempt.clientId),
             [this, then = std::move(then)](const Result<Admin::ClientDetail> &detail) {
                 if (detail)
                     then(*detail);
                 else
                     m_toaster.show(Tone::Danger, detail.error().message);
             });
}

void AttemptActions::tell(const Result<void> &result)
{
    if (!result)
        m_toaster.show(Tone::Danger, result.error().message);
}

} // namespace Gatehouse::Ui
