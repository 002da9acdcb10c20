// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/attempttail.h"

#include <algorithm>

namespace Gatehouse::Admin {

AttemptTail::AttemptTail(Store::StoreFile file, int limit)
    : m_file(std::move(file))
    , m_limit(limit)
{
}

AttemptTail::~AttemptTail() = default;

Result<AttemptTail::News> AttemptTail::look()
{
    auto opened = open();
    auto news = opened ? readNews() : Result<News>(opened.error());
    if (!news) {
        m_attempts.reset();
        m_database.reset();
    }
    return news;
}

Result<void> AttemptTail::open()
{
    if (m_database)
        return {};
    auto database = Store::Database::open(m_file, Store::Database::Role::Reader);
    if (!database)
        return database.error();
    m_database = *std::move(database);
    m_attempts = std::make_unique<Store::AttemptStore>(*m_database);
    m_dataVersion.reset();
    return {};
}

Result<AttemptTail::News> AttemptTail::readNews()
{
    News news;
    // Before anything else is read: what is committed from here on shows at the next look.
    const auto version = m_database->dataVersion();
    if (!version)
        return version.error();
    if (m_dataVersion == *version) {
        news.newestId = m_lastId.value_or(0);
        return news;
    }
    const auto revision = m_database->revision();
    if (!revision)
        return revision.error();
    news.revised = m_revision != *revision;
    if (const auto read = readAttempts(news); !read)
        return read.error();
    m_revision = *revision;
    m_dataVersion = *version;
    return news;
}

Result<void> AttemptTail::readAttempts(News &news)
{
    const auto newest = m_attempts->newestId();
    if (!newest)
        return newest.error();
    news.first = !m_lastId;
    // At the start, or where another file took the store's place, there is nothing to catch up on.
    const qint64 last = m_lastId && *m_lastId <= *newest ? *m_lastId : *newest;
    news.newestId = *newest;
    if (last < *newest) {
        auto rows = m_attempts->before(*newest + 1, {}, m_limit);
        if (!rows)
            return rows.error();
        std::reverse(rows->begin(), rows->end());
        const auto firstNew = std::find_if(rows->begin(), rows->end(),
                                           [last](const auto &row) { return row.id > last; });
        rows->erase(rows->begin(), firstNew);
        // Ids have no gaps: a transaction that is rolled back gives its ids back.
        if (!rows->isEmpty())
            news.skipped = rows->first().id - last - 1;
        news.attempts = *std::move(rows);
    }
    m_lastId = *newest;
    return {};
}

} // namespace Gatehouse::Admin
