// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/random.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace Gatehouse::Crypto {

namespace {

// A login needs 48 bytes in three pieces; one trip to the generator serves many logins.
struct Block
{
    std::array<quint8, 2048> bytes;
    size_t used = bytes.size();

    ~Block() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
};

void generate(std::span<quint8> bytes)
{
    if (RAND_bytes(bytes.data(), int(bytes.size())) != 1)
        qFatal("OpenSSL's random generator failed; no key or token can be made safely.");
}

} // namespace

void fillRandom(std::span<quint8> bytes)
{
    thread_local Block block;
    if (bytes.size() > block.bytes.size()) {
        generate(bytes);
        return;
    }
    if (block.bytes.size() - block.used < bytes.size()) {
        generate(block.bytes);
        block.used = 0;
    }
    quint8 *from = block.bytes.data() + block.used;
    std::copy_n(from, bytes.size(), bytes.data());
    OPENSSL_cleanse(from, bytes.size());
    block.used += bytes.size();
}

QByteArray randomBase64Url(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    fillRandom({reinterpret_cast<quint8 *>(bytes.data()), size_t(count)});
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace Gatehouse::Crypto
