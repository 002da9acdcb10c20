// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/commandmatch.h"

#include <algorithm>
#include <vector>

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

/// Fits one text to one name; each question is answered once, so that a name of many equal letters
/// takes no longer than any other.
class Fitting
{
public:
    Fitting(const QString &typed, const QString &name)
        : m_typed(typed)
        , m_name(name)
        , m_known(size_t((typed.size() + 1) * (name.size() + 1) * 2))
    {
    }

    // The best there is when typed[t] must fit at or after name[n]; `inRun`: the one before fitted
    // right before n.
    std::optional<int> best(qsizetype t, qsizetype n, bool inRun)
    {
        auto &known = m_known[size_t((t * (m_name.size() + 1) + n) * 2 + inRun)];
        if (!known)
            known = search(t, n, inRun);
        return *known;
    }

private:
    std::optional<int> search(qsizetype t, qsizetype n, bool inRun)
    {
        if (t == m_typed.size())
            return 0;
        std::optional<int> found;
        for (qsizetype at = n; at < m_name.size(); ++at) {
            if (m_name[at] != m_typed[t])
                continue;
            const auto rest = best(t + 1, at + 1, true);
            if (!rest)
                break; // from further on it fits even less
            const bool startsWord = at == 0 || m_name[at - 1] == QLatin1Char(' ');
            const bool runs = inRun && at == n;
            const int score = *rest + perLetter + (runs ? perRun : 0) +
                              (startsWord ? perWordStart : 0) + (at == 0 ? atTheStart : 0);
            found = std::max(found.value_or(score), score);
        }
        return found;
    }

    const QString &m_typed;
    const QString &m_name;
    std::vector<std::optional<std::optional<int>>> m_known;
};

} // namespace

std::optional<int> commandMatch(const QString &typed, const QString &name)
{
    const QString wanted = plain(typed).remove(QLatin1Char(' '));
    const QString there = plain(name);
    if (wanted.size() > 40 || wanted.size() > there.size())
        return {}; // longer than any name: whole sentences are not searched for
    return Fitting(wanted, there).best(0, 0, false);
}

bool beginsWords(const QString &typed, const QString &name)
{
    QStringList words = plain(name).split(u' ');
    for (const QString &wanted : plain(typed).split(u' ')) {
        while (!words.isEmpty() && !words.first().startsWith(wanted))
            words.removeFirst();
        if (words.isEmpty())
            return false;
        words.removeFirst();
    }
    return true;
}

} // namespace Gatehouse::Ui
