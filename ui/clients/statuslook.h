// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/badge.h"
#include "domain/client.h"

namespace Gatehouse::Ui {

/// A client's status as a person sees it.
Badge statusBadge(ClientStatus status);

} // namespace Gatehouse::Ui
