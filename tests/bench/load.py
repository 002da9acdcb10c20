# SPDX-FileCopyrightText: 2026 The Gatehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""load.py BIN WORK [--seconds 600]: a thousand connections at full speed against a server, four in
ten of them with the worst that strangers do, and judges what must hold: no growth of memory after
the first minute, no descriptor leaked, and others log in with a p99 under 100 ms.
"""

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from bench import Server

CLIENTS = 64
P99_LIMIT_US = 100_000
LONGEST_DEADLINE = 15  # seconds (contract section 6)
GROWTH_LIMIT_MIB = 8  # malloc's arenas breathe; a leak of a byte a request would be ten times that


class Watch:
    """What the system says of a process while it runs."""

    def __init__(self, process):
        self.process = process
        self.samples = []  # (seconds, MiB)
        self.most_descriptors = 0

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.process.pid}/fd"))

    def until_ended(self, child):
        began = time.monotonic()
        while child.poll() is None:
            self.samples.append((time.monotonic() - began, self.process.resident_mib()))
            self.most_descriptors = max(self.most_descriptors, self.descriptors())
            time.sleep(1)

    def most(self, begin, end):
        return max((mib for at, mib in self.samples if begin <= at <= end), default=float("nan"))


def add_clients(binary, data):
    bodies = []
    for number in range(CLIENTS):
        printed = subprocess.run(
            [binary, "client", "add", "--data", data, "--name", f"Load {number}", "--allow",
             "127.0.0.0/8", "--json"], check=True, capture_output=True, text=True).stdout
        client = json.loads(printed)
        bodies.append(json.dumps({"username": client["api_key"],
                                  "password": client["api_secret"]}, separators=(",", ":")))
    return bodies


def recorded(data):
    connection = sqlite3.connect(f"file:{data}/gatehouse.db?mode=ro", uri=True)
    try:
        return connection.execute(
            "SELECT coalesce(sum(count), 0) FROM attempts_per_minute WHERE outcome = 0").fetchone()[0]
    finally:
        connection.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bin", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--seconds", type=int, default=600)
    given = parser.parse_args()

    work = given.work.resolve() / "load"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    data = work / "data"
    bodies = work / "bodies"
    bodies.write_text("\n".join(add_clients(given.bin / "gatehouse", data)) + "\n")
    server = Server(given.bin / "gatehouse", "serve", "--data", data, "--listen", "127.0.0.1:0")
    watch = Watch(server)

    def crowd(seconds):
        """What the load came to, and the descriptors once all it left half done has ended."""
        load = subprocess.Popen(
            [given.bin / "bench_load", server.url.rpartition(":")[2], str(seconds), bodies],
            stdout=subprocess.PIPE, text=True)
        watch.until_ended(load)
        printed = json.loads(load.stdout.read())
        time.sleep(LONGEST_DEADLINE + 1)
        return printed, watch.descriptors()

    _, at_rest = crowd(2)  # what is opened once and kept is open from here on
    watch.samples.clear()
    result, afterwards = crowd(given.seconds)
    left_open = afterwards - at_rest
    server.stop()

    early = watch.most(30, 60) if given.seconds > 120 else watch.most(0, given.seconds / 2)
    late = watch.most(given.seconds - 60, given.seconds)
    answered = result["busy"].get("200", 0) + result["watched"].get("200", 0)
    print(f"{answered / given.seconds:,.0f} logins/s of those who behave, "
          f"{sum(result['watched'].values()):,} watched: p50 {result['p50_us'] / 1000:.1f} ms, "
          f"p99 {result['p99_us'] / 1000:.1f} ms, longest {result['longest_us'] / 1000:.1f} ms")
    print(f"memory {early:.1f} MiB in the first minute, {late:.1f} MiB in the last; "
          f"descriptors {at_rest} at rest, {watch.most_descriptors} at most, "
          f"{left_open:+d} afterwards")
    failures = [
        (result["p99_us"] >= P99_LIMIT_US, "others wait too long"),
        (late - early > GROWTH_LIMIT_MIB, "memory grows"),
        (left_open > 0, "descriptors are left open"),
        (set(result["watched"]) - {"200", "broken"} or result["watched"]["broken"] > 0,
         f"others were turned away: {result['watched']}"),
        (recorded(data) < answered, "an answer has no record"),
    ]
    shutil.rmtree(work)
    failed = [name for broken, name in failures if broken]
    if failed:
        sys.exit("Failed: " + "; ".join(failed))


if __name__ == "__main__":
    main()
