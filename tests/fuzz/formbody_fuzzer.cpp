// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The body of a form, and the two halves of Basic credentials, as a stranger sends them.

#include "check.h"

#include "api/formbody.h"

#include <QUrl>

using namespace Gatehouse;

namespace {

// Another decoder's opinion.
void checkDecoded(const QByteArray &text)
{
    const auto decoded = Api::formDecoded(text);
    if (!decoded)
        return;
    QByteArray plain = text;
    plain.replace('+', ' ');
    FUZZ_CHECK(decoded->toUtf8() == QByteArray::fromPercentEncoding(plain));
    // Who holds the text can encode it and is understood the same way.
    FUZZ_CHECK(Api::formDecoded(QUrl::toPercentEncoding(*decoded)) == decoded);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    checkDecoded(body);
    const auto form = Api::FormBody::parse(body);
    if (!form)
        return 0;
    const QByteArrayList pairs = body.isEmpty() ? QByteArrayList() : body.split('&');
    FUZZ_CHECK(form->size() == pairs.size()); // none was dropped, none counted twice
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const auto name = Api::formDecoded(equals < 0 ? pair : pair.first(equals));
        const auto value = Api::formDecoded(equals < 0 ? QByteArray() : pair.sliced(equals + 1));
        FUZZ_CHECK(name && value && !name->isEmpty() && form->value(*name) == *value);
    }
    return 0;
}
