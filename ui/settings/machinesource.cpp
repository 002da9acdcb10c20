// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/machinesource.h"

#include "domain/cidrlist.h"
#include "domain/ipaddress.h"
#include "settings/limitspecs.h"
#include "settings/settingtext.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

QString joined(const QString &address, const QString &port)
{
    return (address.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address, port);
}

struct Place
{
    QString address;
    QString port;
};

Place split(const QString &listen)
{
    const qsizetype colon = listen.lastIndexOf(u':');
    QString address = listen.first(colon);
    if (address.startsWith(u'['))
        address = address.sliced(1, address.size() - 2);
    return {address, listen.sliced(colon + 1)};
}

} // namespace

QString MachineSource::addressId()
{
    return u"address"_s;
}

QString MachineSource::portId()
{
    return u"port"_s;
}

QString MachineSource::workersId()
{
    return u"workers"_s;
}

QString MachineSource::proxiesId()
{
    return u"proxies"_s;
}

MachineSource::MachineSource(MachineSettings &machine, QObject *parent)
    : SettingsSource(parent)
    , m_machine(machine)
{
    connect(&machine, &MachineSettings::changed, this, &MachineSource::load);
}

QStringList MachineSource::ids() const
{
    return valuesOf(m_machine.defaults()).keys();
}

void MachineSource::describe(SettingsDraft &draft) const
{
    const SettingValues defaults = valuesOf(m_machine.defaults());
    const auto plain = [](const QString &value) {
        return value;
    };
    draft.add({addressId(), tr("Address"),
               tr("Where the server listens: 127.0.0.1 for programs on this machine, 0.0.0.0 for "
                  "all networks."),
               defaults[addressId()], true, SettingText::readAddress, plain});
    draft.add({portId(), tr("Port"), tr("The port of that address; 0 takes a free one."),
               defaults[portId()], false, SettingText::readPort, plain});
    draft.add({workersId(), tr("Server threads"),
               tr("How many logins are decided at the same time. One serves tens of thousands a "
                  "second."),
               defaults[workersId()], false,
               [](const QString &text) {
                   return SettingText::readCount(text, 1, MachineSettings::mostWorkers);
               },
               SettingText::writeCount});
    draft.add({proxiesId(), tr("Trusted proxies"),
               tr("Whose X-Forwarded-For or Forwarded says where a request came from: addresses or "
                  "ranges with commas between them. Empty for none: then a caller is whoever "
                  "connects."),
               defaults[proxiesId()], true, SettingText::readProxies, plain,
               [](const QString &ranges) {
                   return ranges.isEmpty() ? tr("none") : ranges;
               }});
    describeLimits(draft, m_machine.defaults().limits);
}

void MachineSource::load()
{
    Q_EMIT loaded(valuesOf(m_machine.values()));
}

QFuture<Result<void>> MachineSource::apply(const SettingValues &values)
{
    return m_machine.apply(machineOf(values));
}

QString MachineSource::blamed(const Error &error, const QStringList &changed) const
{
    const QString id = error.kind == Error::Kind::Invalid ? addressId() : portId();
    const bool isAboutPlace = error.kind == Error::Kind::Conflict ||
                              error.kind == Error::Kind::Denied ||
                              error.kind == Error::Kind::Invalid;
    const bool moved = changed.contains(addressId()) || changed.contains(portId());
    return isAboutPlace && moved ? id : QString();
}

SettingValues MachineSource::valuesOf(const MachineSettings::Values &machine)
{
    const Place place = split(machine.listen);
    SettingValues values{{addressId(), place.address},
                         {portId(), place.port},
                         {workersId(), QString::number(machine.workers)},
                         {proxiesId(), toText(machine.proxies)}};
    for (const LimitInfo &limit : LimitInfo::all())
        values[limit.key] = QString::number(limit.of(machine.limits));
    return values;
}

MachineSettings::Values MachineSource::machineOf(const SettingValues &values)
{
    MachineSettings::Values machine;
    machine.listen = joined(values[addressId()], values[portId()]);
    machine.workers = values[workersId()].toInt();
    if (auto proxies = parseCidrList(values[proxiesId()])) // checked while typed
        machine.proxies = *std::move(proxies);
    for (const LimitInfo &limit : LimitInfo::all())
        limit.set(machine.limits, values[limit.key].toLongLong());
    return machine;
}

} // namespace Gatehouse::Ui
