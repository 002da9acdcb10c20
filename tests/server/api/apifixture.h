// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/routes.h"
#include "crypto/secrethasher.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QJsonObject>

namespace Gatehouse::Test {

/// A store and the endpoints of one worker on it, without a network: what a test asks is one turn,
/// and answered when it returns. Several may share a store, as the workers of a server do.
class ApiFixture
{
public:
    ApiFixture();
    /// Another worker of the same server.
    explicit ApiFixture(const ApiFixture &sibling);
    /// A worker whose metrics these ranges may read.
    explicit ApiFixture(const QList<Cidr> &metricsAllow);
    ApiFixture &operator=(const ApiFixture &) = delete;
    ~ApiFixture();

    /// The server ends, and another one begins on the same store.
    void restart();

    TempStore &store() { return *m_shared->store; }
    FakeClock &clock() { return *m_shared->clock; }
    const Crypto::MasterKey &masterKey() const { return *m_shared->masterKey; }

    const Crypto::SecretHasher &hasher() const { return *m_shared->hasher; }

    /// A client whose secret is secretText(), unless the specification has a hash of its own.
    Client addClient(TempStore::ClientSpec spec = {});
    QString secretText() const;

    Http::Response login(const Client &client);
    Http::Response refresh(const QByteArray &token);
    Http::Response logout(const QByteArray &authorization);
    Http::Response verify(const QByteArray &authorization);
    Http::Response post(const QByteArray &path, const QByteArray &body);
    Http::Response form(const QByteArray &path, const QByteArray &fields,
                        const QByteArray &authorization = {});
    Http::Response get(const QByteArray &path, const QByteArray &host = "gate.example:8080");
    Http::Response ask(Http::Request request);
    /// For a request that must wait for the slow lane.
    Http::Response askSlowly(Http::Request request);

    /// For turns of several requests: the answers come in the order of the questions.
    void hand(Http::Request request);
    std::vector<Http::Response> endTurn();

    QList<LoginAttempt> rows();

    static Http::Request refreshRequest(const QByteArray &token);
    static Http::Request formRequest(const QByteArray &path, const QByteArray &fields,
                                     const QByteArray &authorization = {});
    static Http::Request bearerRequest(Http::Method method, const QByteArray &path,
                                       const QByteArray &authorization);

    /// The Authorization of a client by Basic; both parts as they are.
    static QByteArray basic(const QByteArray &id, const QByteArray &secret);
    QByteArray basic(const Client &client) const;

    static QJsonObject json(const Http::Response &response);
    /// The value of a header of this answer alone; empty where it has none.
    static QByteArray headerOf(const Http::Response &response, const QByteArray &name);
    /// A member of an answer's `data`.
    static QByteArray member(const Http::Response &response, QLatin1StringView name);

    IpAddress peer = *IpAddress::parse(u"127.0.0.1"); ///< whom requests come from

private:
    struct Shared
    {
        std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
        std::shared_ptr<Crypto::MasterKey> masterKey =
            std::make_shared<Crypto::MasterKey>(Crypto::MasterKey::fromBytes({9}));
        std::shared_ptr<Crypto::SecretHasher> hasher =
            std::make_shared<Crypto::SecretHasher>(*masterKey);
        std::unique_ptr<TempStore> store = std::make_unique<TempStore>();
    };
    void open(const QList<Cidr> &metricsAllow = Api::ApiContext::loopback());
    void makeHandler();

    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<Store::Database> m_watch; // sees only what is committed
    Http::HandlerFactory m_factory;
    std::unique_ptr<Http::RequestHandler> m_handler;
    std::vector<std::optional<Http::Response>> m_answers;
    int m_turnEndsAsked = 0;
};

} // namespace Gatehouse::Test
