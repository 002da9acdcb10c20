// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/clientnames.h"

#include "common/whendone.h"

namespace Gatehouse::Ui {

namespace {

constexpr int maxWanted = 200; // more are on no screen; they are asked for when they come back

} // namespace

ClientNames::ClientNames(Admin::AdminService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    connect(&service, &Admin::AdminService::clientsChanged, this, &ClientNames::markStale);
}

QString ClientNames::name(qint64 clientId)
{
    const auto known = m_known.constFind(clientId);
    const bool fresh = known != m_known.cend() && known->fresh;
    if (!fresh && !m_wanted.contains(clientId)) {
        if (m_wanted.size() >= maxWanted)
            m_wanted.removeFirst();
        m_wanted.append(clientId);
        ask();
    }
    return known != m_known.cend() ? known->name : QString();
}

void ClientNames::markStale()
{
    for (Entry &entry : m_known)
        entry.fresh = false;
}

void ClientNames::ask()
{
    if (m_asking || m_wanted.isEmpty())
        return;
    m_asking = true;
    const qint64 id = m_wanted.first();
    whenDone(this, m_service.client(id), [this, id](const Result<Admin::ClientDetail> &detail) {
        m_asking = false;
        m_wanted.removeOne(id);
        if (m_known.size() >= capacity)
            m_known.clear();
        const QString before = m_known.value(id).name;
        const QString now = detail ? detail->client.name : QString();
        m_known.insert(id, {now, true});
        if (now != before)
            Q_EMIT changed(id);
        ask();
    });
}

} // namespace Gatehouse::Ui
