// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginattempt.h"
#include "domain/result.h"
#include "store/attemptstore.h"

#include <QList>

#include <memory>

namespace Gatehouse::Admin {

/// What was written to the store since one last looked: the reading half of AttemptFeed. The first
/// look only finds out where the tail begins. Made, used and destroyed on one thread; owns its
/// connection, and opens it anew at the next look after a failure.
class AttemptTail
{
public:
    struct News
    {
        bool first = false;           ///< the first look: `newestId` is where the tail begins
        qint64 newestId = 0;          ///< of the attempts seen so far
        QList<LoginAttempt> attempts; ///< oldest first, the newest `limit` of what is new
        qint64 skipped = 0;           ///< new too, older than these, left out
        /// Clients, whitelists, policy or keys were changed; perhaps, at the first look, since
        /// somebody read them who looked before.
        bool revised = false;
    };

    AttemptTail(Store::StoreFile file, int limit);
    ~AttemptTail();
    Q_DISABLE_COPY_MOVE(AttemptTail)

    Result<News> look();

private:
    Result<void> open();
    Result<News> readNews();
    Result<void> readAttempts(News &news);

    const Store::StoreFile m_file;
    const int m_limit;
    std::unique_ptr<Store::Database> m_database;
    std::unique_ptr<Store::AttemptStore> m_attempts; // borrows m_database; destroyed before it
    std::optional<qint64> m_lastId;
    std::optional<qint64> m_revision;
    std::optional<qint64> m_dataVersion; // means nothing on another connection
};

} // namespace Gatehouse::Admin
