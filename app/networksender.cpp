// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networksender.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPromise>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

Result<Ui::ApiAnswer> answerOf(QNetworkReply &reply, const QElapsedTimer &since)
{
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid())
        return Error{Error::Kind::Unavailable,
                     u"The server at %1 gave no answer: %2. See that it is running."_s.arg(
                         reply.url().toString(), reply.errorString())};
    Ui::ApiAnswer answer;
    answer.status = status.toInt();
    answer.reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        answer.headers.append({name, value});
    answer.body = reply.readAll();
    answer.duration = std::chrono::microseconds(since.nsecsElapsed() / 1000);
    return answer;
}

} // namespace

NetworkSender::NetworkSender(std::function<Target()> target, QObject *parent)
    : Ui::RequestSender(parent)
    , m_target(std::move(target))
{
    m_network.setProxy(QNetworkProxy::NoProxy); // what goes out may hold a secret
    m_network.setTransferTimeout(int(std::chrono::milliseconds(patience).count()));
}

QFuture<Result<Ui::ApiAnswer>> NetworkSender::send(const Ui::ApiRequest &request)
{
    const Target target = m_target();
    QNetworkRequest outgoing(QUrl(target.url + request.path));
    outgoing.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          QNetworkRequest::ManualRedirectPolicy);
    for (const auto &[name, value] : request.headers)
        outgoing.setRawHeader(name, value);
    QElapsedTimer since;
    since.start();
    QNetworkReply *reply = m_network.sendCustomRequest(outgoing, request.method, request.body);
    // Its own certificate, whatever name and issuer it has, and no other.
    connect(reply, &QNetworkReply::sslErrors, this, [reply, expected = target.certificate] {
        if (!expected.isNull() && reply->sslConfiguration().peerCertificate() == expected)
            reply->ignoreSslErrors();
    });
    auto promise = std::make_shared<QPromise<Result<Ui::ApiAnswer>>>();
    promise->start();
    connect(reply, &QNetworkReply::finished, this, [reply, promise, since] {
        promise->addResult(answerOf(*reply, since));
        promise->finish();
        reply->deleteLater();
    });
    return promise->future();
}

} // namespace Gatehouse::App
