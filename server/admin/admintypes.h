// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attemptfilter.h"
#include "domain/client.h"
#include "domain/clientorder.h"
#include "domain/whitelist.h"

#include <QList>
#include <QString>

#include <optional>

namespace Gatehouse::Admin {

/// What an admin gives to make a client. What is left out is made: key, secret.
struct NewClient
{
    QString name;
    QString note;
    std::optional<QString> apiKey;
    std::optional<QString> secret;
    ClientStatus status = ClientStatus::Active;
    QList<WhitelistEntry> whitelist;
    bool resourceServer = false;             ///< see Client
    std::optional<int> loginsPerMinute = {}; ///< see Client
};

/// Credentials at the one moment they are seen: right after they were made.
struct Handover
{
    Client client;
    QString secret; ///< empty when the admin chose it and so knows it already
    QList<WhitelistEntry> whitelist;
};

/// A client as a list shows it.
struct ClientRow
{
    Client client;
    int whitelistEntries = 0; ///< how many there are
    QList<Cidr> ranges;       ///< the first three of them
    std::optional<Timestamp> lastSuccess;
    std::optional<IpAddress> lastAddress;
    Timestamp secretCreatedAt{}; ///< of the newest secret
};

/// A secret as a person may see it: all but the secret.
struct SecretInfo
{
    qint64 id = 0;
    SecretScheme scheme = SecretScheme::Hmac;
    Timestamp createdAt{};
    std::optional<Timestamp> expiresAt;
    std::optional<Timestamp> lastUsed; ///< see ClientDetail::successesSearched

    bool isLive(Timestamp now) const { return !expiresAt || now < *expiresAt; }
};

/// Everything about one client.
struct ClientDetail
{
    /// A secret's last use is looked for in this many of the client's newest logins: what has been
    /// silent for longer counts as unused, and a busy client is shown as fast as a quiet one.
    static constexpr int successesSearched = 1000;

    Client client;
    QList<SecretInfo> secrets;
    QList<WhitelistEntry> whitelist;
};

/// Which clients, in which order, how many.
struct ClientListQuery
{
    QString search;
    std::optional<ClientStatus> status;
    ClientOrder order;
    std::optional<Client> after; ///< those behind this one; it need not exist any more
    int limit = 200;
    /// Whether to look for each one's last success: in millions of attempts that takes
    /// milliseconds for a client that has none.
    bool withLastSuccess = true;
};

/// The answer to "would this address get in?" (contract section 2, step 3).
struct WhitelistVerdict
{
    bool allowed = false;
    Whitelist::Reason reason = Whitelist::Reason::NotMatched;
    std::optional<WhitelistEntry> entry; ///< the entry that decided, where one did
    /// The client's own: unless it is active no login succeeds, whatever the whitelist says.
    ClientStatus status = ClientStatus::Active;
};

} // namespace Gatehouse::Admin
