// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/sealedstream.h"

#include "crypto/random.h"
#include "crypto/wipe.h"

#include <QIODevice>
#include <QtEndian>

#include <openssl/evp.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Crypto::SealedStream {

namespace {

constexpr QByteArrayView magic("GTHSEAL1");
constexpr qsizetype costBytes = 4;
constexpr qsizetype saltBytes = 16;
constexpr qsizetype prefixBytes = 7; // of each nonce; number and "is the last" follow
constexpr qsizetype headerBytes = magic.size() + costBytes + saltBytes + prefixBytes;
constexpr qsizetype tagBytes = 16;
constexpr qsizetype nonceBytes = 12;
constexpr qsizetype keyBytes = 32;
constexpr quint32 mostChunks = 0xffffffff; // 256 TiB

struct Free
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};

const quint8 *in(QByteArrayView bytes)
{
    return reinterpret_cast<const quint8 *>(bytes.data());
}

quint8 *out(QByteArray &bytes)
{
    return reinterpret_cast<quint8 *>(bytes.data());
}

// Unicode has several ways to write what is typed the same.
Result<QByteArray> keyOf(const QString &passphrase, QByteArrayView salt, const ScryptCost &cost)
{
    QByteArray typed = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray key(keyBytes, Qt::Uninitialized);
    const bool done =
        EVP_PBE_scrypt(typed.constData(), size_t(typed.size()), in(salt), size_t(salt.size()),
                       1ull << cost.log2N, quint64(cost.r), quint64(cost.p),
                       quint64(cost.memory()) + (1 << 20), out(key), size_t(key.size())) == 1;
    wipe(typed);
    if (!done)
        return Error{Error::Kind::Unavailable,
                     u"The passphrase cannot be worked with: that takes %1 MiB of memory, which "
                     "there are not. Free some and try again."_s.arg(cost.memory() >> 20)};
    return key;
}

/// Header and key of one stream, and which chunk is next.
class Chunks
{
public:
    Chunks(QByteArray header, QByteArray key)
        : m_header(std::move(header))
        , m_key(std::move(key))
    {
    }
    ~Chunks() { wipe(m_key); }
    Q_DISABLE_COPY_MOVE(Chunks)

    quint32 number() const { return m_number; }

    QByteArray seal(QByteArrayView plain, bool last)
    {
        QByteArray sealed(plain.size() + tagBytes, Qt::Uninitialized);
        int length = 0;
        const bool done = m_number < mostChunks &&
                          EVP_EncryptInit_ex(m_cipher.get(), EVP_aes_256_gcm(), nullptr, in(m_key),
                                             in(nonce(last))) == 1 &&
                          EVP_EncryptUpdate(m_cipher.get(), nullptr, &length, in(m_header),
                                            int(m_header.size())) == 1 &&
                          EVP_EncryptUpdate(m_cipher.get(), out(sealed), &length, in(plain),
                                            int(plain.size())) == 1 &&
                          EVP_EncryptFinal_ex(m_cipher.get(), out(sealed) + length, &length) == 1 &&
                          EVP_CIPHER_CTX_ctrl(m_cipher.get(), EVP_CTRL_GCM_GET_TAG, int(tagBytes),
                                              out(sealed) + plain.size()) == 1;
        if (!done)
            qFatal("OpenSSL could not encrypt with AES-256-GCM.");
        ++m_number;
        return sealed;
    }

    /// Nothing where it does not open.
    std::optional<QByteArray> open(QByteArrayView sealed, bool last)
    {
        const qsizetype size = sealed.size() - tagBytes;
        if (size < 0 || m_number == mostChunks)
            return {};
        QByteArray plain(size, Qt::Uninitialized);
        QByteArray tag = sealed.last(tagBytes).toByteArray();
        int length = 0;
        const bool done =
            EVP_DecryptInit_ex(m_cipher.get(), EVP_aes_256_gcm(), nullptr, in(m_key),
                               in(nonce(last))) == 1 &&
            EVP_DecryptUpdate(m_cipher.get(), nullptr, &length, in(m_header),
                              int(m_header.size())) == 1 &&
            EVP_DecryptUpdate(m_cipher.get(), out(plain), &length, in(sealed), int(size)) == 1 &&
            EVP_CIPHER_CTX_ctrl(m_cipher.get(), EVP_CTRL_GCM_SET_TAG, int(tagBytes), tag.data()) ==
                1 &&
            EVP_DecryptFinal_ex(m_cipher.get(), out(plain) + length, &length) == 1;
        if (!done)
            return {};
        ++m_number;
        return plain;
    }

private:
    QByteArray nonce(bool last) const
    {
        QByteArray bytes = m_header.last(prefixBytes);
        bytes.resize(nonceBytes);
        qToBigEndian(m_number, bytes.data() + prefixBytes);
        bytes[nonceBytes - 1] = last ? 1 : 0;
        return bytes;
    }

