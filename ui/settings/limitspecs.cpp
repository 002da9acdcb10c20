// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/limitspecs.h"

#include "settings/settingtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::LimitSpecs)
public:
    QString label;
    QString about;
};

QMap<QString, Words> allWords()
{
    return {
        {u"head_bytes"_s,
         {Words::tr("Request head"), Words::tr("The most that a request line and its header fields "
                                               "may take together.")}},
        {u"fields"_s,
         {Words::tr("Header fields"), Words::tr("How many header fields a request may have.")}},
        {u"body_bytes"_s,
         {Words::tr("Request body"),
          Words::tr("The most that a body may take. A login has less than 1 KiB.")}},
        {u"head_time"_s,
         {Words::tr("Time for the head"),
          Words::tr("From a request's first byte to the end of its head.")}},
        {u"request_time"_s,
         {Words::tr("Time for the request"),
          Words::tr("From a request's first byte to the end of its body.")}},
        {u"idle_time"_s,
         {Words::tr("Idle connection"),
          Words::tr("How long a connection may stay open without a request.")}},
        {u"answer_time"_s,
         {Words::tr("Unread answer"),
          Words::tr("How long an answer may wait for a client that does not read it.")}},
        {u"drain_time"_s,
         {Words::tr("Time to finish"),
          Words::tr("How long requests under way may take when the server stops.")}},
        {u"connections"_s,
         {Words::tr("Connections"), Words::tr("How many may be open at the same time.")}},
        {u"connections_per_address"_s,
         {Words::tr("Connections per address"),
          Words::tr("How many of them from one IPv4 address, or one IPv6 /64 network.")}},
    };
}

SettingSpec specOf(const LimitInfo &limit, const Words &words, const Limits &defaults)
{
    SettingSpec spec{limit.key, words.label, words.about, QString::number(limit.of(defaults)),
                     false,     {},          {}};
    const auto bind = [&limit](auto read) {
        return [&limit, read](const QString &text) {
            return read(text, limit.least, limit.most);
        };
    };
    switch (limit.unit) {
    case LimitInfo::Unit::Bytes:
        spec.read = bind(SettingText::readSize);
        spec.write = SettingText::writeSize;
        break;
    case LimitInfo::Unit::Count:
        spec.read = bind(SettingText::readCount);
        spec.write = SettingText::writeCount;
        break;
    case LimitInfo::Unit::Seconds:
        spec.read = bind(SettingText::readDuration);
        spec.write = SettingText::writeDuration;
        spec.say = SettingText::sayDuration;
        break;
    }
    return spec;
}

QString faultBetween(QLatin1StringView key)
{
    if (key == "request_time"_L1)
        return Words::tr("It must not be shorter than the time for the head, which is part of it. "
                         "Choose more here, or less there.");
    return Words::tr("It must not be more than all connections together. Choose less here, or more "
                     "connections.");
}

/// What the domain says of all limits together, told at the one it blames.
void judge(const SettingsDraft &draft, const QString &id, Reading &reading)
{
    Limits limits;
    for (const LimitInfo &limit : LimitInfo::all()) {
        const SettingSpec &spec = draft.spec(limit.key);
        limit.set(limits, spec.read(draft.text(limit.key)).value.toLongLong());
    }
    if (const auto fault = faultOf(limits); fault && id == fault->key)
        reading.fault = faultBetween(fault->key);
}

} // namespace

void describeLimits(SettingsDraft &draft, const Limits &defaults)
{
    const auto words = allWords();
    QStringList ids;
    for (const LimitInfo &limit : LimitInfo::all()) {
        draft.add(specOf(limit, words[limit.key], defaults));
        ids += limit.key;
    }
    for (const QString &id : {u"request_time"_s, u"connections_per_address"_s})
        draft.addRule(id, ids,
                      [id](const SettingsDraft &of, Reading &reading) { judge(of, id, reading); });
}

} // namespace Gatehouse::Ui
