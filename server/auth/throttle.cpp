// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/throttle.h"

#include "crypto/random.h"
#include "domain/apikey.h"

#include <QMutexLocker>

namespace Gatehouse::Auth {

namespace {

constexpr size_t pairChunks = 96;
constexpr size_t networkChunks = 24;

// Not Qt's own: that one can be set from outside.
size_t randomSeed()
{
    std::array<quint8, sizeof(size_t)> bytes;
    Crypto::fillRandom(bytes);
    return std::bit_cast<size_t>(bytes);
}

} // namespace

struct Throttle::Place
{
    BoundedTable<Record> &table;
    quint64 hash;
    quint64 apiKey;
    const Network &network;
};

Throttle::Throttle(const ThrottleRules &rules, KeyTagger tagger)
    : m_seed(randomSeed())
    , m_tagger(std::move(tagger))
    , m_rules(rules)
    , m_pairs(pairChunks)
    , m_networks(networkChunks)
{
}

void Throttle::setRules(const ThrottleRules &rules)
{
    const QMutexLocker lock(&m_mutex);
    m_rules = rules;
}

// A generated key is kept whole wherever it is kept, so that its hash need not outlive the process.
Throttle::KeyHash Throttle::hashOf(const QString &apiKey) const
{
    if (!m_tagger || ApiKey::looksGenerated(apiKey))
        return {qHash(apiKey, m_seed), false};
    return {m_tagger(apiKey), true};
}

Throttle::Place Throttle::pairOf(quint64 key, const Network &network)
{
    return {m_pairs, qHash(network, key ^ m_seed), key, network};
}

Throttle::Place Throttle::networkOf(const Network &network)
{
    return {m_networks, qHash(network, m_seed), 0, network};
}

Throttle::Record *Throttle::find(const Place &place)
{
    return place.table.find(place.hash, [&place](const Record &each) {
        return each.network == place.network && each.apiKey == place.apiKey;
    });
}

// Null where all that share its bucket wait.
Throttle::Record *Throttle::findOrMake(const Place &place, Timestamp now)
{
    if (Record *record = find(place))
        return record;
    Record *record = place.table.leastWorth(place.hash, [this, now](const Record &each) {
        return each.network.isNull() ? FailureCount::Worth() : each.count.worth(m_rules, now);
    });
    if (waitLeft(record, now).count() > 0)
        return nullptr;
    *record = {place.network, place.apiKey, {}};
    return record;
}

std::chrono::milliseconds Throttle::waitLeft(const Record *record, Timestamp now) const
{
    return record ? record->count.waitLeft(m_rules, now) : std::chrono::milliseconds::zero();
}

Throttle::Standing Throttle::standingOf(const QString &apiKey, const Network &network,
                                        Timestamp now)
{
    const Place pairPlace = pairOf(hashOf(apiKey).value, network);
    const Place networkPlace = networkOf(network);
    const QMutexLocker lock(&m_mutex);
    const Record *pair = find(pairPlace);
    const auto pairLeft = waitLeft(pair, now);
    const auto networkLeft = waitLeft(find(networkPlace), now);
    Standing standing{.hold = {}, .pairHasFailed = pair != nullptr};
    if (const auto left = std::max(pairLeft, networkLeft); left.count() > 0)
        standing.hold = {networkLeft > pairLeft ? ThrottleScope::Network : ThrottleScope::Pair,
                         left};
    return standing;
}

QList<ThrottleWait> Throttle::noteFailure(const QString &apiKey, const Network &network,
                                          Timestamp now)
{
    QList<ThrottleWait> begun;
    const KeyHash key = hashOf(apiKey);
    const auto add = [&](const Place &place, const ThrottleRule &rule, ThrottleScope scope) {
        Record *record = findOrMake(place, now);
        if (record && record->count.add(rule, m_rules, now))
            begun.append(
                {.scope = scope,
                 .apiKey = scope == ThrottleScope::Pair ? apiKey : QString(),
                 .network = network,
                 .failures = record->count.failures(now),
                 .since = now,
                 .until = record->count.waitsUntil(),
                 .keyTag = scope == ThrottleScope::Pair && key.isTag ? key.value : quint64(0)});
    };
    const QMutexLocker lock(&m_mutex);
    add(pairOf(key.value, network), m_rules.pair, ThrottleScope::Pair);
    add(networkOf(network), m_rules.network, ThrottleScope::Network);
    return begun;
}

void Throttle::noteProof(const QString &apiKey, const Network &network)
{
    const Place place = pairOf(hashOf(apiKey).value, network);
    const QMutexLocker lock(&m_mutex);
    if (Record *record = find(place))
        *record = {};
}

std::chrono::milliseconds Throttle::takeLogin(qint64 clientId, int perMinute, Timestamp now)
{
    const QMutexLocker lock(&m_mutex);
    return m_allowance.take(clientId, perMinute, now);
}

void Throttle::restore(const ThrottleWait &wait)
{
    const bool isPair = wait.scope == ThrottleScope::Pair;
    const quint64 key = wait.keyTag != 0 ? wait.keyTag : isPair ? hashOf(wait.apiKey).value : 0;
    const QMutexLocker lock(&m_mutex);
    Record *record =
        findOrMake(isPair ? pairOf(key, wait.network) : networkOf(wait.network), wait.since);
    if (record)
        record->count.restore(wait.failures, wait.since, wait.until, m_rules);
}

void Throttle::letGo(qint64 number, const ThrottleReset &reset)
{
    const quint64 key = reset.apiKey ? hashOf(reset.apiKey->text()).value : 0;
    const QMutexLocker lock(&m_mutex);
    if (number <= m_lastReset)
        return;
    m_lastReset = number;
    m_pairs.forEach([&](Record &each) {
        if ((!reset.apiKey || each.apiKey == key) && reset.isAbout(each.network))
            each = {};
    });
    if (reset.apiKey)
        return;
    m_networks.forEach([&](Record &each) {
        if (reset.isAbout(each.network))
            each = {};
    });
}

bool Throttle::isAbout(const ThrottleReset &reset, const ThrottleWait &wait) const
{
    if (reset.apiKey && wait.keyTag != 0)
        return hashOf(reset.apiKey->text()).value == wait.keyTag && reset.isAbout(wait.network);
    return reset.isAbout(wait);
}

qint64 Throttle::lastReset() const
{
    const QMutexLocker lock(&m_mutex);
    return m_lastReset;
}

size_t Throttle::bytes() const
{
    const QMutexLocker lock(&m_mutex);
    return sizeof(*this) + m_pairs.bytes() + m_networks.bytes() + m_allowance.bytes();
}

} // namespace Gatehouse::Auth
