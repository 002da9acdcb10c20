// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include <QObject>

namespace Gatehouse::Ui {

/// What one person at one desk prefers, kept through QSettings: it changes nothing for anybody
/// else. GUI thread; one for the program.
class Preferences final : public QObject
{
    Q_OBJECT
public:
    /// What may be told by a notification, each on by default.
    enum class Notice {
        FirstSeenAddress, ///< a client logs in from an address it never used
        ManyFailures,     ///< many failed logins within a minute
        Throttled,        ///< somebody is held up
        ExpiringSecret,   ///< a secret or whitelist entry ends within a day
    };
    Q_ENUM(Notice)

    using QObject::QObject;

    Theme::Scheme scheme() const;
    void setScheme(Theme::Scheme scheme);
    /// Empty: the system's language. Else a language code that there is a translation for. In
    /// force at the next start.
    QString language() const;
    void setLanguage(const QString &code);
    /// Whether closing the window leaves the program in the tray.
    bool closesToTray() const;
    void setClosesToTray(bool closes);
    bool wants(Notice notice) const;
    void setWants(Notice notice, bool wanted);

Q_SIGNALS:
    void changed();
};

} // namespace Gatehouse::Ui
