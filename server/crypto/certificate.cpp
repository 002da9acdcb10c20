// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/certificate.h"

#include "crypto/privatekey.h"
#include "crypto/random.h"
#include "domain/ipaddress.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>

namespace Gatehouse::Crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t serialBytes = 16;       // at least 64 bits that nobody foresees
constexpr qsizetype commonNameMost = 64; // ub-common-name, RFC 5280 appendix A.1

template <auto free>
struct Free
{
    template <typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};
using Bio = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using GeneralNames = std::unique_ptr<GENERAL_NAMES, Free<GENERAL_NAMES_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;

Error invalid(const QString &what)
{
    return {Error::Kind::Invalid, what};
}

[[noreturn]] void failed()
{
    qFatal("OpenSSL could not make a certificate.");
    Q_UNREACHABLE();
}

Bio reader(const QByteArray &pem)
{
    return Bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
}

// OpenSSL would ask a person at the terminal.
int noPassphrase(char *, int, int, void *asked)
{
    *static_cast<bool *>(asked) = true;
    return -1;
}

template <typename Write>
QByteArray toPem(Write write)
{
    const Bio out(BIO_new(BIO_s_secmem()));
    if (!out || write(out.get()) != 1)
        failed();
    char *data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return QByteArray(data, qsizetype(size));
}

void addExtension(X509 *certificate, int id, const char *value)
{
    const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, id, value));
    if (!extension || X509_add_ext(certificate, extension.get(), -1) != 1)
        failed();
}

void addName(GENERAL_NAMES *names, int kind, const QByteArray &bytes)
{
    GENERAL_NAME *const name = GENERAL_NAME_new();
    ASN1_STRING *const value =
        ASN1_STRING_type_new(kind == GEN_IPADD ? V_ASN1_OCTET_STRING : V_ASN1_IA5STRING);
    if (!name || !value || ASN1_STRING_set(value, bytes.constData(), int(bytes.size())) != 1 ||
        sk_GENERAL_NAME_push(names, name) == 0)
        failed();
    GENERAL_NAME_set0_value(name, kind, value);
}

void addNames(X509 *certificate, const QStringList &names)
{
    const GeneralNames all(GENERAL_NAMES_new());
    for (const QString &name : names) {
        if (const auto address = IpAddress::parse(name))
            addName(all.get(), GEN_IPADD, address->toBytes());
        else
            addName(all.get(), GEN_DNS, name.toLatin1());
    }
    if (X509_add1_ext_i2d(certificate, NID_subject_alt_name, all.get(), 0, X509V3_ADD_DEFAULT) != 1)
        failed();
}

void setSerial(X509 *certificate)
{
    std::array<quint8, serialBytes> bytes;
    fillRandom(bytes);
    bytes[0] = quint8((bytes[0] & 0x7f) | 0x40); // positive, and of one length
    if (ASN1_STRING_set(X509_get_serialNumber(certificate), bytes.data(), int(bytes.size())) != 1)
        failed();
}

void setTimes(X509 *certificate, Timestamp now, std::chrono::days validity)
{
    using namespace std::chrono;
    const auto seconds = [](auto time) {
        return time_t(floor<std::chrono::seconds>(time.time_since_epoch()).count());
    };
    if (!ASN1_TIME_set(X509_getm_notBefore(certificate), seconds(now - hours(1))) ||
        !ASN1_TIME_set(X509_getm_notAfter(certificate), seconds(now + validity)))
        failed();
}

void setSubject(X509 *certificate, const QString &name)
{
    X509_NAME *const subject = X509_get_subject_name(certificate);
    const QByteArray text = name.toUtf8().first(qMin(name.toUtf8().size(), commonNameMost));
    if (X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const quint8 *>(text.constData()),
                                   int(text.size()), -1, 0) != 1 ||
        X509_set_issuer_name(certificate, subject) != 1)
        failed();
}

// Those that TLS 1.3 signs with (RFC 8446 section 4.2.3).
bool isOnUsualCurve(EVP_PKEY *key)
{
    char name[80];
    size_t length = 0;
    if (EVP_PKEY_get_group_name(key, name, sizeof name, &length) != 1)
        return false;
    const QByteArrayView curve(name, qsizetype(length));
    return curve == "prime256v1" || curve == "secp384r1" || curve == "secp521r1";
}

