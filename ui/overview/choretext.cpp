// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/choretext.h"

#include "attempts/outcomelook.h"
#include "common/timelabel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui::ChoreText {

using Admin::Chore;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::ChoreText)
};

int daysSince(Timestamp since, Timestamp now)
{
    return int(std::chrono::floor<std::chrono::days>(now - since).count());
}

} // namespace

QString iconName(Chore::Kind kind)
{
    switch (kind) {
    case Chore::Kind::SecretEnds:
    case Chore::Kind::EntryEnds: return u"clock"_s;
    case Chore::Kind::RepeatedFailures: return u"repeat"_s;
    case Chore::Kind::WideEntry: return u"shield"_s;
    case Chore::Kind::SecretUnused: return u"key-off"_s;
    case Chore::Kind::SecretOld: return u"rotate"_s;
    case Chore::Kind::OpenClients: break;
    }
    return u"info"_s;
}

Tone tone(const Chore &chore)
{
    switch (chore.kind) {
    case Chore::Kind::SecretEnds: return chore.isLast ? Tone::Danger : Tone::Warning;
    case Chore::Kind::RepeatedFailures: return Tone::Danger;
    case Chore::Kind::EntryEnds:
    case Chore::Kind::WideEntry: return Tone::Warning;
    case Chore::Kind::SecretUnused:
    case Chore::Kind::SecretOld: return Tone::Accent;
    case Chore::Kind::OpenClients: break;
    }
    return Tone::Neutral;
}

QString sentence(const Chore &chore, Timestamp now)
{
    const QString &name = chore.clientName;
    const QString moment = momentText(chore.at, now);
    switch (chore.kind) {
    case Chore::Kind::SecretEnds:
        return chore.isLast ? Words::tr("%1: the last secret ends %2").arg(name, moment)
                            : Words::tr("%1: an old secret ends %2").arg(name, moment);
    case Chore::Kind::EntryEnds:
        return Words::tr("%1: the whitelist entry %2 ends %3")
            .arg(name, chore.range.toString(), moment);
    case Chore::Kind::RepeatedFailures:
        return Words::tr("%1: %n failed attempts in 24 hours", nullptr, int(chore.count)).arg(name);
    case Chore::Kind::WideEntry:
        return Words::tr("%1: the whitelist admits all of %2").arg(name, chore.range.toString());
    case Chore::Kind::SecretUnused:
        return Words::tr("%1: a secret was never used in %n days", nullptr,
                         daysSince(chore.at, now))
            .arg(name);
    case Chore::Kind::SecretOld:
        return Words::tr("%1: a secret is %n days old", nullptr, daysSince(chore.at, now))
            .arg(name);
    case Chore::Kind::OpenClients: break;
    }
    if (chore.count == 1)
        return Words::tr("%1 may call from any address").arg(name);
    return Words::tr("%n clients may call from any address", nullptr, int(chore.count));
}

QString advice(const Chore &chore)
{
    switch (chore.kind) {
    case Chore::Kind::SecretEnds:
        return chore.isLast ? Words::tr("From then on the client cannot log in. Rotate it before.")
                            : Words::tr("Make sure that the client uses the new one by then.");
    case Chore::Kind::EntryEnds: return Words::tr("Calls from there are refused from then on.");
    case Chore::Kind::RepeatedFailures:
        return Words::tr("Most of them: %1.").arg(outcomeBadge(chore.most).text);
    case Chore::Kind::WideEntry: return Words::tr("Narrow it to the addresses that call.");
    case Chore::Kind::SecretUnused: return Words::tr("Hand it over again, or delete the client.");
    case Chore::Kind::SecretOld: return Words::tr("Rotate it; the old one may run on for a while.");
    case Chore::Kind::OpenClients: break;
    }
    return chore.count == 1
               ? Words::tr("Its whitelist is empty.")
               : Words::tr("Their whitelists are empty; %1 is the first.").arg(chore.clientName);
}

QString actionName(const Chore &chore)
{
    switch (chore.kind) {
    case Chore::Kind::SecretEnds:
    case Chore::Kind::SecretUnused:
    case Chore::Kind::SecretOld: return Words::tr("Secrets");
    case Chore::Kind::EntryEnds:
    case Chore::Kind::WideEntry: return Words::tr("Whitelist");
    case Chore::Kind::RepeatedFailures: return Words::tr("Attempts");
    case Chore::Kind::OpenClients: break;
    }
    return chore.count == 1 ? Words::tr("Whitelist") : Words::tr("Clients");
}

QString moreText(Chore::Kind kind, int count)
{
    switch (kind) {
    case Chore::Kind::SecretEnds:
        return Words::tr("Show %n more secrets that end soon", nullptr, count);
    case Chore::Kind::EntryEnds:
        return Words::tr("Show %n more entries that end soon", nullptr, count);
    case Chore::Kind::RepeatedFailures:
        return Words::tr("Show %n more clients that fail", nullptr, count);
    case Chore::Kind::WideEntry: return Words::tr("Show %n more wide entries", nullptr, count);
    case Chore::Kind::SecretUnused: return Words::tr("Show %n more unused secrets", nullptr, count);
    case Chore::Kind::SecretOld: return Words::tr("Show %n more old secrets", nullptr, count);
    case Chore::Kind::OpenClients: break;
    }
    return {};
}

} // namespace Gatehouse::Ui::ChoreText
