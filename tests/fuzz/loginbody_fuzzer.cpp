// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The body of a login, as a stranger sends it: read as credentials, or refused by a row of the
// contract's table.

#include "check.h"
#include "utf8.h"

#include "api/loginbody.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Gatehouse;
using namespace Qt::StringLiterals;

namespace {

// Who holds the credentials can send them again and is understood the same way.
void checkLogin(const Api::LoginBody &login)
{
    FUZZ_CHECK(!login.username.isEmpty());
    FUZZ_CHECK(!login.password.isEmpty());
    if (!login.username.isValidUtf16() || !login.password.isValidUtf16())
        return; // an escaped half of a surrogate pair, which JSON text cannot carry otherwise
    if (login.username.startsWith(QChar::ByteOrderMark) ||
        login.password.startsWith(QChar::ByteOrderMark))
        return; // Qt drops one that is not escaped from the beginning of a string
    const QJsonObject object{{u"username"_s, login.username}, {u"password"_s, login.password}};
    const auto again = Api::parseLoginBody(QJsonDocument(object).toJson());
    const auto *same = std::get_if<Api::LoginBody>(&again);
    FUZZ_CHECK(same && same->username == login.username && same->password == login.password);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using Http::ErrorCode;
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto parsed = Api::parseLoginBody(body);
    if (const auto *login = std::get_if<Api::LoginBody>(&parsed)) {
        FUZZ_CHECK(isUtf8(body));
        FUZZ_CHECK(body.contains('{') && body.contains('}'));
        checkLogin(*login);
        return 0;
    }
    const auto &bad = std::get<Api::BadLoginBody>(parsed);
    FUZZ_CHECK(bad.code == ErrorCode::InvalidBody || bad.code == ErrorCode::CredentialsNotStrings ||
               bad.code == ErrorCode::CredentialsRequired);
    if (!isUtf8(body))
        FUZZ_CHECK(bad.code == ErrorCode::InvalidBody);
    return 0;
}
