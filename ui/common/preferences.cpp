// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/preferences.h"

#include <QMetaEnum>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr auto schemeKey = "appearance/scheme"_L1;
constexpr auto languageKey = "appearance/language"_L1;
constexpr auto trayKey = "window/closesToTray"_L1;

QString keyOf(Preferences::Notice notice)
{
    return u"notifications/%1"_s.arg(
        QLatin1StringView(QMetaEnum::fromType<Preferences::Notice>().valueToKey(int(notice))));
}

} // namespace

Theme::Scheme Preferences::scheme() const
{
    const QString word = QSettings().value(schemeKey).toString();
    if (word == "light"_L1)
        return Theme::Scheme::Light;
    return word == "dark"_L1 ? Theme::Scheme::Dark : Theme::Scheme::System;
}

void Preferences::setScheme(Theme::Scheme scheme)
{
    QSettings().setValue(schemeKey, scheme == Theme::Scheme::Light  ? u"light"_s
                                    : scheme == Theme::Scheme::Dark ? u"dark"_s
                                                                    : u"system"_s);
    Q_EMIT changed();
}

QString Preferences::language() const
{
    return QSettings().value(languageKey).toString();
}

void Preferences::setLanguage(const QString &code)
{
    QSettings().setValue(languageKey, code);
    Q_EMIT changed();
}

bool Preferences::closesToTray() const
{
    return QSettings().value(trayKey, false).toBool();
}

void Preferences::setClosesToTray(bool closes)
{
    QSettings().setValue(trayKey, closes);
    Q_EMIT changed();
}

bool Preferences::wants(Notice notice) const
{
    return QSettings().value(keyOf(notice), true).toBool();
}

void Preferences::setWants(Notice notice, bool wanted)
{
    QSettings().setValue(keyOf(notice), wanted);
    Q_EMIT changed();
}

} // namespace Gatehouse::Ui
