// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a running server answers, held against the document that it serves: every operation with
// every status and every error that the document shows.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { Validator } from "@seriousme/openapi-schema-validator";

import { Contract } from "./support/contract.mjs";
import { Gatehouse } from "./support/gatehouse.mjs";
import { basic, exchange, form, head, request } from "./support/http.mjs";

const asJson = { "Content-Type": "application/json" };
const chosen = "client_credentials";

let gatehouse, contract;
let client, suspended, elsewhere, resourceServer;

before(async () => {
  gatehouse = await Gatehouse.start(
    "[limits]\nhead_time=1s\nrequest_time=1s\n[metrics]\nallow=127.0.0.1\n");
  contract = new Contract(await (await fetch(`${gatehouse.url}/openapi.json`)).json());
  client = await gatehouse.addClient();
  suspended = await gatehouse.addClient();
  elsewhere = await gatehouse.addClient();
  resourceServer = await gatehouse.addClient("--resource-server");
  suspended.tokens = await gatehouse.login(suspended);
  elsewhere.tokens = await gatehouse.login(elsewhere);
  await gatehouse.run("client", "status", suspended.client_id, "Suspended");
  await gatehouse.run("whitelist", "add", elsewhere.client_id, "10.0.0.0/8");
});

after(async () => gatehouse?.stop());

/// Sends bytes as a call of this operation, and holds the answer against the document.
async function check(method, path, status, bytes, from) {
  const answer = await exchange(gatehouse.url, bytes, from);
  assert.equal(answer.status, status, answer.text);
  contract.check(method, path, answer);
  return answer;
}

const post = (path, status, content) =>
  check("POST", path, status, request("POST", path, content));
const get = (path, status, content) => check("GET", path, status, request("GET", path, content));
const bearer = (token) => ({ headers: { Authorization: `Bearer ${token}` } });
const loginOf = ({ api_key: username, api_secret: password }) => ({ json: { username, password } });
const authenticated = (who, fields) => form(fields, { Authorization: basic(who) });

/// For every operation: the same fault, which the transport finds.
async function checkAll(status, bytesFor) {
  await Promise.all(contract.operations.map(
    ({ method, path }) => check(method, path, status, bytesFor(method, path))));
}

describe("the document", () => {
  it("is sound OpenAPI 3.1", async () => {
    const served = await (await fetch(`${gatehouse.url}/openapi.json`)).json();
    const judged = await new Validator().validate(served);
    assert.deepEqual(judged, { valid: true });
    assert.deepEqual(served.servers, [{ url: gatehouse.url }]);
  });

  it("shows examples that fit their schemas", () => contract.checkExamples());
});

describe("the transport", () => {
  it("refuses other methods", async () => {
    for (const { method, path } of contract.operations) {
      const answer = await check(method, path, 405, request("PUT", path));
      assert.equal(answer.headers.get("allow"), method);
      const headOnly = await exchange(gatehouse.url, request("HEAD", path));
      assert.deepEqual([headOnly.status, headOnly.text], [405, ""]);
    }
  });
  it("knows no other path", () => get("/nowhere", 404));
  it("refuses what could be read two ways", () =>
    checkAll(400, (method, path) => head(method, path, { "Content-Length": "1, 1" }) + "\r\n"));
  it("waits for no one", () => checkAll(408, (method, path) => head(method, path, asJson)));
  it("takes no large body", () =>
    checkAll(413, (method, path) => head(method, path, { "Content-Length": 17000 }) + "\r\n"));
  it("takes no expectations", () =>
    checkAll(417, (method, path) => head(method, path, { Expect: "100-continue" }) + "\r\n"));
  it("takes no large head", () =>
    checkAll(431, (method, path) => head(method, path, { "X-Long": "x".repeat(9000) }) + "\r\n"));
  it("takes no transfer encoding", () =>
    checkAll(501, (method, path) => head(method, path, { "Transfer-Encoding": "gzip" }) + "\r\n"));
});

describe("POST /auth/login", () => {
  const path = "/auth/login";
  it("logs in", () => post(path, 200, loginOf(client)));
  it("asks for both", () => post(path, 400, { json: { username: "ak_1" } }));
  it("asks for strings", () => post(path, 400, { json: { username: 1, password: 2 } }));
  it("asks for an object", () => post(path, 400, { body: "[]", headers: asJson }));
  it("asks for JSON", () => post(path, 415, form({ username: "ak_1" })));
  it("refuses a wrong secret", () =>
    post(path, 401, { json: { username: "ak_1", password: "x" } }));
  it("refuses a suspended client", () => post(path, 401, loginOf(suspended)));
  it("refuses another address", () => post(path, 403, loginOf(elsewhere)));
});

describe("POST /auth/refresh", () => {
  const path = "/auth/refresh";
  const refresh = (token) => ({ json: { refresh_token: token } });
  it("gives a new pair", async () =>
    post(path, 200, refresh((await gatehouse.login(client)).refresh_token)));
  it("asks for a token", () => post(path, 400, { json: {} }));
  it("asks for a string", () => post(path, 400, refresh(1)));
  it("asks for an object", () => post(path, 400, { body: "{", headers: asJson }));
  it("asks for JSON", () => post(path, 415, form({ refresh_token: "x" })));
  it("refuses what is no token", () => post(path, 401, refresh("x")));
  it("refuses a suspended client", () => post(path, 401, refresh(suspended.tokens.refresh_token)));
  it("refuses another address", () => post(path, 403, refresh(elsewhere.tokens.refresh_token)));
});

