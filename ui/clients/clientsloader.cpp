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
    m_query.withLastSuccess = false; // looked up as it is shown
    m_soon.setSingleShot(true);
    m_soon.setInterval(60ms);
    connect(&m_soon, &QTimer::timeout, this, &ClientsLoader::reload);
    connect(&service, &Admin::AdminService::clientsChanged, this, &ClientsLoader::reloadSoon);
    connect(&model, &ClientsModel::moreWanted, this, &ClientsLoader::fetchMore);
}

void ClientsLoader::setFilter(const QString &search, std::optional<ClientStatus> status)
{
    if (search == m_query.search && status == m_query.status)
        return;
    m_query.search = search;
    m_query.status = status;
    begin(true);
}

void ClientsLoader::setOrder(const ClientOrder &order)
{
    if (order == m_query.order)
        return;
    m_query.order = order;
    begin(true);
}

void ClientsLoader::reload()
{
    begin(m_another && m_walking);
}

void ClientsLoader::reloadSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void ClientsLoader::begin(bool another)
{
    m_soon.stop();
    ++m_generation;
    m_merged = 0;
    // A page that was asked for is dropped with the rest, and who scrolled to the end scrolls no
    // more.
    m_moreWanted = !another && (m_moreWanted || m_fetching);
    m_fetching = false;
    m_another = another;
    m_walking = true;
    askPage({});
    askCounts();
}

void ClientsLoader::fetchMore()
{
    if (m_walking) {
        m_moreWanted = true;
        return;
    }
    if (m_model.rowCount() == 0)
        return;
    m_walking = true;
    m_fetching = true;
    m_merged = m_model.rowCount();
    askPage(m_model.at(m_merged - 1).client);
}

void ClientsLoader::askPage(std::optional<Client> after)
{
    Admin::ClientListQuery query = m_query;
    query.after = std::move(after);
    whenDone(this, m_service.clients(query),
             [this, generation = m_generation](const Result<QList<Admin::ClientRow>> &page) {
                 if (generation != m_generation)
                     return;
                 if (page) {
                     take(*page);
                     return;
                 }
                 m_walking = false;
                 Q_EMIT failed(page.error());
             });
}

void ClientsLoader::take(const QList<Admin::ClientRow> &page)
{
    m_fetching = false;
    const bool isFirst = m_merged == 0;
    const bool isLast = page.size() < pageSize;
    m_model.setHasMore(!isLast);
    m_merged = m_another ? m_model.startOver(page) : m_model.mergePage(m_merged, page);
    m_another = false;
    if (isLast)
        m_model.truncate(m_merged);
    if (isFirst)
        Q_EMIT firstPageLoaded();
    const bool isBehind = m_merged < m_model.rowCount(); // of what is shown already
    const bool goOn = isBehind || m_moreWanted;
    m_moreWanted = m_moreWanted && isBehind;
    if (!isLast && goOn) {
        m_fetching = !isBehind;
        askPage(page.last().client);
        return;
    }
    m_walking = false;
    Q_EMIT loaded();
}

void ClientsLoader::askCounts()
{
    whenDone(this, Admin::countClients(m_service, m_query),
             [this, generation = m_generation](const Result<Admin::ClientCounts> &counts) {
                 if (generation == m_generation && counts)
                     Q_EMIT counted(*counts);
             });
}

} // namespace Gatehouse::Ui
