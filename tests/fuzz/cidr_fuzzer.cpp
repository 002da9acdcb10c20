// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text that someone calls an address or a range: it is read as the C library reads it, or refused.

#include "check.h"

#include "domain/cidr.h"

#include <arpa/inet.h>

using namespace Gatehouse;

namespace {

std::optional<IpAddress> libraryParse(const QByteArray &text)
{
    QByteArray bytes(16, '\0');
    if (text.contains('\0'))
        return {};
    if (inet_pton(AF_INET, text.constData(), bytes.data()) == 1)
        return IpAddress::fromBytes(bytes.first(4));
    if (inet_pton(AF_INET6, text.constData(), bytes.data()) == 1)
        return IpAddress::fromBytes(bytes);
    return {};
}

void checkAddress(const QByteArray &text)
{
    const auto address = IpAddress::parse(QString::fromLatin1(text));
    FUZZ_CHECK(address == libraryParse(text));
    if (address) {
        FUZZ_CHECK(IpAddress::parse(address->toString()) == address);
        FUZZ_CHECK(IpAddress::fromBytes(address->toBytes()) == address);
    }
}

void checkRange(const QString &text)
{
    const auto range = Cidr::parse(text);
    const auto corrected = Cidr::corrected(text);
    if (!range) {
        FUZZ_CHECK(!range.error().message.isEmpty());
        // What is offered instead must itself be taken.
        FUZZ_CHECK(!corrected || *Cidr::parse(corrected->toString()) == *corrected);
        return;
    }
    FUZZ_CHECK(!corrected);
    FUZZ_CHECK(!range->isNull());
    FUZZ_CHECK(*Cidr::parse(range->toString()) == *range);
    FUZZ_CHECK(range->contains(range->first()));
    FUZZ_CHECK(range->contains(range->last()));
    FUZZ_CHECK(range->covers(*range));
    FUZZ_CHECK(range->prefix() >= 0 && range->prefix() <= range->network().bits());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    checkAddress(bytes);
    checkRange(QString::fromLatin1(bytes));
    checkRange(QString::fromUtf8(bytes));
    return 0;
}
