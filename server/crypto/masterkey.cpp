// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/masterkey.h"

#include "crypto/random.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Gatehouse::Crypto {

namespace {

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    operator int() const { return m_fd; }

private:
    int m_fd;
};

Error cannot(const QString &path, const char *what)
{
    return {Error::Kind::Denied,
            u"Cannot %1 the master key %2: %3. Check the folder's owner and free space."_s.arg(
                QLatin1StringView(what), path, QString::fromLocal8Bit(std::strerror(errno)))};
}

// Written aside, made durable, then linked into place: a crash leaves no key or a whole one, and of
// two processes that start at once one wins and both read the winner's.
Result<void> create(const QString &path, const MasterKey::Bytes &bytes)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray aside = target + '.' + randomBase64Url(6);
    {
        const Descriptor file(
            ::open(aside.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (file < 0)
            return cannot(path, "create");
        if (::write(file, bytes.data(), bytes.size()) != ssize_t(bytes.size()) ||
            ::fsync(file) != 0) {
            const Error error = cannot(path, "write");
            ::unlink(aside.constData());
            return error;
        }
    }
    const bool linked = ::link(aside.constData(), target.constData()) == 0 || errno == EEXIST;
    const Error error = linked ? Error{} : cannot(path, "create");
    ::unlink(aside.constData());
    if (!linked)
        return error;
    const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
    const Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory >= 0)
        ::fsync(directory);
    return {};
}

} // namespace

Result<MasterKey> MasterKey::load(const QString &path, bool mayCreate)
{
    const QByteArray name = QFile::encodeName(path);
    if (mayCreate && ::access(name.constData(), F_OK) != 0) {
        MasterKey fresh;
        fillRandom(fresh.m_bytes);
        if (auto created = create(path, fresh.m_bytes); !created)
            return created.error();
    }
    const Descriptor file(::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (file < 0 && errno == ENOENT)
        return Error{
            Error::Kind::NotFound,
            u"The master key %1 is missing, and the store beside it cannot be used without "
            "it. Put it back from your backup."_s.arg(path)};
    if (file < 0)
        return cannot(path, "open");
    struct stat info;
    if (::fstat(file, &info) != 0)
        return cannot(path, "examine");
    if (info.st_mode & 077)
        return Error{
            Error::Kind::Denied,
            u"Others can read the master key %1 (mode %2). Run: chmod 600 '%1'"_s.arg(path).arg(
                info.st_mode & 07777, 4, 8, QLatin1Char('0'))};
    MasterKey key;
    if (!S_ISREG(info.st_mode) || info.st_size != size ||
        ::read(file, key.m_bytes.data(), size) != size)
        return Error{Error::Kind::Corrupt,
                     u"The master key %1 is damaged: it must be a file of exactly %2 bytes. Put it "
                     "back from your backup."_s.arg(path)
                         .arg(size)};
    return key;
}

MasterKey MasterKey::fromBytes(const Bytes &bytes)
{
    MasterKey key;
    key.m_bytes = bytes;
    return key;
}

QByteArray MasterKey::derive(QByteArrayView label) const
{
    QByteArray derived(size, Qt::Uninitialized);
    EVP_KDF *kdf = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    EVP_KDF_CTX *context = EVP_KDF_CTX_new(kdf);
    EVP_KDF_free(kdf);
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, const_cast<quint8 *>(m_bytes.data()),
                                          m_bytes.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, const_cast<char *>(label.data()),
                                          size_t(label.size())),
        OSSL_PARAM_construct_end()};
    const bool done = context && EVP_KDF_derive(context, reinterpret_cast<quint8 *>(derived.data()),
                                                size_t(derived.size()), parameters) == 1;
    EVP_KDF_CTX_free(context);
    if (!done)
        qFatal("OpenSSL could not derive a key with HKDF-SHA-256.");
    return derived;
}

QByteArray MasterKey::fingerprint() const
{
    return derive("gatehouse fingerprint").first(16);
}

MasterKey::MasterKey(MasterKey &&other) noexcept
    : m_bytes(other.m_bytes)
{
    OPENSSL_cleanse(other.m_bytes.data(), other.m_bytes.size());
}

MasterKey &MasterKey::operator=(MasterKey &&other) noexcept
{
    if (this != &other) {
        m_bytes = other.m_bytes;
        OPENSSL_cleanse(other.m_bytes.data(), other.m_bytes.size());
    }
    return *this;
}

MasterKey::~MasterKey()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

} // namespace Gatehouse::Crypto
