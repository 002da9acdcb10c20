// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/slowlane.h"

#include "crypto/random.h"
#include "crypto/secrethasher.h"

#include <QMutexLocker>

namespace Gatehouse::Auth {

namespace {

constexpr int rememberedSecrets = 20'000;
constexpr int sitePrefix = 48;

IpAddress siteOf(const Network &caller)
{
    const IpAddress first = caller.range().first();
    return first.family() == IpAddress::Family::V6 ? first.masked(sitePrefix) : first;
}

} // namespace

SlowLane::SlowLane(int threads)
    : m_processMac(Crypto::randomBase64Url(32))
    , m_known(rememberedSecrets)
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setThreadPriority(QThread::LowPriority);
}

SlowLane::~SlowLane()
{
    m_pool.clear();
    m_pool.waitForDone();
}

bool SlowLane::check(SlowCheck check, std::function<void(bool)> done)
{
    const IpAddress site = siteOf(check.caller);
    if (!enter(site))
        return false;
    m_pool.start([this, site, check = std::move(check), done = std::move(done)] {
        bool fits = false;
        if (check.hash.isEmpty())
            Crypto::SecretHasher::spendScrypt(check.presented);
        else
            fits = Crypto::SecretHasher::fitsScrypt(check.presented, check.hash);
        leave(site);
        done(fits);
    });
    return true;
}

bool SlowLane::enter(const IpAddress &site)
{
    const QMutexLocker lock(&m_mutex);
    if (m_waiting >= waitingLimit || m_waitingOf.value(site) >= waitingLimitPerCaller)
        return false;
    ++m_waiting;
    ++m_waitingOf[site];
    return true;
}

void SlowLane::leave(const IpAddress &site)
{
    const QMutexLocker lock(&m_mutex);
    --m_waiting;
    const auto found = m_waitingOf.find(site);
    if (--found.value() == 0)
        m_waitingOf.erase(found);
}

QByteArray SlowLane::memory(const QByteArray &hash, const Crypto::Hmac::Tag &presented,
                            Crypto::Hmac &mac)
{
    QByteArray message = hash;
    message.append(reinterpret_cast<const char *>(presented.data()), Crypto::Hmac::size);
    const Crypto::Hmac::Tag tag = mac(message);
    return QByteArray(reinterpret_cast<const char *>(tag.data()), Crypto::Hmac::size);
}

void SlowLane::remember(const ClientSecret &secret, const Crypto::Hmac::Tag &presented)
{
    const QMutexLocker lock(&m_mutex);
    m_known.insert(secret.id, new QByteArray(memory(secret.hash, presented, m_processMac)));
}

bool SlowLane::remembers(const ClientSecret &secret, const Crypto::Hmac::Tag &presented)
{
    const QMutexLocker lock(&m_mutex);
    const QByteArray *known = m_known.object(secret.id);
    return known &&
           Crypto::equalInConstantTime(*known, memory(secret.hash, presented, m_processMac));
}

} // namespace Gatehouse::Auth
