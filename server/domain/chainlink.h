// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>

namespace Gatehouse {

/// What binds a row to all rows before it.
using ChainLink = std::array<quint8, 16>;

/// Makes links, under a key that whoever can write to the store alone has not. One thread at a
/// time, each with its own.
class ChainLinker
{
public:
    virtual ~ChainLinker() = default;
    /// Of a row with this content, behind one with that link.
    virtual ChainLink operator()(const ChainLink &before, QByteArrayView content) = 0;
};

} // namespace Gatehouse
