// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

import assert from "node:assert/strict";

import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";

/// An OpenAPI document that answers are held against. It keeps what it has seen, so that a test can
/// ask for what it has not.
export class Contract {
  #document;
  #ajv = new Ajv2020({ strict: false, allErrors: true });
  #seen = new Set();

  constructor(document) {
    this.#document = document;
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(document, "openapi.json");
  }

  /// Every operation as { method, path, statuses }.
  get operations() {
    return Object.entries(this.#document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { responses }]) =>
        ({ method: method.toUpperCase(), path, statuses: Object.keys(responses).map(Number) })));
  }

  /// Fails unless the document has this answer to such a request, and its every part is as it says.
  check(asked, path, answer) {
    const method = this.#methodFor(asked, path);
    const pointer = this.#responseTo(method, path, answer.status);
    const response = this.#at(pointer);
    this.#checkHeaders(response, answer.headers);
    const type = answer.headers.get("content-type");
    assert.ok(response.content[type], `${pointer} has no ${type}`);
    const body = type.startsWith("application/json") ? answer.json : answer.text;
    this.validate(`${pointer}/content/${escaped(type)}/schema`, body);
    if (answer.status >= 400) this.#checkShown(method, path, answer, response.content[type]);
    this.#seen.add(`${method} ${path} ${answer.status}`);
  }

  /// Every example beside the schema that it is to fit.
  checkExamples() {
    this.#walk("#", (pointer, { schema, example, examples = {} }) => {
      if (!schema || !pointer.includes("/content/")) return;
      if (example !== undefined) this.validate(`${pointer}/schema`, example);
      for (const name of Object.keys(examples))
        this.validate(`${pointer}/schema`, this.#resolved(`${pointer}/examples/${name}`).value);
    });
  }

  /// Fails unless the value fits the schema that stands there.
  validate(pointer, value) {
    const fits = this.#ajv.getSchema(`openapi.json${pointer}`);
    assert.ok(fits(value), `${pointer}: ${this.#ajv.errorsText(fits.errors)}`);
  }

  /// Which of the documented statuses and examples have not been seen.
  unseen() {
    return this.operations.flatMap(({ method, path, statuses }) => statuses.flatMap((status) => {
      const name = `${method} ${path} ${status}`;
      const { content } = this.#at(this.#responseTo(method, path, status));
      const examples = status < 400 ? {} : Object.values(content)[0].examples;
      return [name, ...Object.keys(examples).map((example) => `${name} ${example}`)];
    })).filter((name) => !this.#seen.has(name));
  }

  // A call with another method is answered in the name of the one that the path has.
  #methodFor(asked, path) {
    const own = Object.keys(this.#document.paths[path] ?? {}).map((name) => name.toUpperCase());
    return own.length === 0 || own.includes(asked) ? asked : own[0];
  }

  #responseTo(method, path, status) {
    if (!this.#document.paths[path]) {
      assert.equal(status, 404, `${path} is not in the document`);
      return "#/components/responses/NotFound";
    }
    const pointer = `#/paths/${escaped(path)}/${method.toLowerCase()}/responses/${status}`;
    assert.ok(this.#at(pointer, true), `${method} ${path} may not be answered ${status}`);
    return this.#target(pointer);
  }

  #checkHeaders(response, headers) {
    for (const [name, reference] of Object.entries(response.headers)) {
      const value = headers.get(name);
      const pointer = reference.$ref;
      const { required, schema } = this.#at(pointer);
      assert.ok(value !== null || !required, `${name} is missing`);
      const isNumber = schema.type === "integer";
      if (value !== null) this.validate(`${pointer}/schema`, isNumber ? Number(value) : value);
    }
  }

  #checkShown(method, path, answer, { examples }) {
    const text = answer.text.replace(/after \d+ seconds/, "after 12 seconds"); // as the one shown
    const shown = Object.keys(examples).find((name) =>
      JSON.stringify(this.#at(examples[name].$ref).value) === text);
    assert.ok(shown, `${method} ${path}: the document shows no ${answer.status} ${answer.text}`);
    this.#seen.add(`${method} ${path} ${answer.status} ${shown}`);
  }

  #target(pointer) {
    return this.#at(pointer).$ref ?? pointer;
  }

  #resolved(pointer) {
    return this.#at(this.#target(pointer));
  }

  #at(pointer, mayLack = false) {
    const names = pointer.split("/").slice(1);
    const found = names.reduce((at, name) => at?.[unescaped(name)], this.#document);
    assert.ok(found !== undefined || mayLack, `${pointer} is not in the document`);
    return found;
  }

  #walk(pointer, visit) {
    const value = this.#at(pointer);
    if (typeof value !== "object" || value === null) return;
    visit(pointer, value);
    for (const name of Object.keys(value)) this.#walk(`${pointer}/${escaped(name)}`, visit);
  }
}

// RFC 6901 §3, and what a URI's fragment cannot hold.
function escaped(name) {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}

function unescaped(name) {
  return decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~");
}
