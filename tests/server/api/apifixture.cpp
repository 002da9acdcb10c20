// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"

#include "store/attemptstore.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

namespace {

const Secret &secret()
{
    static const Secret known = Secret::fromRandom(std::array<quint8, Secret::randomBytes>{1});
    return known;
}

QByteArray bodyOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

ApiFixture::ApiFixture()
    : m_shared(std::make_shared<Shared>())
{
    open();
}

ApiFixture::ApiFixture(const ApiFixture &sibling)
    : peer(sibling.peer)
    , m_shared(sibling.m_shared)
    , m_factory(sibling.m_factory)
{
    makeHandler();
}

ApiFixture::ApiFixture(const QList<Cidr> &metricsAllow)
    : m_shared(std::make_shared<Shared>())
{
    open(metricsAllow);
}

ApiFixture::~ApiFixture() = default;

void ApiFixture::open(const QList<Cidr> &metricsAllow)
{
    m_factory = orDie(Api::makeHandlerFactory({.store = m_shared->store->file(),
                                               .hasher = m_shared->hasher,
                                               .masterKey = m_shared->masterKey,
                                               .clock = m_shared->clock,
                                               .recorded = {},
                                               .metricsAllow = metricsAllow}));
    makeHandler();
}

void ApiFixture::makeHandler()
{
    m_watch = m_shared->store->open(Store::Database::Role::Reader);
    m_handler = orDie(m_factory.make([this] { ++m_turnEndsAsked; }));
}

void ApiFixture::restart()
{
    m_handler.reset();
    open();
}

Client ApiFixture::addClient(TempStore::ClientSpec spec)
{
    if (spec.secretHash == TempStore::ClientSpec().secretHash)
        spec.secretHash = m_shared->hasher->hash(secret());
    return m_shared->store->addClient(spec);
}

QString ApiFixture::secretText() const
{
    return secret().text();
}

Http::Response ApiFixture::login(const Client &client)
{
    return post("/auth/login",
                bodyOf({{u"username"_s, client.apiKey.text()}, {u"password"_s, secretText()}}));
}

Http::Response ApiFixture::refresh(const QByteArray &token)
{
    return ask(refreshRequest(token));
}

Http::Response ApiFixture::logout(const QByteArray &authorization)
{
    return ask(bearerRequest(Http::Method::Post, "/auth/logout", authorization));
}

Http::Response ApiFixture::verify(const QByteArray &authorization)
{
    return ask(bearerRequest(Http::Method::Get, "/auth/verify", authorization));
}

Http::Response ApiFixture::post(const QByteArray &path, const QByteArray &body)
{
    Http::Request request;
    request.method = Http::Method::Post;
    request.path = path;
    request.body = body;
    return ask(std::move(request));
}

Http::Response ApiFixture::form(const QByteArray &path, const QByteArray &fields,
                                const QByteArray &authorization)
{
    return ask(formRequest(path, fields, authorization));
}

Http::Response ApiFixture::get(const QByteArray &path, const QByteArray &host)
{
    Http::Request request;
    request.method = Http::Method::Get;
    request.path = path;
    request.host = host;
    return ask(std::move(request));
}

Http::Response ApiFixture::ask(Http::Request request)
{
    hand(std::move(request));
    return endTurn().front();
}

Http::Response ApiFixture::askSlowly(Http::Request request)
{
    const int asked = m_turnEndsAsked;
    hand(std::move(request));
    m_handler->endTurn();
    if (m_answers.front())
        qFatal("The request was answered without the slow lane.");
    if (!QTest::qWaitFor([&] { return m_turnEndsAsked > asked; }, 30'000))
        qFatal("The slow lane does not answer.");
    return endTurn().front();
}

void ApiFixture::hand(Http::Request request)
{
    request.peer = request.caller = peer;
    request.requestId = "request";
    request.startedAt = std::chrono::steady_clock::now();
    const size_t place = m_answers.size();
    m_answers.emplace_back();
    m_handler->handle(std::move(request), Http::Answer([this, place](Http::Response response) {
                          m_answers[place] = std::move(response);
                      }));
}

std::vector<Http::Response> ApiFixture::endTurn()
{
    m_handler->endTurn();
    std::vector<Http::Response> answers;
    for (auto &answer : std::exchange(m_answers, {})) {
        if (!answer)
            qFatal("A request was left without an answer.");
        answers.push_back(*std::move(answer));
    }
    return answers;
}

QList<LoginAttempt> ApiFixture::rows()
{
    return orDie(Store::AttemptStore(*m_watch).after(0, {}, 10'000));
}

Http::Request ApiFixture::refreshRequest(const QByteArray &token)
{
    Http::Request request;
    request.method = Http::Method::Post;
    request.path = "/auth/refresh";
    request.body = bodyOf({{u"refresh_token"_s, QString::fromUtf8(token)}});
    return request;
}

Http::Request ApiFixture::formRequest(const QByteArray &path, const QByteArray &fields,
                                      const QByteArray &authorization)
{
    Http::Request request;
    request.method = Http::Method::Post;
    request.path = path;
    request.contentType = "application/x-www-form-urlencoded";
    request.authorization = authorization;
    request.body = fields;
    return request;
}

Http::Request ApiFixture::bearerRequest(Http::Method method, const QByteArray &path,
                                        const QByteArray &authorization)
{
    Http::Request request;
    request.method = method;
    request.path = path;
    request.authorization = authorization;
    return request;
}

QByteArray ApiFixture::basic(const QByteArray &id, const QByteArray &secret)
{
    return "Basic " + (id + ':' + secret).toBase64();
}

QByteArray ApiFixture::basic(const Client &client) const
{
    return basic(client.apiKey.text().toUtf8(), secretText().toUtf8());
}

QJsonObject ApiFixture::json(const Http::Response &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

QByteArray ApiFixture::headerOf(const Http::Response &response, const QByteArray &name)
{
    for (const auto &[key, value] : response.headers)
        if (key == name)
            return value;
    return {};
}

QByteArray ApiFixture::member(const Http::Response &response, QLatin1StringView name)
{
    const auto data = QJsonDocument::fromJson(response.body).object().value("data"_L1).toObject();
    return data.value(name).toString().toLatin1();
}

} // namespace Gatehouse::Test
