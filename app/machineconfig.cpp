// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "machineconfig.h"

#include "domain/cidrlist.h"
#include "domain/jsonobject.h"
#include "domain/timetext.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

const auto listenKey = u"server/listen"_s;
const auto workersKey = u"server/workers"_s;
const auto proxiesKey = u"server/trusted_proxies"_s;
const auto plainHttpKey = u"server/plain_http"_s;
const auto tlsModeKey = u"tls/mode"_s;
const auto certificateKey = u"tls/certificate"_s;
const auto privateKeyKey = u"tls/key"_s;
const auto clientAuthoritiesKey = u"tls/client_ca"_s;
const auto logFormatKey = u"log/format"_s;
const auto refusalsKey = u"log/refused"_s;
const auto metricsAllowKey = u"metrics/allow"_s;

// Of plain_http.
const auto onThisMachine = u"loopback"_s;
const auto anywhere = u"anywhere"_s;

// Of refused.
const auto yes = u"yes"_s;
const auto no = u"no"_s;

QString keyOf(QLatin1StringView limit)
{
    return u"limits/%1"_s.arg(limit);
}

Error invalid(const QString &path, const MachineConfig::Fault &fault)
{
    return {Error::Kind::Corrupt, u"%1: %2 cannot be used: %3 Mend or remove that line."_s.arg(
                                      path, fault.key, fault.why)};
}

/// From a value that QSettings made a list of where it holds a comma.
Result<QList<Cidr>> readRanges(const QVariant &value)
{
    return parseCidrList(value.toStringList().join(u','));
}

/// The file's values by their keys, and what they would be by default.
QMap<QString, QString> textsOf(const MachineConfig &config)
{
    QMap<QString, QString> texts{
        {listenKey, config.listen.toString()},
        {workersKey, QString::number(config.workers)},
        {plainHttpKey, config.plainHttpAnywhere ? anywhere : onThisMachine},
        {tlsModeKey, toString(config.tls.mode)},
        {certificateKey, config.tls.certificate},
        {privateKeyKey, config.tls.key},
        {clientAuthoritiesKey, config.tls.clientAuthorities},
        {logFormatKey, toString(config.logFormat)},
        {refusalsKey, config.logsRefusals ? yes : no},
        {metricsAllowKey, toText(config.metricsAllow)},
        {proxiesKey, toText(config.proxies.ranges())}};
    for (const LimitInfo &limit : LimitInfo::all()) {
        const qint64 value = limit.of(config.limits);
        texts[keyOf(limit.key)] = limit.unit == LimitInfo::Unit::Seconds
                                      ? toDurationText(std::chrono::seconds(value))
                                      : QString::number(value);
    }
    return texts;
}

std::optional<MachineConfig::Fault> readTls(MachineConfig &config, const QSettings &file)
{
    const auto textOf = [&file](const QString &key, const QString &otherwise = {}) {
        // What holds a comma became a list.
        return file.contains(key) ? file.value(key).toStringList().join(u',') : otherwise;
    };
    const QString plain = textOf(plainHttpKey, onThisMachine);
    if (plain != onThisMachine && plain != anywhere)
        return MachineConfig::Fault{plainHttpKey, u"it must be loopback or anywhere."_s};
    config.plainHttpAnywhere = plain == anywhere;
    const auto mode = tlsModeFromString(textOf(tlsModeKey, toString(config.tls.mode)));
    if (!mode)
        return MachineConfig::Fault{tlsModeKey, u"it must be off, self-signed or files."_s};
    config.tls.mode = *mode;
    config.tls.certificate = textOf(certificateKey);
    config.tls.key = textOf(privateKeyKey);
    config.tls.clientAuthorities = textOf(clientAuthoritiesKey);
    return {};
}