for (const [method, path] of [["GET", "/auth/verify"], ["POST", "/auth/logout"]])
  describe(`${method} ${path}`, () => {
    const ask = (status, content) => check(method, path, status, request(method, path, content));
    it("takes a good token", async () => {
      const answer = await ask(200, bearer((await gatehouse.login(client)).access_token));
      if (method === "GET")
        assert.equal(answer.headers.get("x-client-id"), String(client.client_id));
    });
    it("asks for a token", () => ask(401));
    it("refuses what is no token", () => ask(401, bearer("x")));
    it("refuses another address", () => ask(403, bearer(elsewhere.tokens.access_token)));
  });

describe("POST /oauth/token", () => {
  const path = "/oauth/token";
  it("takes Basic", () => post(path, 200, authenticated(client, { grant_type: chosen })));
  it("takes the form", () => post(path, 200, form(
    { grant_type: chosen, client_id: client.api_key, client_secret: client.api_secret })));
  it("asks for a grant", () => post(path, 400, authenticated(client, {})));
  it("knows one grant", () => post(path, 400, authenticated(client, { grant_type: "password" })));
  it("has no scopes", () =>
    post(path, 400, authenticated(client, { grant_type: chosen, scope: "all" })));
});

for (const path of ["/oauth/introspect", "/oauth/revoke"])
  describe(`POST ${path}`, () => {
    it("takes what is no token", () =>
      post(path, 200, authenticated(resourceServer, { token: "x" })));
    it("takes an access token", async () => {
      const { access_token: token } = await gatehouse.login(client);
      const who = path === "/oauth/revoke" ? client : resourceServer;
      const { json: told } = await post(path, 200, authenticated(who, { token }));
      assert.deepEqual(told.client_id, who === client ? undefined : String(client.client_id));
    });
    it("asks for a token", () => post(path, 400, authenticated(client, {})));
  });

it("POST /oauth/revoke ends no token of another client", () =>
  post("/oauth/revoke", 400, authenticated(resourceServer, { token: elsewhere.tokens.access_token })));

it("POST /oauth/introspect tells resource servers alone", () =>
  post("/oauth/introspect", 403, authenticated(client, { token: "x" })));

for (const path of ["/oauth/token", "/oauth/introspect", "/oauth/revoke"])
  describe(`a client of ${path}`, () => {
    const fields = { grant_type: chosen, token: "x" };
    const inForm = { client_id: "ak_1", client_secret: "x", ...fields };
    const send = (status, content) => post(path, status, content);
    it("sends a form", () => send(400, { json: {} }));
    it("sends a form that can be read", () => send(400, { ...form({}), body: "a=1&a=2" }));
    it("proves itself one way", () => send(400, authenticated(client, inForm)));
    it("says one name", () =>
      send(400, authenticated(client, { ...fields, client_id: "ak_1" })));
    it("proves itself", () => send(401, form(fields)));
    it("proves itself by Basic", () => send(401, form(fields, { Authorization: "Bearer x" })));
    it("has the right secret", () => send(401, form(inForm)));
    it("is active", () => send(400, authenticated(suspended, fields)));
    it("calls from where it may", () => send(403, authenticated(elsewhere, fields)));
  });

describe("who fails too often", () => {
  const wrong = { api_key: "ak_1", api_secret: "x" };
  const asForm = authenticated(wrong, { grant_type: chosen, token: "x" });
  // From an address of its own, so that nobody else here has to wait.
  const failUntilHeldUp = async (path, content, from) => {
    const bytes = request("POST", path, content);
    let answer;
    for (let calls = 0; calls < 50 && answer?.status !== 429; ++calls)
      answer = await exchange(gatehouse.url, bytes, from);
    assert.equal(answer.status, 429);
    contract.check("POST", path, answer);
    return answer;
  };
  it("waits at a login", async () => {
    const answer = await failUntilHeldUp("/auth/login", loginOf(wrong), "127.0.0.3");
    assert.ok(Number(answer.headers.get("retry-after")) >= 1);
  });
  for (const [number, path] of ["/oauth/token", "/oauth/introspect", "/oauth/revoke"].entries())
    it(`waits at ${path}`, () => failUntilHeldUp(path, asForm, `127.0.0.${number + 4}`));
});

describe("what needs no login", () => {
  for (const path of ["/.well-known/jwks.json", "/.well-known/oauth-authorization-server",
                      "/openapi.json", "/healthz", "/readyz", "/metrics"])
    it(`GET ${path} answers`, () => get(path, 200));
  it("names keys of every kind", async () => {
    for (const algorithm of ["ES256", "EdDSA", "RS256"])
      await gatehouse.run("keys", "rotate", "--algorithm", algorithm);
    const { json: { keys } } = await get("/.well-known/jwks.json", 200);
    assert.equal(keys.length, 3);
  });
  it("shows metrics to those on the list alone", () =>
    check("GET", "/metrics", 403, request("GET", "/metrics"), "127.0.0.2"));
});

// Last: from here on the server can do little, and the other tests have had their answers.
it("says when the store is away", async () => {
  await gatehouse.sql("ALTER TABLE revision RENAME TO away");
  const contents = { "/auth/login": loginOf(client), "/auth/refresh": { json: {} } };
  for (const { method, path, statuses } of contract.operations)
    if (statuses.includes(503))
      await check(method, path, 503, request(method, path, contents[path]));
});

it("the document says nothing that was not seen", () => {
  const unseen = contract.unseen().filter((name) => !/ 500( |$)/.test(name)); // a fault of ours
  assert.deepEqual(unseen, []);
});
