// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"

#include "api/endpoint.h"
#include "store/settingsstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

// The document held against the program: its table of endpoints and its table of errors.
// tests/interop holds a running server's answers against the document.
class TestOpenApiDocument : public QObject
{
    Q_OBJECT
    std::unique_ptr<ApiFixture> m_api;

    QJsonObject document() { return ApiFixture::json(m_api->get("/openapi.json")); }

    QString serverUrl(const QByteArray &host)
    {
        const auto told = ApiFixture::json(m_api->get("/openapi.json", host));
        return told[u"servers"_s][0][u"url"_s].toString();
    }

    static QString operationOf(const Http::Route &route)
    {
        return (route.method == Http::Method::Get ? u"get "_s : u"post "_s) +
               QString::fromLatin1(route.path);
    }

    /// Every operation by its method and path.
    static QMap<QString, QJsonObject> operationsOf(const QJsonObject &document)
    {
        QMap<QString, QJsonObject> operations;
        const QJsonObject paths = document[u"paths"_s].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject methods = path->toObject();
            for (auto method = methods.begin(); method != methods.end(); ++method)
                operations[method.key() + u' ' + path.key()] = method->toObject();
        }
        return operations;
    }

    /// What stands where a reference points to; a value that is none, itself.
    static QJsonObject resolved(const QJsonObject &document, const QJsonValue &value)
    {
        const QString reference = value[u"$ref"_s].toString();
        if (reference.isEmpty())
            return value.toObject();
        QJsonValue at = document;
        for (const QString &name : reference.sliced(2).split(u'/'))
            at = at[name];
        return at.toObject();
    }

    /// The bodies that a response shows.
    static QList<QJsonObject> examplesOf(const QJsonObject &document, const QJsonValue &response)
    {
        QList<QJsonObject> bodies;
        const auto content = resolved(document, response)[u"content"_s].toObject();
        for (const QJsonValue type : content) {
            const QJsonObject examples = type[u"examples"_s].toObject();
            for (const QJsonValue example : examples)
                bodies += resolved(document, example)[u"value"_s].toObject();
        }
        return bodies;
    }

    static QMap<int, QList<QJsonObject>> errorTable()
    {
        QMap<int, QList<QJsonObject>> bodies;
        for (int code = 0; code <= int(Http::ErrorCode::ServiceUnavailable); ++code) {
            const auto response = Http::errorResponse(Http::ErrorCode(code));
            bodies[response.status] += ApiFixture::json(response);
        }
        bodies[429] += ApiFixture::json(Http::tooManyRequests(std::chrono::seconds(12)));
        return bodies;
    }

private Q_SLOTS:
    void init() { m_api = std::make_unique<ApiFixture>(); }

    void namesEveryRouteAndNoOther()
    {
        QStringList routes;
        for (const Api::EndpointRow &row : Api::endpointTable())
            routes += operationOf(row.route);
        routes.sort();
        QCOMPARE(operationsOf(document()).keys(), routes);
    }

    void saysWhatTheTransportMayAnswer()
    {
        const auto operations = operationsOf(document());
        for (const Api::EndpointRow &row : Api::endpointTable()) {
            const QString name = operationOf(row.route);
            const QStringList statuses = operations[name][u"responses"_s].toObject().keys();
            for (const auto &any : {u"200"_s, u"400"_s, u"405"_s, u"408"_s, u"413"_s, u"417"_s,
                                    u"431"_s, u"500"_s, u"501"_s})
                QVERIFY2(statuses.contains(any), qPrintable(name + u": "_s + any));
            QVERIFY2(statuses.contains(u"415"_s) == row.route.jsonBody, qPrintable(name));
            const bool takesSecrets =
                row.route.path == "/auth/login" || row.route.path.startsWith("/oauth/");
            QVERIFY2(statuses.contains(u"429"_s) == takesSecrets, qPrintable(name));
            const bool needsStore = row.make != nullptr;
            QVERIFY2(statuses.contains(u"503"_s) == needsStore, qPrintable(name));
        }
    }

    void takesTheMediaTypesThatItSays()
    {
        const auto operations = operationsOf(document());
        for (const Api::EndpointRow &row : Api::endpointTable()) {
            const QString name = operationOf(row.route);
            const auto body = operations[name][u"requestBody"_s][u"content"_s].toObject();
            QVERIFY2(body.contains(u"application/json"_s) == row.route.jsonBody, qPrintable(name));
        }
    }

    void showsEveryErrorOfTheTable()
    {
        const QJsonObject told = document();
        const QJsonObject examples = told[u"components"_s][u"examples"_s].toObject();
        QList<QJsonObject> shown;
        for (const QJsonValue example : examples)
            shown += example[u"value"_s].toObject();
        const auto table = errorTable();
        for (const auto &bodies : table)
            for (const QJsonObject &body : bodies)
                QVERIFY2(shown.contains(body), QJsonDocument(body).toJson().constData());
    }

    void showsAnErrorUnderItsStatusAlone()
    {
        const QJsonObject told = document();
        const auto table = errorTable();
        const auto operations = operationsOf(told);
        for (auto operation = operations.begin(); operation != operations.end(); ++operation) {
            const QJsonObject responses = operation.value()[u"responses"_s].toObject();
            for (auto response = responses.begin(); response != responses.end(); ++response) {
                const auto bodies = examplesOf(told, *response);
                QVERIFY2(response.key() == u"200"_s || !bodies.isEmpty(),
                         qPrintable(operation.key() + u": "_s + response.key()));
                for (const QJsonObject &body : bodies)
                    if (body[u"error"_s].isObject()) // OAuth's errors are its endpoints' own
                        QVERIFY2(table[response.key().toInt()].contains(body),
                                 QJsonDocument(body).toJson().constData());
            }
        }
    }

    void hasTheProgramsVersion()
    {
        QCOMPARE(document()[u"info"_s][u"version"_s].toString(), QStringLiteral(GATEHOUSE_VERSION));
    }

    void namesTheServerThatWasAsked()
    {
        QCOMPARE(serverUrl("gate.example:8080"), u"http://gate.example:8080"_s);
        QCOMPARE(serverUrl({}), u"/"_s);
        const auto asked = m_api->get("/openapi.json");
        QCOMPARE(asked.contentType, "application/json");
        QCOMPARE(ApiFixture::headerOf(asked, "Cache-Control"), "private, max-age=300");
        QVERIFY(m_api->rows().isEmpty());
    }

    void namesTheIssuerThatIsAUrl()
    {
        const auto database = m_api->store().open(Store::Database::Role::Admin);
        orDie(Store::SettingsStore(*database).setPolicy({.issuer = u"https://login.example/"_s},
                                                        m_api->clock().now()));
        QCOMPARE(serverUrl("other.example"), u"https://login.example"_s);
        QCOMPARE(ApiFixture::headerOf(m_api->get("/openapi.json"), "Cache-Control"),
                 "public, max-age=300");
    }
};

QTEST_GUILESS_MAIN(TestOpenApiDocument)
#include "tst_openapidocument.moc"
