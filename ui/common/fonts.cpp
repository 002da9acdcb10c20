// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/fonts.h"

#include <QFontDatabase>

namespace Gatehouse::Ui::Fonts {

QFont monospace(const QFont &like)
{
    static const QFont system = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QFont font = system;
    if (like.pointSizeF() > 0)
        font.setPointSizeF(like.pointSizeF());
    else
        font.setPixelSize(like.pixelSize());
    return font;
}

QFont heading(const QFont &like)
{
    QFont font = like;
    if (like.pointSizeF() > 0)
        font.setPointSizeF(like.pointSizeF() * 1.35);
    else
        font.setPixelSize(like.pixelSize() * 27 / 20);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace Gatehouse::Ui::Fonts
