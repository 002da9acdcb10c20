// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tlssettings.h"

namespace Gatehouse {

using namespace Qt::StringLiterals;

QString toString(TlsSettings::Mode mode)
{
    switch (mode) {
    case TlsSettings::Mode::Off: return u"off"_s;
    case TlsSettings::Mode::SelfSigned: return u"self-signed"_s;
    case TlsSettings::Mode::Files: return u"files"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TlsSettings::Mode> tlsModeFromString(QStringView text)
{
    for (const TlsSettings::Mode mode : allTlsModes)
        if (toString(mode) == text)
            return mode;
    return std::nullopt;
}

} // namespace Gatehouse
