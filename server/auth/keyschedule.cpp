// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/keyschedule.h"

#include "store/settingsstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Auth {

namespace {

const QString daysName = u"keys.rotate_days"_s;

} // namespace

Result<int> KeySchedule::days()
{
    const auto value = Store::SettingsStore(m_database).value(daysName);
    if (!value)
        return value.error();
    if (!*value)
        return 0;
    bool ok = false;
    const int days = (*value)->toInt(&ok);
    if (!ok || days < 0 || days > mostDays)
        return Error{Error::Kind::Corrupt,
                     u"The setting %1 in the store holds what Gatehouse never wrote. Choose anew "
                     "how often keys are rotated."_s.arg(daysName)};
    return days;
}

Result<void> KeySchedule::setDays(int days)
{
    if (days < 0 || days > mostDays)
        return Error{Error::Kind::Invalid,
                     u"Keys can be rotated every 1 to %1 days, or never (0)."_s.arg(mostDays)};
    return Store::SettingsStore(m_database).setValue(daysName, QByteArray::number(days));
}

std::chrono::milliseconds KeySchedule::lead(std::chrono::days interval)
{
    return std::min<std::chrono::milliseconds>(std::chrono::days(1),
                                               std::chrono::hours(interval) / 2);
}

// Two programs on one store may both find it due: the second makes one key more, which costs
// nothing.
Result<bool> KeySchedule::rotateIfDue(const Crypto::MasterKey &masterKey, const Clock &clock)
{
    const auto every = days();
    if (!every)
        return every.error();
    if (*every == 0)
        return false;
    const auto keys = Store::KeyStore(m_database).usable(clock.now());
    if (!keys)
        return keys.error();
    const std::chrono::days interval(*every);
    if (keys->isEmpty() || clock.now() < keys->first().period.signsFrom + interval - lead(interval))
        return false;
    const auto rotated = KeyRing::rotate(m_database, masterKey, clock, {.lead = lead(interval)});
    if (!rotated)
        return rotated.error();
    return true;
}

} // namespace Gatehouse::Auth
