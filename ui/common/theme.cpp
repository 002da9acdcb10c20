// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"

#include "common/icons.h"
#include "common/style.h"

#include <QApplication>
#include <QFont>
#include <QGuiApplication>
#include <QObject>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui::Theme {

namespace {

constexpr auto followerName = "themeFollower"_L1;

struct Inks
{
    QRgb window, base, alternate, button, text, muted, border, accent, selection, onSelection, tip,
        onTip;
};

constexpr Inks lightInks{0xfff5f6f8, 0xffffffff, 0xfff9fafb, 0xffffffff, 0xff1b1f24, 0xff59626d,
                         0xffd5d9df, 0xff2459c4, 0xff2459c4, 0xffffffff, 0xff1b1f24, 0xffffffff};
constexpr Inks darkInks{0xff1c1f24, 0xff15171b, 0xff191c20, 0xff2a2e35, 0xffe6e8eb, 0xffa0a8b3,
                        0xff3a4049, 0xff8ab4ff, 0xff2f62c4, 0xffffffff, 0xff2a2e35, 0xffe6e8eb};

QPalette paletteOf(const Inks &inks)
{
    const QColor text(inks.text);
    const QColor faded(inks.muted);
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(inks.window));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(inks.base));
    palette.setColor(QPalette::AlternateBase, QColor(inks.alternate));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, QColor(inks.button));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, faded);
    palette.setColor(QPalette::Mid, QColor(inks.border));
    palette.setColor(QPalette::Midlight, QColor(inks.border).lighter(105));
    palette.setColor(QPalette::Light, QColor(inks.base));
    palette.setColor(QPalette::Dark, QColor(inks.border).darker(120));
    palette.setColor(QPalette::Shadow, QColor(inks.border).darker(150));
    palette.setColor(QPalette::Link, QColor(inks.accent));
    palette.setColor(QPalette::LinkVisited, QColor(inks.accent));
    palette.setColor(QPalette::Highlight, QColor(inks.selection));
    palette.setColor(QPalette::HighlightedText, QColor(inks.onSelection));
    palette.setColor(QPalette::ToolTipBase, QColor(inks.tip));
    palette.setColor(QPalette::ToolTipText, QColor(inks.onTip));
    const QColor disabled = [&] {
        QColor color(inks.muted);
        color.setAlphaF(0.6F);
        return color;
    }();
    for (auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

QPalette systemPalette(bool dark)
{
    return dark ? darkPalette() : lightPalette();
}

double channel(float value)
{
    return value <= 0.04045F ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

void usePalette(bool dark)
{
    const QPalette palette = systemPalette(dark);
    if (QApplication::palette() != palette)
        QApplication::setPalette(palette);
}

/// What the desktop says, at the moment.
bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    // Before 6.5 Qt tells the desktop's choice only by the palette that it has of itself.
    QApplication::setPalette({});
    return isDark(QApplication::palette());
#endif
}

void followSystem(QApplication &application)
{
    usePalette(systemIsDark());
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    auto *follower = new QObject(&application);
    follower->setObjectName(followerName);
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, follower,
                     [] { usePalette(systemIsDark()); });
#else
    Q_UNUSED(application)
#endif
}

} // namespace

void install(QApplication &application, Scheme scheme)
{
    setScheme(application, scheme);
    QApplication::setStyle(new Style);
    if (QApplication::windowIcon().isNull())
        QApplication::setWindowIcon(Icons::application());
}

void setScheme(QApplication &application, Scheme scheme)
{
    delete application.findChild<QObject *>(followerName, Qt::FindDirectChildrenOnly);
    if (scheme == Scheme::System)
        followSystem(application);
    else
        usePalette(scheme == Scheme::Dark);
}

QPalette lightPalette()
{
    return paletteOf(lightInks);
}

QPalette darkPalette()
{
    return paletteOf(darkInks);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() <
           palette.color(QPalette::Active, QPalette::WindowText).lightness();
}

QColor accent(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Link);
}

QColor muted(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::PlaceholderText);
}

QColor border(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Mid);
}

ToneColors tone(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Accent:
        return dark ? ToneColors{0xffa9c7ff, 0xff1d2f52} : ToneColors{0xff1f4fb0, 0xffe3ecfd};
    case Tone::Success:
        return dark ? ToneColors{0xff86dca6, 0xff163626} : ToneColors{0xff17643a, 0xffdcf2e4};
    case Tone::Warning:
        return dark ? ToneColors{0xfff2c46d, 0xff3d2f12} : ToneColors{0xff7d4a00, 0xfffcecd0};
    case Tone::Danger:
        return dark ? ToneColors{0xffffa8a1, 0xff472120} : ToneColors{0xffa81f17, 0xfffbe3e1};
    case Tone::Neutral: break;
    }
    return dark ? ToneColors{0xffc3c9d1, 0xff2c3138} : ToneColors{0xff464e58, 0xffe8ebef};
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace Gatehouse::Ui::Theme
