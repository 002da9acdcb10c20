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

// Plain HTTP where other machines get to it.
void judgeExposure(const SettingsDraft &rows, Reading &encryption)
{
    const auto address = IpAddress::parse(rows.reading(MachineSource::addressId()).value);
    const bool isExposed =
        address && !address->isLoopback() && encryption.value == toString(TlsSettings::Mode::Off);
    if (!isExposed)
        return;
    if (rows.reading(MachineSource::plainHttpId()).value == "loopback"_L1)
        encryption.fault = MachineSource::tr(
            "Other machines reach this address, and plain HTTP is for this machine only. Choose an "
            "encryption, or allow plain HTTP anywhere.");
    else
        encryption.remark =
            MachineSource::tr("Whoever is on the way can read keys, secrets and tokens, "
                              "unless something in front encrypts.");
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

QString MachineSource::encryptionId()
{
    return u"encryption"_s;
}

QString MachineSource::certificateId()
{
    return u"certificateFile"_s;
}

QString MachineSource::keyId()
{
    return u"keyFile"_s;
}

QString MachineSource::callersId()
{
    return u"callersFile"_s;
}

QString MachineSource::plainHttpId()
{
    return u"plainHttp"_s;
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
    describeEncryption(draft);
    describeLimits(draft, m_machine.defaults().limits);
}

void MachineSource::describeEncryption(SettingsDraft &draft) const
{
    const SettingValues defaults = valuesOf(m_machine.defaults());
    const auto choice = [&](const QString &id, const QString &label, const QString &about,
                            const QList<QPair<QString, QString>> &choices) {
        QStringList texts;
        for (const auto &[value, text] : choices)
            texts.append(text);
        draft.add({.id = id,
                   .label = label,
                   .about = about,
                   .defaultValue = defaults[id],
                   .isWide = true,
                   .read =
                       [choices](const QString &text) {
                           for (const auto &[value, words] : choices)
                               if (words == text)
                                   return Reading{.value = value};
                           return Reading{.fault = tr("Choose one of the list.")};
                       },
                   .write =
                       [choices](const QString &value) {
                           for (const auto &[each, words] : choices)
                               if (each == value)
                                   return words;
                           return value;
                       },
                   .choices = texts});
    };
    const auto file = [&](const QString &id, const QString &label, const QString &about) {
        draft.add({.id = id,
                   .label = label,
                   .about = about,
                   .defaultValue = defaults[id],
                   .isWide = true,
                   .read = [](const QString &text) { return Reading{.value = text.trimmed()}; },
                   .write = [](const QString &value) { return value; },
                   .say = [](const QString &path) { return path.isEmpty() ? tr("none") : path; },
                   .isFile = true});
    };
    choice(encryptionId(), tr("Encryption"),
           tr("How what callers send is kept from others on the way (TLS 1.2 and 1.3)."),
           {{toString(TlsSettings::Mode::Off), tr("Off: plain HTTP")},
            {toString(TlsSettings::Mode::SelfSigned), tr("A self-signed certificate")},
            {toString(TlsSettings::Mode::Files), tr("A certificate of yours")}});
    file(certificateId(), tr("Certificate"),
         tr("PEM file of your certificate, with those that issued it behind it. A new one is read "
            "as soon as the file changes."));
    file(keyId(), tr("Private key"),
         tr("PEM file of its key: RSA or elliptic curve, without a passphrase, and not to be read "
            "by others."));
    file(callersId(), tr("Callers’ authorities"),
         tr("PEM file of the authorities whose certificate every caller must show. Empty: callers "
            "need none."));
    choice(plainHttpId(), tr("Plain HTTP"),
           tr("Who may be served without encryption. Beyond this machine, others on the way can "
              "read keys, secrets and tokens."),
           {{u"loopback"_s, tr("On this machine only")}, {u"anywhere"_s, tr("Anywhere")}});

    const auto neededForFiles = [](const SettingsDraft &rows, Reading &reading) {
        if (rows.reading(encryptionId()).value == toString(TlsSettings::Mode::Files) &&
            reading.value.isEmpty())
            reading.fault = tr("Choose a file, or another kind of encryption.");
    };
    draft.addRule(certificateId(), {encryptionId()}, neededForFiles);
    draft.addRule(keyId(), {encryptionId()}, neededForFiles);
    draft.addRule(encryptionId(), {addressId(), plainHttpId()}, judgeExposure);
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
    for (const QString &each : {certificateId(), keyId(), callersId(), encryptionId()})
        if (!moved && changed.contains(each))
            return each;
    return isAboutPlace && moved ? id : QString();
}

SettingValues MachineSource::valuesOf(const MachineSettings::Values &machine)
{
    const Place place = split(machine.listen);
    SettingValues values{
        {addressId(), place.address},
        {portId(), place.port},
        {workersId(), QString::number(machine.workers)},
        {proxiesId(), toText(machine.proxies)},
        {encryptionId(), toString(machine.tls.mode)},
        {certificateId(), machine.tls.certificate},
        {keyId(), machine.tls.key},
        {callersId(), machine.tls.clientAuthorities},
        {plainHttpId(), machine.plainHttpAnywhere ? u"anywhere"_s : u"loopback"_s}};
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
    machine.tls = {tlsModeFromString(values[encryptionId()]).value_or(TlsSettings::Mode::Off),
                   values[certificateId()], values[keyId()], values[callersId()]};
    machine.plainHttpAnywhere = values[plainHttpId()] == "anywhere"_L1;
    for (const LimitInfo &limit : LimitInfo::all())
        limit.set(machine.limits, values[limit.key].toLongLong());
    return machine;
}

} // namespace Gatehouse::Ui
