// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace Gatehouse::Auth {

/// Records of one size, found by a hash, that never take more memory than said at first, whoever
/// floods it: a hash names a bucket of eight places, and a record that finds its bucket full takes
/// the place of the one that is worth least. Memory is taken in chunks, when one is first written
/// to, and kept. A default-made record is a free place. Not thread-safe.
template <typename Record>
class BoundedTable
{
public:
    static constexpr size_t bucketPlaces = 8;
    static constexpr size_t chunkBuckets = 512;
    static constexpr size_t chunkBytes = chunkBuckets * bucketPlaces * sizeof(Record);

    explicit BoundedTable(size_t chunks)
        : m_chunks(chunks)
    {
    }

    /// The record that `isIt` says it is; null where there is none.
    template <typename Predicate>
    Record *find(quint64 hash, const Predicate &isIt)
    {
        const auto &chunk = m_chunks[hash % m_chunks.size()];
        if (!chunk)
            return nullptr;
        Bucket &bucket = (*chunk)[bucketOf(hash)];
        const auto found = std::find_if(bucket.begin(), bucket.end(), isIt);
        return found == bucket.end() ? nullptr : &*found;
    }

    /// The place to put a new record into: the one of the least `worth` (anything that compares) in
    /// the hash's bucket. What is there is the caller's to give up. Never null.
    template <typename Worth>
    Record *leastWorth(quint64 hash, const Worth &worth)
    {
        auto &chunk = m_chunks[hash % m_chunks.size()];
        if (!chunk)
            chunk = std::make_unique<Chunk>();
        Bucket &bucket = (*chunk)[bucketOf(hash)];
        return &*std::min_element(
            bucket.begin(), bucket.end(),
            [&worth](const Record &a, const Record &b) { return worth(a) < worth(b); });
    }

    /// Visits every place, free ones included.
    template <typename Visitor>
    void forEach(const Visitor &visit)
    {
        for (const auto &chunk : m_chunks)
            if (chunk)
                for (Bucket &bucket : *chunk)
                    std::for_each(bucket.begin(), bucket.end(), visit);
    }

    /// The memory it has taken.
    size_t bytes() const
    {
        return sizeof(*this) + m_chunks.size() * sizeof(m_chunks[0]) +
               size_t(std::count_if(m_chunks.begin(), m_chunks.end(),
                                    [](const auto &chunk) { return bool(chunk); })) *
                   chunkBytes;
    }

private:
    using Bucket = std::array<Record, bucketPlaces>;
    using Chunk = std::array<Bucket, chunkBuckets>;

    size_t bucketOf(quint64 hash) const { return hash / m_chunks.size() % chunkBuckets; }

    std::vector<std::unique_ptr<Chunk>> m_chunks;
};

} // namespace Gatehouse::Auth