    const QByteArray m_header;
    QByteArray m_key;
    quint32 m_number = 0;
    const std::unique_ptr<EVP_CIPHER_CTX, Free> m_cipher{EVP_CIPHER_CTX_new()};
};

Result<void> put(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) == bytes.size())
        return {};
    return Error{Error::Kind::Unavailable,
                 u"It could not be written: %1. Make room, or choose another place."_s.arg(
                     device.errorString())};
}

} // namespace

struct Writer::State
{
    QIODevice &device;
    Chunks chunks;
    QByteArray plain = {}; // of the chunk under way
};

Writer::Writer(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Writer::Writer(Writer &&) noexcept = default;
Writer &Writer::operator=(Writer &&) noexcept = default;
Writer::~Writer() = default;

Result<Writer> Writer::begin(QIODevice &device, const QString &passphrase, const ScryptCost &cost)
{
    QByteArray random(saltBytes + prefixBytes, Qt::Uninitialized);
    fillRandom({out(random), size_t(random.size())});
    const QByteArray header =
        magic.toByteArray() + char(cost.log2N) + char(cost.r) + char(cost.p) + '\0' + random;
    auto key = keyOf(passphrase, random.first(saltBytes), cost);
    if (!key)
        return key.error();
    if (const auto written = put(device, header); !written)
        return written.error();
    return Writer(std::unique_ptr<State>(new State{device, {header, *std::move(key)}}));
}

// A full chunk is kept until there is more: only then it is known not to be the last.
Result<void> Writer::write(QByteArrayView plain)
{
    while (!plain.isEmpty()) {
        if (m_state->plain.size() == chunkBytes) {
            if (auto written = put(m_state->device, m_state->chunks.seal(m_state->plain, false));
                !written)
                return written;
            m_state->plain.clear();
        }
        const qsizetype taken = std::min(plain.size(), chunkBytes - m_state->plain.size());
        m_state->plain.append(plain.first(taken));
        plain = plain.sliced(taken);
    }
    return {};
}

Result<void> Writer::finish()
{
    return put(m_state->device, m_state->chunks.seal(m_state->plain, true));
}

struct Reader::State
{
    QIODevice &device;
    Chunks chunks;
    QByteArray plain = {}; // opened and not yet read
    bool ended = false;
};

Reader::Reader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Reader::Reader(Reader &&) noexcept = default;
Reader &Reader::operator=(Reader &&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::begin(QIODevice &device, const QString &passphrase, qint64 mostMemory)
{
    const QByteArray header = device.read(headerBytes);
    if (header.size() != headerBytes || !header.startsWith(magic))
        return Error{Error::Kind::Invalid, u"It is no backup of Gatehouse. Choose one that "
                                           "\"gatehouse backup\" or the console made."_s};
    const qsizetype at = magic.size();
    const ScryptCost cost{quint8(header[at]), quint8(header[at + 1]), quint8(header[at + 2])};
    const bool sound = cost.log2N >= 1 && cost.log2N <= 24 && cost.r >= 1 && cost.r <= 32 &&
                       cost.p >= 1 && cost.p <= 16 && header[at + 3] == '\0';
    if (!sound || cost.memory() > mostMemory)
        return Error{Error::Kind::Invalid,
                     u"Its header asks for more than a backup needs: it was changed, or made by a "
                     "newer Gatehouse."_s};
    auto key = keyOf(passphrase, QByteArrayView(header).sliced(at + costBytes, saltBytes), cost);
    if (!key)
        return key.error();
    return Reader(std::unique_ptr<State>(new State{device, {header, *std::move(key)}}));
}

Result<QByteArray> Reader::read(qsizetype size)
{
    while (m_state->plain.size() < size && !m_state->ended) {
        const QByteArray sealed = m_state->device.read(chunkBytes + tagBytes);
        char next = 0;
        const bool last = m_state->device.peek(&next, 1) != 1;
        const bool first = m_state->chunks.number() == 0;
        const auto plain = m_state->chunks.open(sealed, last);
        if (!plain && first)
            return Error{Error::Kind::Denied, u"It does not open: the passphrase is wrong, or the "
                                              "file was changed."_s};
        if (!plain)
            return Error{
                Error::Kind::Corrupt,
                u"It is damaged: from byte %1 on it was changed or cut off. Use another "
                "backup."_s.arg(headerBytes + m_state->chunks.number() * (chunkBytes + tagBytes))};
        m_state->plain += *plain;
        m_state->ended = last;
    }
    const qsizetype taken = std::min(size, m_state->plain.size());
    const QByteArray result = m_state->plain.first(taken);
    m_state->plain.remove(0, taken);
    return result;
}

} // namespace Gatehouse::Crypto::SealedStream
