// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// oauth4webapi, an OAuth client that is not ours, with all its checks on.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import * as oauth from "oauth4webapi";

import { Gatehouse } from "./support/gatehouse.mjs";

const options = { [oauth.allowInsecureRequests]: true }; // no TLS on this machine
const ways = { Basic: oauth.ClientSecretBasic, "the form": oauth.ClientSecretPost };

let gatehouse, server, registered, resourceServer;

before(async () => {
  gatehouse = await Gatehouse.start();
  registered = await gatehouse.addClient();
  resourceServer = await gatehouse.addClient("--resource-server");
  const issuer = new URL(gatehouse.url);
  const found = await oauth.discoveryRequest(issuer, { algorithm: "oauth2", ...options });
  server = await oauth.processDiscoveryResponse(issuer, found);
});

after(async () => gatehouse?.stop());

const idOf = (client) => ({ client_id: client.api_key });

async function tokenFor(client, way, secret = client.api_secret) {
  const response = await oauth.clientCredentialsGrantRequest(
    server, idOf(client), way(secret), new URLSearchParams(), options);
  return oauth.processClientCredentialsResponse(server, idOf(client), response);
}

async function introspect(token, way) {
  const id = idOf(resourceServer);
  const response = await oauth.introspectionRequest(
    server, id, way(resourceServer.api_secret), token, options);
  return oauth.processIntrospectionResponse(server, id, response);
}

async function revoke(client, way, token) {
  const response = await oauth.revocationRequest(
    server, idOf(client), way(client.api_secret), token, options);
  return oauth.processRevocationResponse(response);
}

it("finds the endpoints", () => {
  assert.equal(server.token_endpoint, `${gatehouse.url}/oauth/token`);
  assert.equal(server.introspection_endpoint, `${gatehouse.url}/oauth/introspect`);
  assert.equal(server.revocation_endpoint, `${gatehouse.url}/oauth/revoke`);
});

for (const [name, way] of Object.entries(ways))
  describe(`a client that proves itself by ${name}`, () => {
    it("gets a token, looks at it and ends it", async () => {
      const { access_token: token, token_type: type, expires_in: life } =
        await tokenFor(registered, way);
      assert.equal(type, "bearer");
      assert.ok(life > 3590 && life <= 3600, life);
      const told = await introspect(token, way);
      assert.equal(told.active, true);
      assert.equal(told.client_id, String(registered.client_id));
      await revoke(registered, way, token);
      assert.deepEqual(await introspect(token, way), { active: false });
    });

    it("gets nothing for a wrong secret", async () => {
      const refused = tokenFor(registered, way, "sk_wrong");
      await assert.rejects(refused, { status: 401 });
    });

    it("cannot end the token of another", async () => {
      const { access_token: token } = await tokenFor(registered, way);
      await assert.rejects(revoke(resourceServer, way, token), { status: 400 });
      assert.equal((await introspect(token, way)).active, true);
    });
  });
