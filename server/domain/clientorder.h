// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Gatehouse {

/// What clients can be put in order by without looking at all of them. Equal ones follow by id.
enum class ClientSort { Id, Name, Key, Status };

struct ClientOrder
{
    ClientSort by = ClientSort::Id;
    bool descending = false;

    friend bool operator==(const ClientOrder &, const ClientOrder &) = default;
};

} // namespace Gatehouse
