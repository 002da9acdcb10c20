// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/clock.h"

#include <QString>

#include <optional>

namespace Gatehouse {

/// Whether a client may log in. The numbers are stored; they never change.
enum class ClientStatus : quint8 {
    Active = 0,
    Suspended = 1, ///< shut out for now; tokens it has run on
    Disabled = 2,  ///< shut out for good; its tokens end at once
};

/// `Active`, `Suspended`, `Disabled`: the form of the API, the command line and the store's tools.
QString toString(ClientStatus status);
std::optional<ClientStatus> clientStatusFromString(QStringView text);

/// Someone who may ask for tokens: what is known of them besides secrets and whitelist.
struct Client
{
    static constexpr int mostLoginsPerMinute = 60'000;

    qint64 id = 0; ///< the store's id; 0 while not stored
    QString name;
    ApiKey apiKey;
    ClientStatus status = ClientStatus::Active;
    qint64 generation = 0; ///< `gen` in its tokens; raising it ends them all (contract section 3)
    QString note;
    Timestamp createdAt{};
    /// An API that is handed tokens: may ask what others' are worth (RFC 7662).
    bool resourceServer = false;
    /// How often it may log in (contract section 6), 1 to mostLoginsPerMinute; nothing: no limit.
    std::optional<int> loginsPerMinute = {};

    friend bool operator==(const Client &, const Client &) = default;
};

/// How a secret's hash was made. The numbers are stored; they never change.
enum class SecretScheme : quint8 {
    Hmac = 0,   ///< HMAC-SHA-256 under the master key: generated secrets, 256 random bits
    Scrypt = 1, ///< scrypt of that HMAC: secrets a person chose
};

/// One of a client's secrets at rest. The hash alone, or with a copied database, yields no secret.
struct ClientSecret
{
    qint64 id = 0;
    qint64 clientId = 0;
    SecretScheme scheme = SecretScheme::Hmac;
    QByteArray hash; ///< scheme's own form, see Crypto::SecretHasher
    Timestamp createdAt{};
    std::optional<Timestamp> expiresAt; ///< set on the old one by a rotation

    bool isLive(Timestamp now) const { return !expiresAt || now < *expiresAt; }

    friend bool operator==(const ClientSecret &, const ClientSecret &) = default;
};

/// A client's limit as people write it: `30` logins a minute, or `off`.
QString loginLimitText(std::optional<int> limit);
Result<std::optional<int>> parseLoginLimit(QStringView text);

/// The limit, where there is one, or why it cannot be one.
Result<std::optional<int>> checkedLoginsPerMinute(std::optional<int> limit);

/// The client's name, trimmed, or why it cannot be one: 1 to 100 characters, none a control.
Result<QString> checkedClientName(QStringView text);

} // namespace Gatehouse
