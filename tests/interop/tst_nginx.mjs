// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The nginx of resources/examples/nginx.conf between callers, an API and Gatehouse.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, it } from "node:test";

import { Gatehouse } from "./support/gatehouse.mjs";
import { exchange, request } from "./support/http.mjs";
import { Nginx } from "./support/nginx.mjs";

let gatehouse, nginx, api, client;
const seen = []; // what got through to the API

before(async () => {
  api = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    seen.push({ url: request.url, headers: request.headers, body });
    response.end("the API's own page");
  }).listen(0, "127.0.0.1");
  await once(api, "listening");
  gatehouse = await Gatehouse.start();
  nginx = await Nginx.start(gatehouse.url, `http://127.0.0.1:${api.address().port}`);
  client = await gatehouse.addClient();
});

after(async () => {
  await nginx?.stop();
  await gatehouse?.stop();
  api?.close();
  api?.closeAllConnections();
});

/// A call from outside: its status, its body and what the API saw of it, nothing where it was kept
/// from it.
async function ask(path, token, { headers = {}, ...more } = {}) {
  seen.length = 0;
  const answer = await fetch(nginx.url + path, {
    ...more, headers: { ...(token && { Authorization: `Bearer ${token}` }), ...headers },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text(),
           passed: seen[0] };
}

async function newToken(who = client) {
  const answer = await ask("/auth/login", null, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username: who.api_key, password: who.api_secret }),
  });
  assert.equal(answer.status, 200, answer.text);
  return JSON.parse(answer.text).data.access_token;
}

it("keeps out who has no good token", async () => {
  for (const token of [null, "x"]) {
    const { status, headers, passed } = await ask("/orders", token);
    assert.equal(status, 401);
    assert.equal(headers.get("www-authenticate"), 'Bearer realm="gatehouse"');
    assert.equal(passed, undefined);
  }
});

it("lets a good token pass, and says whose it is", async () => {
  const { status, text, passed } = await ask("/orders?page=2", await newToken(), {
    method: "POST", body: "an order",
  });
  assert.deepEqual([status, text], [200, "the API's own page"]);
  assert.deepEqual([passed.url, passed.body], ["/orders?page=2", "an order"]);
  assert.equal(passed.headers["x-client-id"], String(client.client_id));
});

it("lets nobody say who they are", async () => {
  const headers = { "X-Client-Id": "999", "X-Forwarded-For": "10.0.0.1" };
  const { passed } = await ask("/", await newToken(), { headers });
  assert.equal(passed.headers["x-client-id"], String(client.client_id));
  assert.equal(passed.headers["x-forwarded-for"], "127.0.0.1");
  const refused = await ask("/", null, { headers });
  assert.deepEqual([refused.status, refused.passed], [401, undefined]);
});

it("sees a logout at once", async () => {
  const token = await newToken();
  assert.equal((await ask("/", token)).status, 200);
  assert.equal((await ask("/auth/logout", token, { method: "POST" })).status, 200);
  assert.equal((await ask("/", token)).status, 401);
});

it("sees a disabled client and a whitelist at once", async () => {
  const changes = [[401, "client", "status", "Disabled"], [403, "whitelist", "add", "10.0.0.0/8"]];
  for (const [status, group, command, value] of changes) {
    const other = await gatehouse.addClient();
    const token = await newToken(other);
    assert.equal((await ask("/", token)).status, 200);
    await gatehouse.run(group, command, other.client_id, value);
    const { status: now, passed } = await ask("/", token);
    assert.deepEqual([now, passed], [status, undefined]);
  }
});

it("forwards what clients ask of Gatehouse, and nothing else", async () => {
  for (const path of ["/.well-known/jwks.json", "/.well-known/oauth-authorization-server",
                      "/openapi.json"])
    assert.equal((await ask(path)).status, 200, path);
  assert.equal((await ask("/oauth/token", null, { method: "POST" })).status, 400);
  assert.equal((await ask("/gatehouse/verify", await newToken())).status, 404);
  for (const path of ["/metrics", "/healthz", "/readyz"]) {
    assert.equal((await ask(path)).status, 401, path);
    assert.equal((await ask(path, await newToken())).text, "the API's own page");
  }
});

it("knows a path by any spelling", async () => {
  for (const path of ["/auth/../orders", "/auth/%2e%2e/orders", "//orders", "/oauth/..//orders",
                      "/auth/../metrics", "/.well-known/%2e%2e/metrics", "//metrics"]) {
    seen.length = 0;
    const answer = await exchange(nginx.url, request("GET", path));
    assert.deepEqual([answer.status, seen], [401, []], path);
  }
});
