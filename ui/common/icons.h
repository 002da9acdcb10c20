// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QIcon>
#include <QPalette>
#include <QPixmap>
#include <QString>

namespace Gatehouse::Ui::Icons {

/// The line icon `resources/icons/<name>.svg`, drawn in the application palette's colour for `role`
/// at the moment of painting: it follows a switch between light and dark by itself.
QIcon line(const QString &name, QPalette::ColorRole role = QPalette::ButtonText);

/// The same in the ink of a tone.
QIcon toned(const QString &name, Tone tone);

/// The same drawing in one fixed colour, `size` logical pixels wide, sharp at `ratio`. Cached.
QPixmap pixmap(const QString &name, const QColor &color, int size, qreal ratio);

/// The program's own icon, in colour.
QIcon application();

} // namespace Gatehouse::Ui::Icons
