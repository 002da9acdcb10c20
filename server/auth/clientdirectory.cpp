// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/clientdirectory.h"

namespace Gatehouse::Auth {

namespace {

constexpr size_t seenPlaces = 1 << 14; // they fit into a core's own cache

std::shared_ptr<const DirectoryEntry> entryFrom(const Store::ClientRecord &record)
{
    auto entry = std::make_shared<DirectoryEntry>();
    entry->clientId = record.client.id;
    entry->apiKey = record.client.apiKey.text();
    entry->status = record.client.status;
    entry->generation = record.client.generation;
    entry->resourceServer = record.client.resourceServer;
    entry->loginsPerMinute = record.client.loginsPerMinute;
    entry->secrets = record.secrets;
    entry->whitelist = record.whitelist;
    return entry;
}

} // namespace

ClientDirectory::ClientDirectory(Store::Database &database, int capacity)
    : m_clients(database)
    , m_cache(capacity)
    , m_byId(capacity)
    , m_seen(seenPlaces)
{
}

Result<std::shared_ptr<const DirectoryEntry>> ClientDirectory::find(const QString &presentedKey)
{
    m_lastRead = Read::Nothing;
    if (const Cached *cached = m_cache.object(presentedKey);
        cached && cached->revision == m_revision)
        return cached->entry;

    const auto key = ApiKey::parse(presentedKey);
    if (!key)
        return Entry(); // no client can have it
    const auto record = m_clients.findByKey(*key);
    if (!record)
        return record.error();
    if (!*record) {
        m_lastRead = Read::Everything;
        m_cache.remove(presentedKey);
        return Entry();
    }
    m_lastRead = Read::Record;
    auto entry = entryFrom(**record);
    if (comesBack(qHash(presentedKey, QHashSeed::globalSeed())))
        takeIn(entry);
    return entry;
}

Result<std::shared_ptr<const DirectoryEntry>> ClientDirectory::findById(qint64 id)
{
    if (const Cached *cached = m_byId.object(id); cached && cached->revision == m_revision)
        return cached->entry;
    const auto record = m_clients.findById(id);
    if (!record)
        return record.error();
    if (!*record) {
        m_byId.remove(id);
        return Entry();
    }
    auto entry = entryFrom(**record);
    if (comesBack(qHash(id, QHashSeed::globalSeed())))
        takeIn(entry);
    return entry;
}

bool ClientDirectory::comesBack(size_t hash)
{
    return std::exchange(m_seen[hash % seenPlaces], hash) == hash;
}

void ClientDirectory::takeIn(const Entry &entry)
{
    m_cache.insert(entry->apiKey, new Cached{m_revision, entry});
    m_byId.insert(entry->clientId, new Cached{m_revision, entry});
}

void ClientDirectory::spendRead(const QString &presentedKey)
{
    const auto key = ApiKey::parse(presentedKey);
    if (!key || m_lastRead == Read::Everything)
        return;
    if (m_lastRead == Read::Nothing)
        m_clients.spendPackedRead(*key);
    m_clients.spendSearch(*key);
}

} // namespace Gatehouse::Auth
