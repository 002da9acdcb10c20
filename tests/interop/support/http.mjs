// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

import { connect } from "node:net";

/// What one request on a connection of its own was answered. Requests are bytes, so that they can
/// be as wrong as a test wants them.
export class Answer {
  constructor(bytes) {
    const end = bytes.indexOf("\r\n\r\n");
    if (end < 0) throw new Error(`No whole answer came: ${JSON.stringify(bytes)}`);
    const [statusLine, ...fields] = bytes.slice(0, end).split("\r\n");
    this.status = Number(statusLine.split(" ")[1]);
    this.text = bytes.slice(end + 4);
    this.headers = new Headers(fields.map((field) => field.split(/: (.*)/s, 2)));
    if (Number(this.headers.get("content-length")) !== Buffer.byteLength(this.text))
      throw new Error(`Content-Length is not the body's length: ${bytes}`);
  }

  get json() {
    return JSON.parse(this.text);
  }
}

/// Sends these bytes and reads until the other side closes. `from`: the caller's own address.
export function exchange(url, bytes, from = "127.0.0.1") {
  const { hostname: host, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let received = "";
    const socket = connect({ host, port: Number(port), localAddress: from });
    socket.setEncoding("utf8");
    socket.on("connect", () => socket.write(bytes));
    socket.on("data", (text) => (received += text));
    socket.on("error", reject);
    socket.on("end", () => {
      try {
        resolve(new Answer(received));
      } catch (error) {
        reject(error);
      }
    });
  });
}

/// The head of a request, without the empty line at its end.
export function head(method, path, headers = {}) {
  const fields = { Host: "gate.example", "User-Agent": "interop", Connection: "close", ...headers };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}`;
}

/// A request as it should be, with a body as it stands or with this value as JSON.
export function request(method, path, { body = "", json, headers = {} } = {}) {
  const text = json ? JSON.stringify(json) : body;
  const fields = { ...(json && { "Content-Type": "application/json" }), ...headers };
  if (method === "POST") fields["Content-Length"] = Buffer.byteLength(text);
  return `${head(method, path, fields)}\r\n${text}`;
}

export function basic(client) {
  return `Basic ${Buffer.from(`${client.api_key}:${client.api_secret}`).toString("base64")}`;
}

export function form(fields, headers = {}) {
  return { body: String(new URLSearchParams(fields)),
           headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers } };
}
