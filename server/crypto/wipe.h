// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Gatehouse::Crypto {

/// Overwrites key material in a way that no optimiser removes. Bytes that another QByteArray shares
/// are left to its holder.
void wipe(QByteArray &secret);

} // namespace Gatehouse::Crypto
