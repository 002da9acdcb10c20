// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace Gatehouse::Ui {

/// What a typed text means.
struct Reading
{
    QString value;  ///< as it is kept; empty where there is a fault
    QString fault;  ///< what is wrong, why, and what to do; empty where nothing is
    QString words;  ///< the value as a person says it, where the text is not that already
    QString remark; ///< fine, but this should be known
};

/// One setting as a person meets it: what it is called, what it does, what may be typed. A value.
struct SettingSpec
{
    QString id; ///< its control's objectName is `setting-` and this
    QString label;
    QString about; ///< what it does, a sentence
    QString defaultValue;
    bool isWide = false; ///< a name or an address rather than a number

    std::function<Reading(const QString &text)> read;
    std::function<QString(const QString &value)> write;    ///< the text a person would type for it
    std::function<QString(const QString &value)> say = {}; ///< in a sentence, where not as typed

    /// Where there are only these: their texts as a person picks them.
    QStringList choices = {};
    bool isFile = false; ///< a path, which may be picked

    QString saidDefault() const { return say ? say(defaultValue) : write(defaultValue); }
};

} // namespace Gatehouse::Ui
