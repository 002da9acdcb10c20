// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Gatehouse::Ui {

/// A ready program that logs in.
struct Snippet
{
    QString id;    ///< `curl`, `go`, `python`, `javascript`, `qt`
    QString title; ///< the tab's
    QString code;
};

/// One a language, host, key and secret filled in and quoted as that language wants it.
QList<Snippet> loginSnippets(const QString &baseUrl, const QString &apiKey, const QString &secret);

} // namespace Gatehouse::Ui
