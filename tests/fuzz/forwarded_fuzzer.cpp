// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Forwarded and X-Forwarded-For, as a client writes them before a trusted proxy adds to them.

#include "check.h"

#include "domain/forwardedhops.h"
#include "domain/trustedproxies.h"

using namespace Gatehouse;

namespace {

const IpAddress proxy = IpAddress::fromV4(0x0a000001);
const IpAddress client = IpAddress::fromV4(0xc0000201);

const TrustedProxies &proxies()
{
    static const TrustedProxies trusted({Cidr(proxy)});
    return trusted;
}

// What a client writes never decides who it is: the proxy has the last word.
void checkAppended(const QByteArray &forwarded, const QByteArray &xForwardedFor)
{
    const auto way = proxies().wayOf(proxy, forwarded, xForwardedFor);
    FUZZ_CHECK(!way || way->caller == client);
    FUZZ_CHECK(!way || way->told.size() <= TrustedProxies::keptChars);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray written(reinterpret_cast<const char *>(data), qsizetype(size));
    checkAppended({}, written + ", 192.0.2.1");
    checkAppended(written + ", for=192.0.2.1", {});
    checkAppended(written + ", for=\"192.0.2.1:4711\"", {});
    // A proxy that adds to the one lets the other through as it came.
    checkAppended(written, "192.0.2.1");
    checkAppended("for=192.0.2.1", written);
    // Nobody who is not trusted is asked.
    FUZZ_CHECK(proxies().wayOf(client, written, written)->caller == client);
    for (const ForwardedHop &hop : readXForwardedFor(written))
        FUZZ_CHECK(!hop.address || !hop.address->isNull());
    return 0;
}
