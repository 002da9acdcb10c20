// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QCoreApplication;

namespace Gatehouse::Ui::Translation {

/// The language codes that there is a translation for, `en` first.
QStringList languages();

/// The one to speak: `wanted` where there is a translation for it, else the first of the system's
/// that there is one for, else English.
QString chosen(const QString &wanted, const QStringList &systemLanguages);

/// From now on texts are in that language, ours and, where they are installed, Qt's. Call before
/// the first widget.
void install(QCoreApplication &application, const QString &language);

} // namespace Gatehouse::Ui::Translation
