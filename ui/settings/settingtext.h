// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingspec.h"

namespace Gatehouse::Ui::SettingText {

/// The kinds of text that settings are typed as. Values are what the store or gatehouse.conf would
/// hold: a time in seconds, a size in bytes, a plain number. Pure.

/// `1h`, `90s`, `7d`, from `least` to `most` seconds.
Reading readDuration(const QString &text, qint64 least, qint64 most);
QString writeDuration(const QString &seconds);
/// "1 hour", "1 hour 30 minutes"; two units at most, the rest is dropped.
QString durationWords(qint64 seconds);
QString sayDuration(const QString &seconds);

/// `16384`, `16 KiB`, `16k`, `1 MiB`, from `least` to `most` bytes.
Reading readSize(const QString &text, qint64 least, qint64 most);
QString writeSize(const QString &bytes);

/// A whole number, with or without the locale's group separators.
Reading readCount(const QString &text, qint64 least, qint64 most);
QString writeCount(const QString &number);

/// A word or more of up to 200 characters, trimmed.
Reading readName(const QString &text);

/// An IP address of this machine, or of all of its networks.
Reading readAddress(const QString &text);
/// Ranges with commas between them, or nothing at all.
Reading readProxies(const QString &text);
/// 0 to 65535.
Reading readPort(const QString &text);

} // namespace Gatehouse::Ui::SettingText
