// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/formbody.h"
#include "api/oautherror.h"

namespace Gatehouse::Api {

/// What a client says to prove who it is (RFC 6749 §2.3.1).
struct ClientCredentials
{
    QString id; ///< the API key
    QString secret;
};

/// From the `Authorization` header, as Basic with both parts form-encoded, or from the form as
/// `client_id` and `client_secret`; never both. The form may repeat the header's `client_id`.
std::variant<ClientCredentials, OAuthFault> credentialsOf(const Http::Request &request,
                                                          const FormBody &form);

} // namespace Gatehouse::Api
