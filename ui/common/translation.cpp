// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

// A static library's resources are linked in only where someone names them; outside any namespace,
// as the macro demands.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace Gatehouse::Ui::Translation {

QStringList languages()
{
    return {u"en"_s, u"de"_s};
}

QString chosen(const QString &wanted, const QStringList &systemLanguages)
{
    const QStringList known = languages();
    for (const QString &language : QStringList{wanted} + systemLanguages) {
        const QString code = language.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
        if (known.contains(code))
            return code;
    }
    return known.first();
}

QLocale localeOf(const QString &language, const QLocale &system)
{
    const QLocale own(language);
    return system.language() == own.language() ? system : own;
}

void install(QCoreApplication &application, const QString &language)
{
    initTranslations();
    QLocale::setDefault(localeOf(language, QLocale::system()));
    // English too: it holds the plurals.
    auto *ours = new QTranslator(&application);
    if (ours->load(u":/gatehouse/translations/gatehouse_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(ours);
    auto *ofQt = new QTranslator(&application);
    if (ofQt->load(u"qtbase_%1"_s.arg(language),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(ofQt);
}

} // namespace Gatehouse::Ui::Translation
