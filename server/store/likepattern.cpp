// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/likepattern.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store::LikePattern {

namespace {

bool isSpecial(char32_t c)
{
    return c == U'%' || c == U'_' || c == U'\\';
}

// The Kelvin sign folds to k and the long s to s; beyond ASCII LIKE folds nothing.
bool foldsBeyondAscii(char32_t c)
{
    return c >= 0x80 || c == U'k' || c == U'K' || c == U's' || c == U'S';
}

} // namespace

QString containing(const QString &text)
{
    QString pattern = u"%"_s;
    for (const QChar c : text) {
        if (isSpecial(c.unicode()))
            pattern += u'\\';
        pattern += c;
    }
    return pattern + u'%';
}

QString perhapsContaining(const QString &text)
{
    QString pattern = u"%"_s;
    for (const char32_t c : text.toUcs4()) {
        if (isSpecial(c))
            pattern += u'\\';
        pattern += foldsBeyondAscii(c) ? u'_' : QChar(char16_t(c));
    }
    return pattern + u'%';
}

} // namespace Gatehouse::Store::LikePattern
