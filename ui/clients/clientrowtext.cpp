// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientrowtext.h"

#include "clients/clientsmodel.h"
#include "clients/sparkline.h"
#include "common/timelabel.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui::ClientRowText {

namespace {

const QString &unknown()
{
    static const QString text = u"…"_s;
    return text;
}

} // namespace

QString header(int column)
{
    switch (ClientsModel::Column(column)) {
    case ClientsModel::Id: return ClientsModel::tr("ID");
    case ClientsModel::Name: return ClientsModel::tr("Name");
    case ClientsModel::Key: return ClientsModel::tr("API key");
    case ClientsModel::Status: return ClientsModel::tr("Status");
    case ClientsModel::Ranges: return ClientsModel::tr("Whitelist");
    case ClientsModel::LastSuccess: return ClientsModel::tr("Last success");
    case ClientsModel::Failures: return ClientsModel::tr("Failed");
    case ClientsModel::Day: return ClientsModel::tr("24 hours");
    case ClientsModel::SecretAge: return ClientsModel::tr("Secret age");
    case ClientsModel::ColumnCount: break;
    }
    return {};
}

QString headerTip(int column)
{
    const QString unsortable =
        ClientsModel::tr("Looked up for the rows on screen only, so there is no order by it.");
    switch (ClientsModel::Column(column)) {
    case ClientsModel::Ranges:
        return ClientsModel::tr("The addresses it may call from.") + u'\n' + unsortable;
    case ClientsModel::LastSuccess:
        return ClientsModel::tr("When it last got a token, and from which address.") + u'\n' +
               unsortable;
    case ClientsModel::Failures:
        return ClientsModel::tr("Failed attempts in the last 24 hours.") + u'\n' + unsortable;
    case ClientsModel::Day:
        return ClientsModel::tr(
                   "The last 24 hours, one bar each: successes stand, failures hang.") +
               u'\n' + unsortable;
    case ClientsModel::SecretAge:
        return ClientsModel::tr("The age of its newest secret.") + u'\n' + unsortable;
    default: return ClientsModel::tr("Click to put the clients in this order.");
    }
}

QString ranges(const Admin::ClientRow &row)
{
    if (row.whitelistEntries == 0)
        return ClientsModel::tr("Any address");
    const QString first = row.ranges.isEmpty() ? QString() : row.ranges.first().toString();
    return row.whitelistEntries > 1 ? u"%1 +%2"_s.arg(first).arg(row.whitelistEntries - 1) : first;
}

QString rangesTip(const Admin::ClientRow &row)
{
    QStringList all;
    for (const Cidr &range : row.ranges)
        all.append(range.toString());
    if (row.whitelistEntries > row.ranges.size())
        all.append(ClientsModel::tr("and %1 more").arg(row.whitelistEntries - row.ranges.size()));
    return all.join(u'\n');
}

QString secretAge(const Admin::ClientRow &row)
{
    return row.secretCreatedAt == Timestamp() ? ClientsModel::tr("No secret")
                                              : ageText(row.secretCreatedAt, displayNow());
}

QString secretAgeTip(const Admin::ClientRow &row)
{
    if (row.secretCreatedAt == Timestamp())
        return {};
    return ClientsModel::tr("Newest secret made:\n%1").arg(momentTip(row.secretCreatedAt));
}

QString lastSuccess(const Admin::ClientPulse *pulse)
{
    if (!pulse)
        return unknown();
    if (!pulse->lastSuccess)
        return ClientsModel::tr("Never");
    const QString when = momentText(*pulse->lastSuccess, displayNow());
    return pulse->lastAddress ? u"%1 · %2"_s.arg(when, pulse->lastAddress->toString()) : when;
}

QString lastSuccessTip(const Admin::ClientPulse *pulse)
{
    if (!pulse || !pulse->lastSuccess)
        return {};
    const QString when = momentTip(*pulse->lastSuccess);
    return pulse->lastAddress
               ? ClientsModel::tr("From %1\n%2").arg(pulse->lastAddress->toString(), when)
               : when;
}

QString failures(const Admin::ClientPulse *pulse)
{
    return pulse ? QLocale().toString(pulse->activity.failures()) : unknown();
}

QString day(const Admin::ClientPulse *pulse)
{
    return pulse ? activityTip(pulse->activity) : QString();
}

} // namespace Gatehouse::Ui::ClientRowText
