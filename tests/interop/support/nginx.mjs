// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const source = process.env.GATEHOUSE_SOURCE;
const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

/// Debian's nginx with the file that resources/examples/ shows, but for its addresses.
export class Nginx {
  #process;
  #folder;
  url;

  static async start(gatehouseUrl, apiUrl) {
    const nginx = new Nginx();
    nginx.#folder = await mkdtemp(join(tmpdir(), "gatehouse-nginx-"));
    try {
      for (let tries = 5; tries > 0; --tries) // somebody may take the port before nginx does
        if (await nginx.#tryPort(await freePort(), gatehouseUrl, apiUrl)) return nginx;
      const log = await readFile(join(nginx.#folder, "error.log"), "utf8");
      throw new Error(`nginx did not start:\n${log}`);
    } catch (error) {
      await nginx.stop();
      throw error;
    }
  }

  async stop() {
    if (this.#process?.kill("SIGTERM")) await once(this.#process, "exit"); // false: it has ended
    await rm(this.#folder, { recursive: true });
  }

  async #tryPort(port, gatehouseUrl, apiUrl) {
    const example = await readFile(join(source, "resources/examples/nginx.conf"), "utf8");
    const site = substituted(example, {
      "listen 80;": `listen 127.0.0.1:${port};`,
      "server 127.0.0.1:8080;": `server ${new URL(gatehouseUrl).host};`,
      "server 127.0.0.1:3000;": `server ${new URL(apiUrl).host};`,
    });
    await writeFile(join(this.#folder, "site.conf"), site);
    const configuration = join(this.#folder, "nginx.conf");
    await writeFile(configuration, this.#around("site.conf"));
    this.url = `http://127.0.0.1:${port}`;
    this.#process = spawn(
      program(), ["-p", this.#folder, "-e", "error.log", "-c", configuration], { stdio: "ignore" });
    while (this.#process.exitCode === null) {
      if (await answers(port)) return true;
      await setTimeout(20);
    }
    return false;
  }

  // All that nginx writes goes below its folder, and it is one process, of whoever runs the test.
  #around(site) {
    const paths = temporary.map((name) => `${name}_temp_path ${name};`).join("\n");
    return `daemon off;\nmaster_process off;\npid pid;\nevents {}\n
            http {\naccess_log off;\n${paths}\ninclude ${site};\n}\n`;
  }
}

function program() {
  const paths = ["/usr/sbin/nginx", join(source, "build/nginx/usr/sbin/nginx")];
  const found = paths.find((path) => existsSync(path));
  if (!found) throw new Error(`There is no ${paths.join(" and no ")}; tests/run fetches one.`);
  return found;
}

function substituted(text, replacements) {
  for (const [from, to] of Object.entries(replacements)) {
    if (text.split(from).length !== 2) throw new Error(`nginx.conf has not one "${from}"`);
    text = text.replace(from, to);
  }
  return text;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => resolve(true) ?? socket.destroy());
    socket.on("error", () => resolve(false));
  });
}
