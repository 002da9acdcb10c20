// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/saveadvice.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct Advice
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::SaveAdvice)
};

int number(qint64 count)
{
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString refusedText(const Admin::ReplayVerdict &verdict)
{
    QString text =
        Advice::tr("Would have refused %1 from %2 in the last 30 days.")
            .arg(loginsText(verdict.refusedLogins), addressesText(verdict.refusedAddresses));
    if (verdict.refusedAlready == verdict.refusedLogins)
        text += u' ' + Advice::tr("The saved list refuses them too.");
    else if (verdict.refusedAlready > 0)
        text += u' ' + Advice::tr("The saved list refuses %1 of them too.")
                           .arg(loginsText(verdict.refusedAlready));
    return text;
}

SaveAdvice onVerdict(const Admin::ReplayVerdict &verdict)
{
    const QString save = Advice::tr("Save");
    if (verdict.logins == 0)
        return {Tone::Neutral, u"info"_s,
                Advice::tr("No login in the last 30 days to compare with."), save, true};
    if (verdict.refusedLogins == 0)
        return {
            Tone::Success, u"check-circle"_s,
            verdict.logins == 1
                ? Advice::tr("Admits the one login of the last 30 days.")
                : Advice::tr("Admits all %1 of the last 30 days.").arg(loginsText(verdict.logins)),
            save, true};
    return {Tone::Warning, u"warning"_s, refusedText(verdict), Advice::tr("Save anyway"), false};
}

} // namespace

SaveAdvice SaveAdvice::on(const QList<WhitelistEntry> &edited,
                          const std::optional<Admin::ReplayVerdict> &verdict, Timestamp now)
{
    if (edited.isEmpty())
        return {Tone::Warning, u"warning"_s,
                Advice::tr("The list becomes empty: any address may then log in as this client."),
                Advice::tr("Save and admit any address"), false};
    const bool anyLive = std::any_of(edited.cbegin(), edited.cend(),
                                     [now](const WhitelistEntry &e) { return e.isLive(now); });
    SaveAdvice advice =
        verdict ? onVerdict(*verdict)
                : SaveAdvice{Tone::Neutral, u"clock"_s,
                             Advice::tr("Comparing with the logins of the last 30 days…"),
                             Advice::tr("Save without waiting"), false};
    if (anyLive)
        return advice;
    const QString closed = Advice::tr("Every entry has expired: no address gets in any more.");
    return {Tone::Danger, u"ban"_s,
            verdict && verdict->refusedLogins > 0 ? closed + u' ' + advice.text : closed,
            Advice::tr("Save and refuse everyone"), false};
}

QString loginsText(qint64 count)
{
    return count == 1 ? Advice::tr("1 login") : Advice::tr("%Ln logins", nullptr, number(count));
}

QString addressesText(qint64 count)
{
    return count == 1 ? Advice::tr("1 address")
                      : Advice::tr("%Ln addresses", nullptr, number(count));
}

} // namespace Gatehouse::Ui
