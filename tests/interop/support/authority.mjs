// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate authority of two levels, by openssl, as an office or Let's Encrypt would be.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export class Authority {
  #folder;

  static async make() {
    const authority = new Authority();
    authority.#folder = await mkdtemp(join(tmpdir(), "gatehouse-authority-"));
    await authority.#issue("root", null, "basicConstraints=critical,CA:TRUE");
    await authority.#issue("middle", "root", "basicConstraints=critical,CA:TRUE");
    return authority;
  }

  async remove() {
    await rm(this.#folder, { recursive: true });
  }

  path(name) {
    return join(this.#folder, name);
  }

  /// PEM for 127.0.0.1: the certificate with that of its issuer, and its key.
  async issue(name, usage = "serverAuth") {
    await this.#issue(name, "middle",
      `subjectAltName=IP:127.0.0.1,DNS:localhost\nextendedKeyUsage=${usage}`);
    const read = (file) => readFile(this.path(file), "utf8");
    return { chain: (await read(`${name}.pem`)) + (await read("middle.pem")),
             key: await read(`${name}.key`) };
  }

  async #issue(name, issuer, extensions) {
    const openssl = (...args) =>
      promisify(execFile)("openssl", args, { cwd: this.#folder });
    await writeFile(this.path(`${name}.ext`), extensions);
    await openssl("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
      "-noenc", "-keyout", `${name}.key`, "-out", `${name}.csr`, "-subj", `/CN=${name}`);
    const signer = issuer ? ["-CA", `${issuer}.pem`, "-CAkey", `${issuer}.key`, "-CAcreateserial"]
                          : ["-signkey", `${name}.key`];
    await openssl("x509", "-req", "-in", `${name}.csr`, "-days", "90", "-extfile", `${name}.ext`,
      "-out", `${name}.pem`, ...signer);
  }
}
