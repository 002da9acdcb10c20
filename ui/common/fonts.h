// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace Gatehouse::Ui::Fonts {

/// The system's fixed-width font at the size of `like`.
QFont monospace(const QFont &like);

/// A page's or card's heading, in proportion to `like`.
QFont heading(const QFont &like);

} // namespace Gatehouse::Ui::Fonts
