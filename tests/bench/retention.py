# SPDX-FileCopyrightText: 2026 The Gatehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""retention.py BIN WORK [--rows 300000]: how long logins take while old attempts are removed, beside
how long they take while none are, on the same store. Fails where removal delays them.
"""

import argparse
import json
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from bench import Server
from spray import Honest

SECONDS = 20
KEPT = 1000
# What a login may take more at the 99th percentile: the write of a batch of 500.
DELAY_LIMIT_MS = 25


def attempts(data):
    connection = sqlite3.connect(f"file:{data}/gatehouse.db?mode=ro", uri=True)
    try:
        return connection.execute("SELECT count(*) FROM attempts").fetchone()[0]
    finally:
        connection.close()


def set_policy(data, name, value):
    connection = sqlite3.connect(f"{data}/gatehouse.db")
    with connection:
        connection.execute("INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) "
                           "DO UPDATE SET value = excluded.value", (name, str(value).encode()))
    connection.close()


def measured(binary, data, client):
    server = Server(binary, "serve", "--data", data, "--listen", "127.0.0.1:0")
    before = attempts(data)
    honest = Honest(server.url, client, "192.0.2.1", pause=0.005)
    honest.start()
    time.sleep(SECONDS)
    honest.ended.set()
    honest.join()
    removed = before + len(honest.times) - attempts(data)
    server.stop()
    if set(honest.statuses) != {200}:
        sys.exit(f"Failed: an honest login was refused: {honest.statuses}")
    times = sorted(honest.times)
    return times[len(times) // 2], times[int(len(times) * 0.99)], times[-1], removed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bin", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--rows", type=int, default=300_000)
    given = parser.parse_args()

    binary = given.bin / "gatehouse"
    here = Path(__file__).resolve().parent
    work = given.work.resolve() / "retention"
    shutil.rmtree(work, ignore_errors=True)
    data = work / "data"
    work.mkdir(parents=True)
    client = json.loads(subprocess.run(
        [binary, "client", "add", "--data", data, "--name", "Honest", "--json"],
        check=True, capture_output=True, text=True).stdout)
    conf = data / "gatehouse.conf"
    conf.touch(mode=0o600)
    conf.write_text("[server]\ntrusted_proxies=127.0.0.1\nworkers=1\n\n[log]\nrefused=no\n")
    server = Server(binary, "serve", "--data", data, "--listen", "127.0.0.1:0")
    rounds = 0
    while attempts(data) < given.rows:
        subprocess.run(["wrk", "--threads", "1", "--connections", "16", "--duration", "5s", "--script",
                        "spray.lua", server.url, "--", "ak_nobody", str(rounds)], cwd=here, check=True,
                       stdout=subprocess.DEVNULL)
        rounds += 1
    server.stop()

    quiet = measured(binary, data, client)
    set_policy(data, "retention.attempts", KEPT)
    busy = measured(binary, data, client)
    for name, (p50, p99, longest, removed) in (("none removed", quiet), ("removing", busy)):
        print(f"{name}: p50 {p50:.2f} ms, p99 {p99:.2f} ms, longest {longest:.1f} ms, "
              f"{removed:,} attempts removed")
    shutil.rmtree(work)
    failures = [
        (quiet[3] > 0, "something was removed that was not to be"),
        (busy[3] < 20_000, "too little was removed to measure by"),
        (busy[1] - quiet[1] > DELAY_LIMIT_MS, "removal delays logins"),
    ]
    failed = [name for broken, name in failures if broken]
    if failed:
        sys.exit("Failed: " + "; ".join(failed))


if __name__ == "__main__":
    main()
