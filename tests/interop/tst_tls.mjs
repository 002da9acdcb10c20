// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// TLS as openssl, curl, Node and testssl.sh see it.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { Agent, request } from "node:https";
import { after, before, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

import { Authority } from "./support/authority.mjs";
import { Gatehouse } from "./support/gatehouse.mjs";

let authority, gatehouse, client;

/// Writes a certificate and its key in place of others, each whole, as those who renew them do.
async function install({ chain, key }) {
  for (const [name, text] of [["server.key", key], ["server.pem", chain]]) {
    await writeFile(gatehouse.path(`${name}.new`), text, { mode: 0o600 });
    await rename(gatehouse.path(`${name}.new`), gatehouse.path(name));
  }
}

before(async () => {
  authority = await Authority.make();
  const { chain, key } = await authority.issue("gate");
  gatehouse = await Gatehouse.start("[tls]\nmode=files\ncertificate=server.pem\nkey=server.key\n",
    { "server.pem": chain, "server.key": key });
  client = await gatehouse.addClient();
});

after(async () => {
  await gatehouse?.stop();
  await authority?.remove();
});

const port = (server = gatehouse) => new URL(server.url).port;

/// What openssl says of a connection; `input` is what it sends.
function sClient(args, input = "", server = gatehouse) {
  return new Promise((resolve) => {
    const process = spawn("openssl", ["s_client", "-connect", `127.0.0.1:${port(server)}`, ...args]);
    let said = "";
    for (const stream of [process.stdout, process.stderr])
      stream.on("data", (data) => { said += data; });
    process.on("close", (code) => resolve({ code, said }));
    process.stdin.on("error", () => {}); // it ended before it read
    input ? process.stdin.write(input) : process.stdin.end();
  });
}

/// The exit code of curl and what it printed.
function curl(...args) {
  return new Promise((resolve) => {
    execFile("curl", ["--silent", "--show-error", "--max-time", "10", ...args],
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }));
  });
}

it("answers a login over TLS, to whom its authority is known", async () => {
  assert.match(gatehouse.url, /^https:\/\/127\.0\.0\.1:\d+$/);
  const login = ["--json", JSON.stringify({ username: client.api_key, password: client.api_secret }),
    `${gatehouse.url}/auth/login`];
  const { code, stdout } = await curl("--cacert", authority.path("root.pem"), ...login);
  assert.equal(code, 0);
  assert.ok(JSON.parse(stdout).data.access_token);
  assert.equal((await curl(...login)).code, 60); // nobody else's word is taken
  // What the server says of itself begins as it was called.
  const metadata = await curl("--cacert", authority.path("root.pem"),
    `${gatehouse.url}/.well-known/oauth-authorization-server`);
  assert.ok(JSON.parse(metadata.stdout).token_endpoint.startsWith(gatehouse.url));
});

it("shows the whole chain", async () => {
  const { said } = await sClient(["-CAfile", authority.path("root.pem"), "-showcerts"]);
  assert.match(said, /Verify return code: 0 \(ok\)/);
  assert.equal(said.match(/BEGIN CERTIFICATE/g).length, 2);
});

it("speaks TLS 1.2 and 1.3, and nothing older", async () => {
  for (const [version, name] of [["-tls1_2", "TLSv1.2"], ["-tls1_3", "TLSv1.3"]]) {
    const { said } = await sClient([version, "-CAfile", authority.path("root.pem")]);
    assert.match(said, new RegExp(`New, ${name}, Cipher is (ECDHE|TLS_)`));
  }
  for (const version of ["-tls1", "-tls1_1"]) {
    const { code, said } = await sClient([version, "-cipher", "DEFAULT@SECLEVEL=0"]);
    assert.notEqual(code, 0);
    assert.match(said, /alert protocol version|unsupported protocol/);
  }
  const root = ["--cacert", authority.path("root.pem"), `${gatehouse.url}/healthz`];
  assert.equal((await curl("--tls-max", "1.1", "--tlsv1.0", "--ciphers", "DEFAULT@SECLEVEL=0",
    ...root)).code, 35);
  assert.equal((await curl("--tls-max", "1.2", ...root)).code, 0);
  assert.equal((await curl("--tlsv1.3", ...root)).code, 0);
});

it("takes no cipher without forward secrecy or authentication", async () => {
  for (const ciphers of ["kRSA", "CBC", "aNULL", "PSK", "DHE", "SHA1"]) {
    const { code } = await sClient(["-tls1_2", "-cipher", `${ciphers}@SECLEVEL=0`]);
    assert.notEqual(code, 0, ciphers);
  }
});

it("ends what it says as TLS wants it", async () => {
  const { said } = await sClient(["-CAfile", authority.path("root.pem"), "-ign_eof"],
    "GET /nothing HTTP/1.1\r\nHost: gate.example\r\n\r\n");
  assert.match(said, /HTTP\/1\.1 404/);
  assert.doesNotMatch(said, /unexpected eof/);
});

