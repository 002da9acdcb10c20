// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/snippets.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

/// A string literal of JSON, Go, Python, JavaScript or C++. Keys and secrets are printable, so two
/// characters matter.
QString quoted(const QString &text)
{
    QString out = text;
    out.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + out + u'"';
}

/// Inside a single-quoted word of a POSIX shell.
QString inShellWord(QString text)
{
    return text.replace(u'\'', uR"('\'')"_s);
}

QString curl(const QString &baseUrl, const QString &apiKey, const QString &secret)
{
    return uR"(curl -X POST %1/auth/login \
  -H "Content-Type: application/json" \
  -d '{
    "username": %2,
    "password": %3
  }')"_s.arg(baseUrl, inShellWord(quoted(apiKey)), inShellWord(quoted(secret)));
}

QString go(const QString &baseUrl, const QString &apiKey, const QString &secret)
{
    return uR"(package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
)

func main() {
	body, _ := json.Marshal(map[string]string{
		"username": %2,
		"password": %3,
	})
	resp, err := http.Post(
		"%1/auth/login",
		"application/json",
		bytes.NewReader(body),
	)
	if err != nil {
		panic(err)
	}
	defer resp.Body.Close()
	var result struct {
		Success bool `json:"success"`
		Data    struct {
			AccessToken      string `json:"access_token"`
			RefreshToken     string `json:"refresh_token"`
			AccessExpiresAt  string `json:"access_expires_at"`
			RefreshExpiresAt string `json:"refresh_expires_at"`
			ClientID         int    `json:"client_id"`
		} `json:"data"`
	}
	json.NewDecoder(resp.Body).Decode(&result)
	fmt.Println("Access Token:", result.Data.AccessToken)
}
)"_s.arg(baseUrl, quoted(apiKey), quoted(secret));
}

QString python(const QString &baseUrl, const QString &apiKey, const QString &secret)
{
    return uR"(import json
import urllib.request

request = urllib.request.Request(
    "%1/auth/login",
    data=json.dumps({
        "username": %2,
        "password": %3,
    }).encode(),
    headers={"Content-Type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    result = json.load(response)
print("Access Token:", result["data"]["access_token"])
)"_s.arg(baseUrl, quoted(apiKey), quoted(secret));
}

QString javaScript(const QString &baseUrl, const QString &apiKey, const QString &secret)
{
    return uR"(// Node 18 or newer, no package needed: node login.js
async function main() {
  const response = await fetch("%1/auth/login", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      username: %2,
      password: %3,
    }),
  });
  const result = await response.json();
  if (!response.ok) {
    throw new Error(result.error.message);
  }
  console.log("Access Token:", result.data.access_token);
}

main();
)"_s.arg(baseUrl, quoted(apiKey), quoted(secret));
}

QString qt(const QString &baseUrl, const QString &apiKey, const QString &secret)
{
    return uR"(// main.cpp, and beside it CMakeLists.txt:
//   cmake_minimum_required(VERSION 3.16)
//   project(login LANGUAGES CXX)
//   find_package(Qt6 REQUIRED COMPONENTS Network)
//   add_executable(login main.cpp)
//   target_link_libraries(login PRIVATE Qt6::Network)

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTextStream>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl("%1/auth/login"));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    const QJsonObject body{
        {"username", %2},
        {"password", %3},
    };
    QNetworkReply *reply = network.post(request, QJsonDocument(body).toJson());
    QObject::connect(reply, &QNetworkReply::finished, &app, [reply] {
        const QJsonObject result = QJsonDocument::fromJson(reply->readAll()).object();
        const QString token = result["data"]["access_token"].toString();
        if (token.isEmpty())
            QTextStream(stderr) << reply->errorString() << Qt::endl;
        else
            QTextStream(stdout) << "Access Token: " << token << Qt::endl;
        QCoreApplication::exit(token.isEmpty() ? 1 : 0);
    });
    return app.exec();
}
)"_s.arg(baseUrl, quoted(apiKey), quoted(secret));
}

} // namespace

QList<Snippet> loginSnippets(const QString &baseUrl, const QString &apiKey, const QString &secret)
{
    return {
        {u"curl"_s, u"curl"_s, curl(baseUrl, apiKey, secret)},
        {u"go"_s, u"Go"_s, go(baseUrl, apiKey, secret)},
        {u"python"_s, u"Python"_s, python(baseUrl, apiKey, secret)},
        {u"javascript"_s, u"JavaScript"_s, javaScript(baseUrl, apiKey, secret)},
        {u"qt"_s, u"Qt"_s, qt(baseUrl, apiKey, secret)},
    };
}

} // namespace Gatehouse::Ui
