// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientsloader.h"

#include "clients/clientsmodel.h"
#include "common/whendone.h"

using namespace std::chrono_literals;

namespace Gatehouse::Ui {

ClientsLoader::ClientsLoader(Admin::AdminService &service, ClientsModel &model, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_model(model)
{
    m_query.limit = pageSize;
    m_soon.setSingleShot(true);
    m_soon.setInterval(60ms);
    connect(&m_soon, &QTimer::timeout, this, &ClientsLoader::reload);
    connect(&service, &Admin::AdminService::clientsChanged, this, &ClientsLoader::reloadSoon);
}

void ClientsLoader::setQuery(const QString &search, std::optional<ClientStatus> status)
{
    if (search == m_query.search && status == m_query.status)
        return;
    m_query.search = search;
    m_query.status = status;
    reload();
}

void ClientsLoader::reload()
{
    m_soon.stop();
    ++m_generation;
    askPage(0, 0);
}

void ClientsLoader::reloadSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void ClientsLoader::askPage(qint64 afterId, int already)
{
    Admin::ClientListQuery query = m_query;
    query.afterId = afterId;
    whenDone(this, m_service.clients(query),
             [this, generation = m_generation, afterId,
              already](const Result<QList<Admin::ClientRow>> &page) {
                 if (generation != m_generation)
                     return;
                 if (!page) {
                     Q_EMIT failed(page.error());
                     return;
                 }
                 const int count = already + int(page->size());
                 const bool more = page->size() == pageSize;
                 m_cut = more && count >= capacity;
                 m_model.mergePage(afterId, *page, !more || m_cut);
                 if (afterId == 0)
                     Q_EMIT firstPageLoaded();
                 if (more && !m_cut)
                     askPage(page->last().client.id, count);
                 else
                     Q_EMIT loaded();
             });
}

} // namespace Gatehouse::Ui
