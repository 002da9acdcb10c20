// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/clock.h"
#include "domain/result.h"
#include "store/storefile.h"

#include <QByteArray>
#include <QStringList>

namespace Gatehouse::Test {

/// Makes an empty store a big one, by SQL of its own and without a journal: nobody else may have
/// the file meanwhile, and a half-made one is to be thrown away. Blocks; any thread. Returns what
/// SQLite says where it fails.
class BigStore
{
public:
    explicit BigStore(Store::StoreFile file)
        : m_file(std::move(file))
    {
    }

    /// `count` clients, each with one secret that has `hash` and eight whitelist entries of which
    /// one admits this machine; their login records packed. Returns the API keys, in order of id.
    Result<QStringList> addClients(int count, const QByteArray &hash, Timestamp now);

    /// `count` attempts of the clients there are, evenly over `span` up to `now`: one in ten
    /// fails, a few clients are busier than the rest. A minute for ten million.
    Result<void> addAttempts(qint64 count, std::chrono::milliseconds span, Timestamp now);

private:
    Result<void> packRecords();

    Store::StoreFile m_file;
};

} // namespace Gatehouse::Test
