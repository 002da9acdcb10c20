// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace Gatehouse::Ui {

/// What a colour says. Always beside a text or an icon, never alone.
enum class Tone { Neutral, Accent, Success, Warning, Danger };

/// A text colour and the fill it stands on; their contrast is at least 4.5:1.
struct ToneColors
{
    QColor text;
    QColor fill;
};

/// The program's look in one place: a light and a dark palette, one accent colour, an 8 px grid.
/// Nothing is stored: every colour follows from the palette a widget has, so a switch between light
/// and dark needs a repaint and no more.
namespace Theme {

enum class Scheme {
    System, ///< as the desktop says; followed while running from Qt 6.5 on, read once before
    Light,
    Dark,
};

inline constexpr int grid = 8;
inline constexpr int radius = 6;
inline constexpr int rowHeight = 34;

/// Sets style, palette and icon of the program. Call once, before the first widget.
void install(QApplication &application, Scheme scheme = Scheme::System);

/// Another choice while the program runs; every window follows at once.
void setScheme(QApplication &application, Scheme scheme);

QPalette lightPalette();
QPalette darkPalette();

bool isDark(const QPalette &palette);
QColor accent(const QPalette &palette); ///< for lines and text on the window's own colours
QColor muted(const QPalette &palette);  ///< secondary text, still 4.5:1
QColor border(const QPalette &palette);
ToneColors tone(Tone tone, const QPalette &palette);

/// (L1 + 0.05) / (L2 + 0.05), WCAG 2.1 §1.4.3.
double contrast(const QColor &one, const QColor &other);

} // namespace Theme

} // namespace Gatehouse::Ui
