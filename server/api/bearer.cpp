// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/bearer.h"

#include "api/settlements.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

using Http::ErrorCode;

QByteArray bearerToken(const QByteArray &authorization)
{
    constexpr QByteArrayView scheme("bearer ");
    if (authorization.size() <= scheme.size() ||
        authorization.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return authorization.sliced(scheme.size()).trimmed();
}

Result<std::variant<Auth::Admission, Settlement>> admitBearer(Auth::TokenGate &gate,
                                                              const Http::Request &request)
{
    using Admitted = std::variant<Auth::Admission, Settlement>;
    const QByteArray token = bearerToken(request.authorization);
    if (token.isEmpty())
        return Admitted(Settlement{.outcome = Outcome::InvalidToken,
                                   .decidedBy = u"token missing"_s,
                                   .response = errorResponse(ErrorCode::AuthorizationRequired)});
    auto admitted = gate.admit(token, TokenUse::Access, request.caller);
    if (!admitted && admitted.error().kind == Error::Kind::Corrupt)
        return Admitted(damagedRecord(admitted.error(), {}));
    if (!admitted)
        return admitted.error();
    if (admitted->isGranted())
        return Admitted(*std::move(admitted));
    const bool wrongPlace = admitted->outcome == Outcome::AddressNotAllowed;
    return Admitted(settlementOf(
        *admitted,
        errorResponse(wrongPlace ? ErrorCode::AddressNotAuthorized : ErrorCode::InvalidToken)));
}

} // namespace Gatehouse::Api
