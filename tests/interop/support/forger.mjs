// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { once } from "node:events";
import { createServer } from "node:http";

import { base64url, exportJWK, exportSPKI, generateKeyPair, SignJWT } from "jose";

const hour = 3600;

/// Publishes keys as Gatehouse does, and signs with them whatever it is told to: tokens that
/// Gatehouse would never make.
export class Forger {
  #server;
  #signers = {};
  url;

  static async start() {
    const forger = new Forger();
    const keys = [];
    for (const alg of ["ES256", "RS256"]) {
      const { privateKey, publicKey } = await generateKeyPair(alg);
      forger.#signers[alg] = privateKey;
      if (alg === "ES256") forger.#signers.HS256 = Buffer.from(await exportSPKI(publicKey));
      keys.push({ ...(await exportJWK(publicKey)), use: "sig", alg, kid: alg });
    }
    forger.#signers.other = (await generateKeyPair("ES256")).privateKey;
    forger.#server = createServer((_, response) => response.end(JSON.stringify({ keys })));
    forger.#server.listen(0, "127.0.0.1");
    await once(forger.#server, "listening");
    forger.url = `http://127.0.0.1:${forger.#server.address().port}`;
    return forger;
  }

  stop() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /// A good token, but for what is given here. `signer`: the name of the key that signs, `other`
  /// for one that is not published, `none` for none.
  async token({ alg = "ES256", kid = alg, typ = "at+jwt", signer = alg, ...changes } = {}) {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: "gatehouse", aud: "gatehouse", sub: "42", client_id: "42", iat: now,
                     exp: now + hour, jti: "x", gen: 0, ...changes };
    if (signer === "none")
      return [{ alg: "none", kid, typ }, claims, ""].map((part) =>
        part && base64url.encode(JSON.stringify(part))).join(".");
    return new SignJWT(claims).setProtectedHeader({ alg, kid, typ }).sign(this.#signers[signer]);
  }
}
