// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QStringList>

class QCoreApplication;

namespace Gatehouse::Ui::Translation {

/// The language codes that there is a translation for, `en` first.
QStringList languages();

/// The one to speak: `wanted` where there is a translation for it, else the first of the system's
/// that there is one for, else English.
QString chosen(const QString &wanted, const QStringList &systemLanguages);

/// How that language writes numbers and dates: as the system does where it speaks the language (a
/// Swiss's German stays Swiss), else as is usual in the language.
QLocale localeOf(const QString &language, const QLocale &system);

/// From now on texts are in that language, ours and, where they are installed, Qt's, and so are
/// numbers and dates. Call before the first widget.
void install(QCoreApplication &application, const QString &language);

} // namespace Gatehouse::Ui::Translation
