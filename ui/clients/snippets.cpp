// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/snippets.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

/// Inside a string literal of JSON or Go. Keys and secrets are printable, so two characters matter.
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

} // namespace

QList<Snippet> loginSnippets(const QString &baseUrl, const QString &apiKey, const QString &secret)
{
    return {
        {u"curl"_s, u"curl"_s, curl(baseUrl, apiKey, secret)},
        {u"go"_s, u"Go"_s, go(baseUrl, apiKey, secret)},
    };
}

} // namespace Gatehouse::Ui
