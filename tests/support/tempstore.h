// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/loginattempt.h"
#include "store/database.h"
#include "store/datafolder.h"
#include "store/storefile.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace Gatehouse::Test {

/// A ready store in a folder that vanishes with it. What cannot be set up ends the test program
/// with the reason, so that a test body need not check its fixture.
class TempStore
{
public:
    TempStore();

    const Store::DataFolder &folder() const { return m_folder; }
    const Store::StoreFile &file() const { return m_file; }

    /// A new connection for the calling thread.
    std::unique_ptr<Store::Database> open(Store::Database::Role role) const;

    struct ClientSpec
    {
        QString name = QStringLiteral("Sample");
        QString key; ///< empty: `ak_sample_` and a number that rises
        QByteArray secretHash = QByteArray(32, 'h');
        SecretScheme scheme = SecretScheme::Hmac;
        ClientStatus status = ClientStatus::Active;
        QStringList ranges; ///< CIDR texts of its whitelist
        bool resourceServer = false;
        Timestamp createdAt{std::chrono::milliseconds(1'736'942'400'000)};
    };
    /// Stores a client with one secret and its ranges; returned as it is in the store.
    Client addClient(const ClientSpec &spec);

private:
    QTemporaryDir m_dir;
    Store::DataFolder m_folder;
    Store::StoreFile m_file;
    int m_clients = 0;
};

/// An attempt with every field filled, distinct for each number.
LoginAttempt sampleAttempt(int number);

/// The value, or the end of the test program with the Error's message.
template <typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(result).value();
}
inline void orDie(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

} // namespace Gatehouse::Test
