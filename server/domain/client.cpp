// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/client.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse {

namespace {

// What breaks the one line that a name is shown on, U+2028 and U+2029 included.
bool isControl(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

} // namespace

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

QString loginLimitText(std::optional<int> limit)
{
    return limit ? QString::number(*limit) : u"off"_s;
}

Result<std::optional<int>> parseLoginLimit(QStringView text)
{
    if (text.compare(loginLimitText({}), Qt::CaseInsensitive) == 0)
        return std::optional<int>();
    const bool isNumber = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= u'0' && c <= u'9';
    });
    bool fits = false;
    const int limit = text.toInt(&fits);
    if (isNumber && fits)
        if (const auto checked = checkedLoginsPerMinute(limit))
            return checked;
    return Error{Error::Kind::Invalid,
                 u"\"%1\" is not a number of logins a minute. Write 1 to %2, or off."_s.arg(
                     text.left(40).toString(), QString::number(Client::mostLoginsPerMinute))};
}

Result<std::optional<int>> checkedLoginsPerMinute(std::optional<int> limit)
{
    if (limit && (*limit < 1 || *limit > Client::mostLoginsPerMinute))
        return Error{Error::Kind::Invalid,
                     u"A client may log in 1 to %1 times a minute, or without a limit."_s.arg(
                         Client::mostLoginsPerMinute)};
    return limit;
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
    if (!name.isValidUtf16() || std::any_of(name.begin(), name.end(), isControl))
        return Error{Error::Kind::Invalid,
                     u"The name holds a control character, such as a line break. Remove it."_s};
    return name.toString();
}

} // namespace Gatehouse