std::optional<MachineConfig::Fault> readLog(MachineConfig &config, const QSettings &file)
{
    const auto format =
        logFormatFromString(file.value(logFormatKey, toString(config.logFormat)).toString());
    if (!format)
        return MachineConfig::Fault{logFormatKey, u"it must be text or json."_s};
    config.logFormat = *format;
    const QString refusals = file.value(refusalsKey, yes).toString();
    if (refusals != yes && refusals != no)
        return MachineConfig::Fault{refusalsKey, u"it must be yes or no."_s};
    config.logsRefusals = refusals == yes;
    return {};
}

/// What is wrong with the text, if anything is.
std::optional<MachineConfig::Fault> readLimit(Limits &limits, const LimitInfo &limit,
                                              const QString &text)
{
    if (limit.unit == LimitInfo::Unit::Seconds) {
        const auto time = parseDuration(text);
        if (!time)
            return MachineConfig::Fault{keyOf(limit.key), time.error().message};
        limit.set(limits, std::chrono::floor<std::chrono::seconds>(*time).count());
        return {};
    }
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber)
        return MachineConfig::Fault{
            keyOf(limit.key),
            u"it must be a number from %1 to %2."_s.arg(limit.least).arg(limit.most)};
    limit.set(limits, number);
    return {};
}

/// What is wrong with a key's name, if anything is. One that is only misspelt would leave open what
/// its owner believes to be closed.
std::optional<MachineConfig::Fault> faultOfName(const QString &key)
{
    const QStringList known = textsOf({}).keys();
    if (known.contains(key))
        return {};
    const QString section = key.contains(u'/') ? key.section(u'/', 0, 0) : QString();
    QStringList sections;
    QStringList names;
    for (const QString &each : known) {
        const QString its = each.section(u'/', 0, 0);
        if (!sections.contains(u'[' + its + u']'))
            sections.append(u'[' + its + u']');
        if (its == section)
            names.append(each.section(u'/', 1));
    }
    if (names.isEmpty())
        return MachineConfig::Fault{
            key, u"it must stand in one of the sections %1."_s.arg(sections.join(", "_L1))};
    return MachineConfig::Fault{
        key, u"there is no such setting; [%1] has %2."_s.arg(section, names.join(", "_L1))};
}

Result<void> checkReadable(const QSettings &file)
{
    const QString path = file.fileName();
    if (file.status() == QSettings::AccessError)
        return Error{
            Error::Kind::Denied,
            u"%1 cannot be read. Give its owner the right to: chmod u+rw '%1'"_s.arg(path)};
    if (file.status() == QSettings::FormatError)
        return Error{
            Error::Kind::Corrupt,
            u"%1 is not an INI file. Mend it, or remove it to get the defaults."_s.arg(path)};
    return {};
}

} // namespace

int MachineConfig::defaultWorkers()
{
    return std::clamp(int(std::thread::hardware_concurrency() / 2), 1, 4);
}

std::optional<MachineConfig::Fault> MachineConfig::fault() const
{
    if (workers < 1 || workers > Http::ServerSetup::mostWorkers)
        return Fault{workersKey,
                     u"it must be a number from 1 to %1."_s.arg(Http::ServerSetup::mostWorkers)};
    const bool needsFiles = tls.mode == TlsSettings::Mode::Files;
    if (needsFiles && tls.certificate.isEmpty())
        return Fault{certificateKey,
                     u"it must name the file of the certificate, because mode is files."_s};
    if (needsFiles && tls.key.isEmpty())
        return Fault{privateKeyKey,
                     u"it must name the file of the private key, because mode is files."_s};
    if (const auto fault = faultOf(limits))
        return Fault{keyOf(fault->key), fault->why};
    return {};
}

QString MachineConfig::caution() const
{
    if (tls.mode != TlsSettings::Mode::Off || tls.clientAuthorities.isEmpty())
        return {};
    return u"%1 is not in force, because encryption is off: nobody is asked for a certificate. "
           "Turn on TLS (mode under [tls]), or remove that line."_s.arg(clientAuthoritiesKey);
}

QByteArray MachineConfig::toJson() const
{
    JsonObject values;
    const auto here = textsOf(*this);
    for (auto each = here.begin(); each != here.end(); ++each)
        values.add(QLatin1StringView(each.key().toLatin1()), each.value());
    return values.toJson();
}

