// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace Gatehouse {

/// How the server's connections are encrypted, as its owner says it. A value.
struct TlsSettings
{
    enum class Mode {
        Off,        ///< plain HTTP
        SelfSigned, ///< with a certificate that the program makes for itself
        Files,      ///< with the owner's certificate and key
    };
    Mode mode = Mode::Off;
    QString certificate; ///< of Files: PEM, the chain behind it; like all here relative to the data
    QString key;         ///< of Files: PEM
    /// PEM: who may have issued the certificate that every caller must show (mutual TLS, RFC 8446
    /// §4.4.2); empty: none is asked for.
    QString clientAuthorities;

    friend bool operator==(const TlsSettings &, const TlsSettings &) = default;
};

inline constexpr std::array allTlsModes{TlsSettings::Mode::Off, TlsSettings::Mode::SelfSigned,
                                        TlsSettings::Mode::Files};

/// `off`, `self-signed`, `files`: as gatehouse.conf has them.
QString toString(TlsSettings::Mode mode);
std::optional<TlsSettings::Mode> tlsModeFromString(QStringView text);

} // namespace Gatehouse
