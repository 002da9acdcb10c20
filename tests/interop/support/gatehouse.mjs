// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const program = process.env.GATEHOUSE_PROGRAM;

/// `gatehouse serve` on a free port, with a data folder of its own that vanishes at its end.
export class Gatehouse {
  #server;
  #folder;
  url; // without a slash at its end

  /// `settings`: what stands in its gatehouse.conf; `files`: what else its folder has, by name.
  static async start(settings = "", files = {}) {
    const gatehouse = new Gatehouse();
    gatehouse.#folder = await mkdtemp(join(tmpdir(), "gatehouse-interop-")); // with mode 0700
    for (const [name, text] of Object.entries({ ...files, "gatehouse.conf": settings }))
      await writeFile(join(gatehouse.#folder, name), text, { mode: 0o600 });
    try {
      await gatehouse.#serve();
    } catch (error) {
      await gatehouse.stop();
      throw error;
    }
    return gatehouse;
  }

  /// A file of its data folder.
  path(name) {
    return join(this.#folder, name);
  }

  signal(name) {
    this.#server.kill(name);
  }

  async stop() {
    if (this.#server?.kill("SIGTERM")) await once(this.#server, "exit"); // false: it has ended
    await rm(this.#folder, { recursive: true });
  }

  /// Runs a command on the same data; what it prints as JSON, null where it prints nothing.
  async run(...command) {
    const { stdout } = await promisify(execFile)(
      program, ["--data", this.#folder, ...command, "--json"], { env: this.#environment() });
    return stdout ? JSON.parse(stdout) : null;
  }

  /// A new client, with its api_key and api_secret.
  async addClient(...options) {
    return this.run("client", "add", "--name", "Sample", ...options);
  }

  /// Changes the store behind the server's back.
  async sql(statement) {
    await promisify(execFile)(
      "sqlite3", ["-cmd", ".timeout 5000", join(this.#folder, "gatehouse.db"), statement]);
  }

  /// The `data` of a client's login.
  async login(client) {
    const answer = await fetch(`${this.url}/auth/login`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ username: client.api_key, password: client.api_secret }),
    });
    const { data, error } = await answer.json();
    if (!data) throw new Error(`login: ${error.message}`);
    return data;
  }

  async #serve() {
    this.#server = spawn(
      program, ["--data", this.#folder, "serve", "--listen", "127.0.0.1:0"],
      { env: this.#environment(), stdio: ["ignore", "pipe", "inherit"] });
    for await (const line of createInterface({ input: this.#server.stdout })) {
      this.url = line.replace(/^Listening on /, "");
      return;
    }
    throw new Error("gatehouse serve ended before it listened");
  }

  #environment() {
    return { ...process.env, HOME: this.#folder, QT_QPA_PLATFORM: "offscreen" };
  }
}
