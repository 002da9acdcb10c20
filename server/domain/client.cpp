// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/client.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse {

QString toString(ClientStatus status)
{
    switch (status) {
    case ClientStatus::Active: return u"Active"_s;
    case ClientStatus::Suspended: return u"Suspended"_s;
    case ClientStatus::Disabled: return u"Disabled"_s;
    }
    return {};
}

std::optional<ClientStatus> clientStatusFromString(QStringView text)
{
    for (auto status : {ClientStatus::Active, ClientStatus::Suspended, ClientStatus::Disabled})
        if (text.compare(toString(status), Qt::CaseInsensitive) == 0)
            return status;
    return {};
}

Result<QString> checkedClientName(QStringView text)
{
    constexpr qsizetype longest = 100;
    const QStringView name = text.trimmed();
    if (name.isEmpty())
        return Error{Error::Kind::Invalid,
                     u"A client needs a name. Give it one, like \"Billing\"."_s};
    if (name.size() > longest)
        return Error{
            Error::Kind::Invalid,
            u"The name is %1 characters long; the limit is %2. Shorten it."_s.arg(name.size())
                .arg(longest)};
    if (std::any_of(name.begin(), name.end(),
                    [](QChar c) { return c.category() == QChar::Other_Control; }))
        return Error{Error::Kind::Invalid,
                     u"The name holds a control character, such as a line break. Remove it."_s};
    return name.toString();
}

} // namespace Gatehouse
