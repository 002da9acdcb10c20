# SPDX-FileCopyrightText: 2026 The Gatehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""verifytokens.py: a verifier that is not ours (PyJWT), with all its checks on.

Reads {"jwks": {"keys": […]}, "secret": text or null, "tokens": […]} from standard input and prints
a line for each token: its algorithm, client and generation, or the name of what refused it.
"""

import json
import sys

import jwt


def verify(token, keys, secret):
    header = jwt.get_unverified_header(token)
    if secret is not None:
        key, algorithm = secret, "HS256"
    else:
        jwk = keys[header["kid"]]
        key, algorithm = jwt.PyJWK(jwk).key, jwk["alg"]
    claims = jwt.decode(token, key, algorithms=[algorithm], audience="gatehouse",
                        issuer="gatehouse",
                        options={"require": ["exp", "iat", "aud", "iss", "sub", "jti"]})
    return f"{header['alg']} {claims['client_id']} {claims['gen']}"


given = json.load(sys.stdin)
published = {jwk["kid"]: jwk for jwk in given["jwks"]["keys"]}
for candidate in given["tokens"]:
    try:
        print(verify(candidate, published, given["secret"]))
    except jwt.PyJWTError as refusal:
        print(type(refusal).__name__)
