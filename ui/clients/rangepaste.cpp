// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/rangepaste.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

using Verdict = PastedRange::Verdict;

struct Paste
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::RangePaste)
};

bool separates(QChar c)
{
    return c.isSpace() || u",;\"'[](){}"_s.contains(c);
}

/// Whether somebody meant this word to be an address: else it begins the note.
bool looksLikeRange(QStringView word)
{
    const bool hasMark = word.contains(u'.') || word.contains(u':') || word.contains(u'/');
    return hasMark && std::all_of(word.begin(), word.end(), [](QChar c) {
               return u"0123456789abcdefABCDEF.:/"_s.contains(c);
           });
}

QString noteIn(QStringView rest)
{
    while (!rest.isEmpty() && (separates(rest.front()) || rest.front() == u'#'))
        rest = rest.sliced(1);
    while (!rest.isEmpty() && separates(rest.back()))
        rest.chop(1);
    return rest.toString();
}

/// The ranges of one line, with their note; nothing is decided yet.
QList<PastedRange> rangesIn(QStringView line, qsizetype position, int number)
{
    QList<PastedRange> found;
    qsizetype at = 0;
    while (true) {
        while (at < line.size() && separates(line[at]))
            ++at;
        qsizetype end = at;
        while (end < line.size() && !separates(line[end]) && line[end] != u'#')
            ++end;
        const QStringView word = line.sliced(at, end - at);
        // The first word of a line is taken for a range, whatever it looks like.
        if (word.isEmpty() || (!found.isEmpty() && !looksLikeRange(word)))
            break;
        PastedRange range;
        range.position = position + at;
        range.length = word.size();
        range.line = number;
        range.text = word.toString();
        found.append(range);
        at = end;
    }
    const QString note = noteIn(line.sliced(at));
    for (PastedRange &range : found)
        range.note = note;
    return found;
}

void decide(PastedRange &range, std::set<Cidr> &seen)
{
    const Result<Cidr> parsed = Cidr::parse(range.text);
    if (!parsed) {
        range.error = parsed.error().message;
        range.correction = Cidr::corrected(range.text);
        range.verdict = range.correction ? Verdict::HostBits : Verdict::Bad;
        return;
    }
    range.range = *parsed;
    const bool isNew = seen.insert(*parsed).second;
    range.verdict = isNew ? Verdict::Good : Verdict::Duplicate;
    if (!isNew)
        range.error = Paste::tr("%1 is there already.").arg(parsed->toString());
}

} // namespace

RangePaste RangePaste::read(const QString &text, const QList<WhitelistEntry> &existing)
{
    std::set<Cidr> seen;
    for (const WhitelistEntry &entry : existing)
        seen.insert(entry.range);
    RangePaste paste;
    int number = 0;
    qsizetype position = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        paste.ranges += rangesIn(line, position, ++number);
        position += line.size() + 1;
    }
    for (PastedRange &range : paste.ranges)
        decide(range, seen);
    return paste;
}

int RangePaste::count(PastedRange::Verdict verdict) const
{
    return int(std::count_if(ranges.cbegin(), ranges.cend(),
                             [&](const PastedRange &range) { return range.verdict == verdict; }));
}

QList<WhitelistEntry> RangePaste::entries() const
{
    QList<WhitelistEntry> good;
    for (const PastedRange &range : ranges)
        if (range.verdict == Verdict::Good)
            good.append({.range = *range.range, .note = range.note});
    return good;
}

QString RangePaste::corrected(const QString &text, const RangePaste &paste)
{
    QString result = text;
    for (auto range = paste.ranges.crbegin(); range != paste.ranges.crend(); ++range)
        if (range->correction)
            result.replace(range->position, range->length, range->correction->toString());
    return result;
}

QString RangePaste::leftOver(const QString &text, const RangePaste &paste)
{
    const QStringList lines = text.split(u'\n');
    QStringList left;
    int last = 0;
    for (const PastedRange &range : paste.ranges) {
        const bool failed = range.verdict == Verdict::Bad || range.verdict == Verdict::HostBits;
        if (failed && range.line != last)
            left += lines[range.line - 1];
        last = failed ? range.line : last;
    }
    return left.join(u'\n');
}

} // namespace Gatehouse::Ui
