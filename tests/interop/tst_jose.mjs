// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// jose, a verifier that is not ours, with nothing but what the server publishes.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";

import { createRemoteJWKSet, decodeProtectedHeader, errors, jwtVerify } from "jose";

import { Gatehouse } from "./support/gatehouse.mjs";

let gatehouse, client;

before(async () => {
  gatehouse = await Gatehouse.start();
  client = await gatehouse.addClient();
});

after(async () => gatehouse?.stop());

const jwksUrl = () => new URL(`${gatehouse.url}/.well-known/jwks.json`);

function verify(token, algorithm, expected = {}) {
  return jwtVerify(token, createRemoteJWKSet(jwksUrl()), {
    typ: "at+jwt", algorithms: [algorithm], issuer: "gatehouse", audience: "gatehouse",
    requiredClaims: ["iss", "aud", "sub", "client_id", "iat", "exp", "jti"], ...expected,
  });
}

it("gets no key for HS256, whose key is a secret", async () => {
  const { access_token: token } = await gatehouse.login(client);
  assert.equal(decodeProtectedHeader(token).alg, "HS256");
  assert.deepEqual(await (await fetch(jwksUrl())).json(), { keys: [] });
  await assert.rejects(verify(token, "HS256"), errors.JOSEError);
});

for (const algorithm of ["ES256", "EdDSA", "RS256"])
  it(`verifies ${algorithm}`, async () => {
    await gatehouse.run("keys", "rotate", "--algorithm", algorithm);
    const { access_token: access, refresh_token: refresh } = await gatehouse.login(client);
    const { payload, protectedHeader } = await verify(access, algorithm);
    assert.equal(protectedHeader.alg, algorithm);
    assert.equal(payload.client_id, String(client.client_id));

    await verify(refresh, algorithm, { typ: "rt+jwt" });
    await assert.rejects(verify(refresh, algorithm), errors.JWTClaimValidationFailed);
    const forged = access.replace(/\.(.)([^.]*)$/, (_, first, rest) =>
      `.${first === "A" ? "B" : "A"}${rest}`);
    await assert.rejects(verify(forged, algorithm), errors.JWSSignatureVerificationFailed);
  });

it("verifies what an earlier key has signed", async () => {
  await gatehouse.run("keys", "rotate", "--algorithm", "ES256");
  const { access_token: token } = await gatehouse.login(client);
  await gatehouse.run("keys", "rotate", "--algorithm", "EdDSA");
  await verify(token, "ES256");
});