// Nobody looks at the signature of one that vouches for itself.
bool isWeaklySigned(X509 *certificate)
{
    constexpr int leastSecurityBits = 112;
    int bits = 0;
    const bool vouchesForItself = X509_self_signed(certificate, 1) == 1;
    ERR_clear_error();
    if (vouchesForItself)
        return false;
    return X509_get_signature_info(certificate, nullptr, nullptr, &bits, nullptr) != 1 ||
           bits < leastSecurityBits;
}

} // namespace

Result<void> checkPair(const CertificatePair &pair)
{
    ERR_clear_error();
    const Certificate certificate(
        PEM_read_bio_X509(reader(pair.chain).get(), nullptr, nullptr, nullptr));
    if (!certificate)
        return invalid(u"There is no certificate in PEM form (-----BEGIN CERTIFICATE-----)."_s);
    bool isEncrypted = false;
    const PrivateKey key(
        PEM_read_bio_PrivateKey(reader(pair.key).get(), nullptr, noPassphrase, &isEncrypted));
    ERR_clear_error();
    if (isEncrypted)
        return invalid(u"The private key is encrypted, and nobody is there to type its passphrase "
                       "when the server starts. Decrypt it: openssl pkey -in KEY -out NEWKEY"_s);
    if (!key)
        return invalid(u"There is no private key in PEM form (-----BEGIN PRIVATE KEY-----)."_s);
    const int kind = EVP_PKEY_get_base_id(key.get());
    if (kind != EVP_PKEY_RSA && kind != EVP_PKEY_EC)
        return invalid(u"The private key is of a kind that cannot be used here. Have a certificate "
                       "made for a key of RSA or of an elliptic curve (P-256)."_s);
    if (kind == EVP_PKEY_RSA && EVP_PKEY_get_bits(key.get()) < fewestRsaBits)
        return invalid(
            u"The RSA key has %1 bits, which is too weak. Have a certificate made for one "
            "of %2 bits or more."_s.arg(EVP_PKEY_get_bits(key.get()))
                .arg(fewestRsaBits));
    if (kind == EVP_PKEY_EC && !isOnUsualCurve(key.get()))
        return invalid(u"The private key is of an elliptic curve that callers do not speak. Have a "
                       "certificate made for one of P-256, P-384 or P-521."_s);
    if (isWeaklySigned(certificate.get()))
        return invalid(u"The certificate's signature is too weak (SHA-1 or MD5): no caller would "
                       "accept it. Have it issued anew with SHA-256."_s);
    const bool fits = X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    if (!fits)
        return invalid(
            u"The private key does not belong to the certificate, which must be the first "
            "in its file."_s);
    return {};
}

bool isSelfSigned(const QByteArray &der)
{
    const auto *data = reinterpret_cast<const unsigned char *>(der.constData());
    const Certificate certificate(d2i_X509(nullptr, &data, long(der.size())));
    const bool isIts = certificate && X509_self_signed(certificate.get(), 1) == 1;
    ERR_clear_error();
    return isIts;
}

CertificatePair makeSelfSigned(const QStringList &names, Timestamp now, std::chrono::days validity)
{
    const PrivateKey key = generatePrivateKey(SigningAlgorithm::ES256);
    const Certificate certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1 ||
        X509_set_pubkey(certificate.get(), key.get()) != 1)
        failed();
    setSerial(certificate.get());
    setTimes(certificate.get(), now, validity);
    setSubject(certificate.get(), names.value(0));
    addNames(certificate.get(), names);
    // Its own issuer, but of nothing else: whoever trusts it trusts this server alone.
    addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature");
    addExtension(certificate.get(), NID_ext_key_usage, "serverAuth");
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        failed();
    return {toPem([&](BIO *out) { return PEM_write_bio_X509(out, certificate.get()); }),
            toPem([&](BIO *out) {
                return PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr,
                                                nullptr);
            })};
}

} // namespace Gatehouse::Crypto
