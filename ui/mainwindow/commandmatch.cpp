// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/commandmatch.h"

#include <QStringList>

namespace Gatehouse::Ui {

namespace {

constexpr int perLetter = 1;
constexpr int perRun = 4;       // the letter before it fitted too
constexpr int perWordStart = 8; // it begins a word
constexpr int atTheStart = 8;   // it begins the name

// Letters and digits alone, small, without marks; a space where there was anything else.
QString plain(const QString &text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            out += c.toLower();
        else if (!c.isMark())
            out += QLatin1Char(' ');
    }
    return out.simplified();
}

// The best there is when typed[t] must fit at or after name[n]; greedy from word starts first.
std::optional<int> fit(const QString &typed, const QString &name, qsizetype t, qsizetype n,
                       bool inRun)
{
    if (t == typed.size())
        return 0;
    std::optional<int> best;
    for (qsizetype at = n; at < name.size(); ++at) {
        if (name[at] != typed[t])
            continue;
        const bool startsWord = at == 0 || name[at - 1] == QLatin1Char(' ');
        const bool runs = inRun && at == n;
        if (best && !startsWord && !runs)
            continue; // a place inside a word is worth a look only as the first that fits
        const auto rest = fit(typed, name, t + 1, at + 1, true);
        if (!rest)
            continue;
        const int score = *rest + perLetter + (runs ? perRun : 0) +
                          (startsWord ? perWordStart : 0) + (at == 0 ? atTheStart : 0);
        if (!best || score > *best)
            best = score;
    }
    return best;
}

} // namespace

std::optional<int> commandMatch(const QString &typed, const QString &name)
{
    const QString wanted = plain(typed).remove(QLatin1Char(' '));
    const QString there = plain(name);
    if (wanted.size() > 40 || wanted.size() > there.size())
        return {}; // longer than any name: whole sentences are not searched for
    return fit(wanted, there, 0, 0, false);
}

} // namespace Gatehouse::Ui
