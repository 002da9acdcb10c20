// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/secrethasher.h"

#include "crypto/random.h"
#include "crypto/wipe.h"

#include <openssl/evp.h>

namespace Gatehouse::Crypto {

namespace {

// A scrypt hash at rest: version, log2 N, r, p, 16 bytes salt, 32 bytes output.
constexpr char version = 1;
constexpr qsizetype parameterBytes = 4;
constexpr qsizetype saltBytes = 16;
constexpr qsizetype outputBytes = 32;

struct Cost
{
    int log2N;
    int r;
    int p;
};
constexpr Cost chosenCost{15, 8, 3};

QByteArray scrypt(const Hmac::Tag &hmac, QByteArrayView salt, Cost cost)
{
    QByteArray output(outputBytes, Qt::Uninitialized);
    constexpr quint64 memoryLimit = 256ull << 20;
    if (EVP_PBE_scrypt(reinterpret_cast<const char *>(hmac.data()), hmac.size(),
                       reinterpret_cast<const quint8 *>(salt.data()), size_t(salt.size()),
                       1ull << cost.log2N, quint64(cost.r), quint64(cost.p), memoryLimit,
                       reinterpret_cast<quint8 *>(output.data()), size_t(output.size())) != 1)
        return {}; // out of memory, or parameters of a damaged hash
    return output;
}

} // namespace

SecretHasher::SecretHasher(const MasterKey &masterKey)
    : m_key(masterKey.derive("gatehouse secret hash"))
{
}

SecretHasher::~SecretHasher()
{
    wipe(m_key);
}

SecretScheme SecretHasher::schemeFor(QStringView secret)
{
    return Secret::isGenerated(secret) ? SecretScheme::Hmac : SecretScheme::Scrypt;
}

QByteArray SecretHasher::hash(const Secret &secret) const
{
    const Hmac::Tag tag = hmac()(secret.text().toUtf8());
    if (schemeFor(secret.text()) == SecretScheme::Hmac)
        return QByteArray(reinterpret_cast<const char *>(tag.data()), Hmac::size);

    QByteArray salt(saltBytes, Qt::Uninitialized);
    fillRandom({reinterpret_cast<quint8 *>(salt.data()), size_t(salt.size())});
    const QByteArray output = scrypt(tag, salt, chosenCost);
    if (output.isEmpty())
        qFatal("OpenSSL could not compute scrypt; is there less than 64 MiB of free memory?");
    return QByteArray{}
               .append(version)
               .append(char(chosenCost.log2N))
               .append(char(chosenCost.r))
               .append(char(chosenCost.p)) +
           salt + output;
}

bool SecretHasher::fitsScrypt(const Hmac::Tag &hmac, const QByteArray &hash)
{
    if (hash.size() != parameterBytes + saltBytes + outputBytes || hash[0] != version)
        return false;
    const Cost stored{quint8(hash[1]), quint8(hash[2]), quint8(hash[3])};
    if (stored.log2N > 20 || stored.r > 32 || stored.p > 16)
        return false;
    const auto view = QByteArrayView(hash);
    const QByteArray output = scrypt(hmac, view.sliced(parameterBytes, saltBytes), stored);
    return equalInConstantTime(output, view.sliced(parameterBytes + saltBytes));
}

void SecretHasher::spendScrypt(const Hmac::Tag &hmac)
{
    scrypt(hmac, QByteArray(saltBytes, '\0'), chosenCost);
}

} // namespace Gatehouse::Crypto