it("shows a renewed certificate at once on SIGHUP, and drops no connection", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (options = {}) => {
    const asked = request(`${gatehouse.url}/healthz`,
      { ca: await readFile(authority.path("root.pem")), agent, ...options });
    return new Promise((resolve, reject) => {
      asked.on("error", reject).on("response", (response) => {
        const shown = response.socket.getPeerCertificate().subject?.CN;
        response.resume().on("end", () =>
          resolve({ status: response.statusCode, shown, reused: asked.reusedSocket }));
      }).end();
    });
  };
  assert.equal((await ask()).shown, "gate");
  await install(await authority.issue("renewed"));
  gatehouse.signal("SIGHUP");
  const deadline = Date.now() + 10_000;
  while ((await ask({ agent: false })).shown !== "renewed") {
    assert.ok(Date.now() < deadline, "the new certificate is not shown");
    await sleep(50);
  }
  const old = await ask();
  assert.deepEqual([old.status, old.reused], [200, true]);

  // Without a word from anybody, too.
  await install(await authority.issue("again"));
  const later = Date.now() + 20_000;
  while ((await ask({ agent: false })).shown !== "again") {
    assert.ok(Date.now() < later, "nobody looked at the files");
    await sleep(200);
  }
  assert.equal((await ask()).reused, true);
  // And what cannot be used changes nothing.
  await writeFile(gatehouse.path("server.pem"), "nonsense");
  gatehouse.signal("SIGHUP");
  await sleep(500);
  assert.equal((await ask({ agent: false })).shown, "again");
  agent.destroy();
  await install(await authority.issue("gate"));
});

it("tells the end of its certificate as a metric", async () => {
  const { stdout } = await curl("--cacert", authority.path("root.pem"), `${gatehouse.url}/metrics`);
  const [, seconds] = stdout.match(/^gatehouse_certificate_expiry_timestamp_seconds (\d+)$/m);
  const days = (Number(seconds) - Date.now() / 1000) / 86400;
  assert.ok(days > 89 && days < 91, `${days}`);
});

it("asks for the callers' certificates where it shall", async () => {
  const { chain, key } = await authority.issue("gate");
  const caller = await authority.issue("caller", "clientAuth");
  const ca = (await readFile(authority.path("middle.pem"), "utf8")) +
    (await readFile(authority.path("root.pem"), "utf8"));
  const strict = await Gatehouse.start(
    "[tls]\nmode=files\ncertificate=server.pem\nkey=server.key\nclient_ca=callers.pem\n",
    { "server.pem": chain, "server.key": key, "callers.pem": ca });
  try {
    const url = ["--cacert", authority.path("root.pem"), `${strict.url}/healthz`];
    assert.notEqual((await curl(...url)).code, 0);
    const { code, stdout } = await curl("--cert", authority.path("caller.pem"), "--key",
      authority.path("caller.key"), ...url);
    assert.deepEqual([code, stdout], [0, '{"status":"ok"}']);
    assert.ok(caller.key);
  } finally {
    await strict.stop();
  }
});

it("makes a certificate for itself, and says which", async () => {
  const own = await Gatehouse.start("[tls]\nmode=self-signed\n");
  try {
    const file = own.path("tls-certificate.pem");
    const shown = await own.run("certificate", "show");
    const { stdout } = await promisify(execFile)(
      "openssl", ["x509", "-in", file, "-noout", "-fingerprint", "-sha256"]);
    assert.equal(stdout.trim().split("=")[1], shown.sha256);
    assert.deepEqual([shown.file, shown.self_signed], [file, true]);
    assert.equal((await stat(own.path("tls-key.pem"))).mode & 0o777, 0o600);
    for (const host of ["127.0.0.1", "localhost"]) {
      const { code, stderr } = await curl("--cacert", file, "--ipv4",
        `https://${host}:${port(own)}/healthz`);
      assert.equal(code, 0, stderr);
    }
    // A new one is shown without a restart, and the key with it.
    const renewed = await own.run("certificate", "renew");
    assert.notEqual(renewed.sha256, shown.sha256);
    const deadline = Date.now() + 20_000;
    while ((await curl("--cacert", file, `${own.url}/healthz`)).code !== 0) {
      assert.ok(Date.now() < deadline, "the new certificate is not shown");
      await sleep(200);
    }
  } finally {
    await own.stop();
  }
});

it("has nothing that testssl.sh finds weak", { timeout: 180_000 }, async () => {
  const report = gatehouse.path("testssl.json");
  await new Promise((resolve) => {
    execFile("testssl", ["--quiet", "--color", "0", "--ip", "one", "--jsonfile", report, "--add-ca",
      authority.path("root.pem"), "--protocols", "--server-defaults", "--std", "--fs",
      "--server-preference", "--vulnerable", "--renegotiation", `127.0.0.1:${port()}`],
      { maxBuffer: 1 << 26 }, resolve); // its exit code counts findings of every kind
  });
  const findings = JSON.parse(await readFile(report, "utf8"));
  assert.ok(findings.length > 40, `only ${findings.length} findings`);
  const harmless = ["OK", "INFO", "DEBUG"];
  // No authority of a test has a list of revoked certificates or an entry in a public log, and DNS
  // knows nothing of it.
  const ofTheTest = /^(cert_revocation|cert_ocspURL|cert_crlDistributionPoints|cert_caRecord|DNS_CAA|OCSP_stapling|certificate_transparency|cert_trust|cert_chain_of_trust|cert_notAfter|cert_expirationStatus|cert_validityPeriod|cert_extlifeSpan|engine_problem|scanTime|cert_subjectAltName|clientsimulation)/i;
  const weak = findings.filter(({ id, severity }) =>
    !harmless.includes(severity) && !ofTheTest.test(id));
  assert.deepEqual(weak, []);
  assert.ok(findings.some(({ id, finding }) => id === "TLS1_3" && /offered/.test(finding)));
});
