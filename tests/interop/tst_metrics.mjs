// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The metrics as a parser of Prometheus' text format reads them.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";

import parse from "parse-prometheus-text-format";

import { Gatehouse } from "./support/gatehouse.mjs";

let gatehouse, text, families;

const family = (name) => families.find((one) => one.name === name);
const sampleOf = (name, labels) => family(name).metrics.find((sample) =>
  Object.entries(labels).every(([label, value]) => sample.labels[label] === value));

before(async () => {
  gatehouse = await Gatehouse.start();
  await gatehouse.login(await gatehouse.addClient());
  const answer = await fetch(`${gatehouse.url}/metrics`);
  text = await answer.text();
  // The parser trims lines and looks past the last one; the format does neither.
  assert.match(text, /^(\S[^\n]*\S\n)+$/);
  families = parse(text);
});

after(async () => gatehouse?.stop());

it("says what each family is", () => {
  const types = Object.fromEntries(families.map(({ name, type }) => [name, type]));
  assert.deepEqual(types, {
    gatehouse_attempts_total: "COUNTER",
    gatehouse_attempt_duration_seconds: "HISTOGRAM",
    gatehouse_store_failures_total: "COUNTER",
    gatehouse_open_connections: "GAUGE",
    gatehouse_store_size_bytes: "GAUGE",
    gatehouse_signing_key_age_seconds: "GAUGE",
    gatehouse_throttled: "GAUGE",
    gatehouse_build_info: "GAUGE",
  });
  for (const { name, help, metrics } of families) {
    assert.match(help, /\.$/, name);
    assert.ok(metrics.length > 0, name);
  }
});

it("counts a login", () => {
  const counted = sampleOf("gatehouse_attempts_total", { endpoint: "login", outcome: "Success" });
  assert.equal(counted.value, "1");
});

it("has buckets that rise to the count", () => {
  const name = "gatehouse_attempt_duration_seconds"; // the parser drops a histogram's labels
  const all = (pattern) => [...text.matchAll(new RegExp(`^${name}_${pattern}$`, "gm"))];
  const endpoints = all('count{endpoint="(.*)"} (\\d+)').map(([, endpoint, count]) =>
    ({ endpoint, count: Number(count) }));
  assert.ok(endpoints.length > 1);
  for (const { endpoint, count } of endpoints) {
    const buckets = all(`bucket{endpoint="${endpoint}",le="(.*)"} (\\d+)`).map(([, bound, value]) =>
      ({ bound: Number(bound.replace("+Inf", "Infinity")), value: Number(value) }));
    const rises = (member) => buckets.every((bucket, i) =>
      i === 0 || buckets[i - 1][member] <= bucket[member]);
    assert.ok(rises("bound") && rises("value"), endpoint);
    assert.deepEqual(buckets.at(-1), { bound: Infinity, value: count });
    assert.equal(count, endpoint === "login" ? 1 : 0);
    const [[, sum]] = all(`sum{endpoint="${endpoint}"} (\\S+)`);
    assert.equal(Number(sum) > 0, count > 0);
  }
});