std::pair<QString, QString> MachineConfig::differencesFrom(const QByteArray &earlier) const
{
    JsonObject before;
    JsonObject after;
    const QJsonObject there = QJsonDocument::fromJson(earlier).object();
    const auto defaults = textsOf({});
    const auto here = textsOf(*this);
    for (auto each = here.begin(); each != here.end(); ++each) {
        const QString was = there.value(each.key()).toString(defaults.value(each.key()));
        if (was == each.value())
            continue;
        const QByteArray key = each.key().toLatin1();
        before.add(QLatin1StringView(key), was);
        after.add(QLatin1StringView(key), each.value());
    }
    return {QString::fromUtf8(before.toJson()), QString::fromUtf8(after.toJson())};
}

Result<MachineConfig> MachineConfig::load(const QString &path)
{
    const QSettings file(path, QSettings::IniFormat);
    const QStringList keys = file.allKeys(); // before it is checked: it is not parsed earlier
    if (const auto readable = checkReadable(file); !readable)
        return readable.error();
    for (const QString &key : keys)
        if (const auto fault = faultOfName(key))
            return invalid(path, *fault);
    for (const QString &key : {listenKey, workersKey, plainHttpKey, tlsModeKey, certificateKey,
                               privateKeyKey, clientAuthoritiesKey, logFormatKey, refusalsKey})
        if (file.value(key).toString().contains(" #"_L1))
            return invalid(path, {key, u"a comment needs a line of its own."_s});

    MachineConfig config;
    if (file.contains(listenKey)) {
        // A comma would make it a list, whose text is empty: refused below like any other.
        const auto listen = Http::Endpoint::parse(file.value(listenKey).toString());
        if (!listen)
            return invalid(path, {listenKey, listen.error().message});
        config.listen = *listen;
    }
    if (file.contains(workersKey)) {
        bool isNumber = false;
        const int workers = file.value(workersKey).toInt(&isNumber);
        config.workers = isNumber ? workers : 0;
    }
    if (file.contains(proxiesKey)) {
        auto ranges = readRanges(file.value(proxiesKey));
        if (!ranges)
            return invalid(path, {proxiesKey, ranges.error().message});
        config.proxies = TrustedProxies(*std::move(ranges));
    }
    for (const auto &read : {readTls, readLog})
        if (const auto fault = read(config, file))
            return invalid(path, *fault);
    if (file.contains(metricsAllowKey)) {
        auto ranges = readRanges(file.value(metricsAllowKey));
        if (!ranges)
            return invalid(path, {metricsAllowKey, ranges.error().message});
        config.metricsAllow = *std::move(ranges);
    }
    for (const LimitInfo &limit : LimitInfo::all()) {
        if (!file.contains(keyOf(limit.key)))
            continue;
        const QString text = file.value(keyOf(limit.key)).toString();
        if (const auto fault = readLimit(config.limits, limit, text))
            return invalid(path, *fault);
    }
    if (const auto fault = config.fault())
        return invalid(path, *fault);
    return config;
}

Result<void> MachineConfig::save(const QString &path) const
{
    // QSettings keeps the permissions of a file that is there; it would make one for all to read.
    QFile made(path);
    if (made.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        made.close();
    const auto stored = load(path);
    const auto before = stored ? textsOf(*stored) : QMap<QString, QString>();
    const auto defaults = textsOf({});
    const auto wanted = textsOf(*this);
    QSettings file(path, QSettings::IniFormat);
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (it.value() == before.value(it.key()))
            continue;
        if (it.value() == defaults.value(it.key()))
            file.remove(it.key());
        else
            file.setValue(it.key(), it.value());
    }
    file.sync();
    if (file.status() != QSettings::NoError)
        return Error{
            Error::Kind::Unavailable,
            u"%1 cannot be written. See that the disk has room and the file is yours."_s.arg(path)};
    return {};
}

} // namespace Gatehouse::App
