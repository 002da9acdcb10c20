// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/routes.h"
#include "crypto/secrethasher.h"
#include "store/attemptstore.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Gatehouse::Test {

/// The endpoints on a store of their own, without a socket: a call is a turn. For one thread.
class ApiBench
{
public:
    using Response = Http::Response;
    using Fields = QList<std::pair<QByteArray, QByteArray>>;

    ApiBench()
        : m_masterKey(std::make_shared<Crypto::MasterKey>(Crypto::MasterKey::fromBytes({9})))
        , m_hasher(std::make_shared<Crypto::SecretHasher>(*m_masterKey))
    {
        const auto factory = orDie(Api::makeHandlerFactory({.store = m_store.file(),
                                                            .hasher = m_hasher,
                                                            .masterKey = m_masterKey,
                                                            .clock = clock}));
        m_handler = orDie(factory.make([this] { ++turnEndsAsked; }));
    }

    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    const Secret secret = Secret::fromRandom(std::array<quint8, Secret::randomBytes>{1});
    int turnEndsAsked = 0;

    const Crypto::SecretHasher &hasher() const { return *m_hasher; }
    const TempStore &store() const { return m_store; }
    /// Whose secret is `secret`, unless the specification has a hash of its own.
    Client addClient(TempStore::ClientSpec spec = {})
    {
        if (spec.secretHash == TempStore::ClientSpec().secretHash)
            spec.secretHash = m_hasher->hash(secret);
        return m_store.addClient(spec);
    }
    QList<LoginAttempt> rows() const
    {
        const auto watch = m_store.open(Store::Database::Role::Reader);
        return orDie(Store::AttemptStore(*watch).after(0, {}, 1000));
    }

    static QByteArray basic(const QByteArray &id, const QByteArray &password)
    {
        return "Basic " + (id + ':' + password).toBase64();
    }
    QByteArray basic(const Client &client) const
    {
        return basic(client.apiKey.text().toUtf8(), secret.text().toUtf8());
    }

    /// Hands a request over without ending the turn.
    void send(const QByteArray &path, const QByteArray &body, const QByteArray &authorization = {},
              const QByteArray &contentType = "application/x-www-form-urlencoded")
    {
        Http::Request request;
        request.method = Http::Method::Post;
        request.path = path;
        request.peer = *IpAddress::parse(u"127.0.0.1");
        request.requestId = "request";
        request.startedAt = std::chrono::steady_clock::now();
        request.host = "gate.example";
        request.contentType = contentType;
        request.authorization = authorization;
        request.body = body;
        m_handler->handle(std::move(request),
                          Http::Answer([this](Response answer) { answers.push_back(answer); }));
    }
    void endTurn() { m_handler->endTurn(); }
    std::vector<Response> answers;

    Response post(const QByteArray &path, const QByteArray &form,
                  const QByteArray &authorization = {})
    {
        answers.clear();
        send(path, form, authorization);
        endTurn();
        return answers.empty() ? Response{.status = 0} : answers.front();
    }
    static QJsonObject json(const Response &response)
    {
        return QJsonDocument::fromJson(response.body).object();
    }
    static QString errorOf(const Response &response)
    {
        return json(response).value(QLatin1StringView("error")).toString();
    }
    /// The value of a header of this answer alone; empty where it has none.
    static QByteArray headerOf(const Response &response, const QByteArray &name)
    {
        for (const auto &[key, value] : response.headers)
            if (key == name)
                return value;
        return {};
    }

private:
    std::shared_ptr<Crypto::MasterKey> m_masterKey;
    std::shared_ptr<Crypto::SecretHasher> m_hasher;
    TempStore m_store;
    std::unique_ptr<Http::RequestHandler> m_handler;
};

} // namespace Gatehouse::Test
