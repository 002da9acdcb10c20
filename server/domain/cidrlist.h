// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cidr.h"

#include <QList>

namespace Gatehouse {

/// Ranges with commas between them, as settings hold them; blanks and empty places are skipped.
/// Error Invalid: of the first that is none.
Result<QList<Cidr>> parseCidrList(QStringView text);

/// `10.0.0.0/8, 2001:db8::/32`; empty for none.
QString toText(const QList<Cidr> &ranges);

} // namespace Gatehouse
