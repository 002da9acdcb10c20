// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// README's programs that verify a token, run as they stand there, with a token of ours and with
// such as they must not take. The one in Go needs a module that Debian 12 does not package: it is
// looked at for its form alone.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { Forger } from "./support/forger.mjs";
import { Gatehouse } from "./support/gatehouse.mjs";

const programs = {
  python: { command: "/usr/bin/python3", file: "verify.py" }, // the one that has python3-jwt
  js: { command: process.execPath, file: "verify.mjs" },
};
const refused = {
  "a refresh token": { typ: "rt+jwt" },
  "any other token": { typ: "JWT" },
  "the token of another issuer": { iss: "https://login.example" },
  "a token for others": { aud: "others" },
  "a token for nobody": { aud: undefined },
  "a token that has expired": { exp: 1 },
  "a token that never expires": { exp: undefined },
  "a token of another key": { signer: "other" },
  "a token of a key that is not there": { kid: "gone" },
  "a token of another algorithm": { alg: "RS256" },
  "a public key as the secret": { alg: "HS256", kid: "ES256" },
  "a token without a signature": { signer: "none" },
};

let readme, folder, gatehouse, forger;

before(async () => {
  readme = await readFile(join(process.env.GATEHOUSE_SOURCE, "README.md"), "utf8");
  folder = await mkdtemp("./readme-"); // here, where jose is found
  gatehouse = await Gatehouse.start();
  await gatehouse.run("keys", "rotate", "--algorithm", "ES256");
  forger = await Forger.start();
});

after(async () => {
  await gatehouse?.stop();
  forger?.stop();
  if (folder) await rm(folder, { recursive: true });
});

function codeOf(language) {
  const [, code] = readme.match(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "s"));
  return code;
}

async function run(command, args, input = "") {
  const child = spawn(command, args, { env: { ...process.env, NO_PROXY: "127.0.0.1" } });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (said += text));
  child.stderr.resume();
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { code, said };
}

for (const [language, { command, file }] of Object.entries(programs))
  describe(`README's program in ${language}`, () => {
    /// What it says of a token, where this server publishes the keys.
    async function verify(token, { url }) {
      const code = codeOf(language);
      assert.ok(code.includes("http://127.0.0.1:8080"));
      const path = join(folder, file);
      await writeFile(path, code.replace("http://127.0.0.1:8080", url));
      return run(command, [path, token]);
    }

    it("takes an access token", async () => {
      const client = await gatehouse.addClient();
      const { access_token: access, refresh_token: refresh } = await gatehouse.login(client);
      const taken = await verify(access, gatehouse);
      assert.equal(taken.said, `Client: ${client.client_id}\n`);
      assert.notEqual((await verify(refresh, gatehouse)).code, 0);
    });

    it("takes a token that is made like ours", async () =>
      assert.equal((await verify(await forger.token(), forger)).said, "Client: 42\n"));

    for (const [name, changes] of Object.entries(refused))
      it(`refuses ${name}`, async () => {
        const { code, said } = await verify(await forger.token(changes), forger);
        assert.notEqual(code, 0);
        assert.equal(said, "");
      });
  });

it("README's program in Go is in its form", async () => {
  const code = codeOf("go");
  assert.deepEqual(await run("gofmt", [], code), { code: 0, said: code });
});
