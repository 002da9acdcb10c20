// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tryout/requestsender.h"

#include <optional>

namespace Gatehouse::Ui {

/// A request as a person reads and edits it. The secret is never part of it: `secretMark` stands
/// where it goes, and is filled in only in what is sent.
struct RequestDraft
{
    static constexpr QLatin1StringView secretMark{"{{secret}}"};

    QByteArray method;
    QString path;
    QString headers; ///< one a line, `Name: value`
    QString body;

    friend bool operator==(const RequestDraft &, const RequestDraft &) = default;
};

/// How the secret is written in what people see; while there is none, its mark is.
enum class SecretLook { Masked, Shown };

/// The request line, the headers and the body, as they go out to the server at `baseUrl`.
QString requestText(const RequestDraft &draft, const QString &baseUrl, const QString &secret,
                    SecretLook look);

/// What is sent: the secret filled in, quoted as JSON wants it.
ApiRequest requestOf(const RequestDraft &draft, const QString &secret);

/// The same as a command for a POSIX shell. Without a secret it takes `$GATEHOUSE_SECRET` from the
/// environment.
QString curlCommand(const RequestDraft &draft, const QString &baseUrl,
                    const std::optional<QString> &secret);

/// What a server would stumble over, to warn of and never to forbid: an empty text where all is
/// well.
QString draftWarning(const RequestDraft &draft);

} // namespace Gatehouse::Ui
