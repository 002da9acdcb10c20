// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

namespace Gatehouse::Ui {

/// How long a request took: "0.42 ms", "120 ms", by locale.
QString durationText(std::chrono::microseconds duration);

} // namespace Gatehouse::Ui
