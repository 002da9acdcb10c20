# SPDX-FileCopyrightText: 2026 The Gatehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""spray.py BIN WORK [--pairs 1000000]: failed logins, each with another API key from another network,
as many as a trusted proxy could forward, some of them at a client's own key; meanwhile that client and
others log in. Judges what must hold: the throttle's memory stays bounded, no honest login is refused
or late, and nobody elsewhere holds up the client whose key is tried.
"""

import argparse
import http.client
import json
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

from bench import Server

P99_LIMIT_MS = 100
# 32 for the throttle; the rest is what a server takes anyway once it is at work: the store's caches,
# the flood meter's 4 MiB, the connections.
GROWTH_LIMIT_MIB = 32 + 48
CONNECTIONS = 64
ROUND_SECONDS = 10


class Honest(threading.Thread):
    """A client that logs in again and again from an address of its own."""

    def __init__(self, url, client, address, pause=0.02):
        super().__init__(daemon=True)
        self.connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=10)
        self.body = json.dumps({"username": client["api_key"], "password": client["api_secret"]})
        self.headers = {"Content-Type": "application/json", "X-Forwarded-For": address}
        self.pause = pause
        self.ended = threading.Event()
        self.statuses = {}
        self.times = []

    def run(self):
        while not self.ended.wait(self.pause):
            began = time.monotonic()
            self.connection.request("POST", "/auth/login", self.body, self.headers)
            answer = self.connection.getresponse()
            answer.read()
            self.times.append((time.monotonic() - began) * 1000)
            self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bin", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--pairs", type=int, default=1_000_000)
    given = parser.parse_args()

    gatehouse = given.bin / "gatehouse"
    here = Path(__file__).resolve().parent
    work = given.work.resolve() / "spray"
    shutil.rmtree(work, ignore_errors=True)
    data = work / "data"
    work.mkdir(parents=True)
    clients = [json.loads(subprocess.run(
        [gatehouse, "client", "add", "--data", data, "--name", f"Honest {number}", "--json"],
        check=True, capture_output=True, text=True).stdout) for number in range(4)]
    conf = data / "gatehouse.conf"
    conf.touch(mode=0o600)
    conf.write_text("[server]\ntrusted_proxies=127.0.0.1\nworkers=1\n\n[log]\nrefused=no\n")
    server = Server(gatehouse, "serve", "--data", data, "--listen", "127.0.0.1:0")
    honest = [Honest(server.url, client, f"192.0.2.{number + 1}")
              for number, client in enumerate(clients)]
    for each in honest:
        each.start()
    time.sleep(2)
    at_rest = server.resident_mib()

    sprayed, rounds, most = 0, 0, 0.0
    began = time.monotonic()
    while sprayed < given.pairs:
        wrk = subprocess.Popen(
            ["wrk", "--threads", "1", "--connections", str(CONNECTIONS), "--duration",
             f"{ROUND_SECONDS}s", "--script", "spray.lua", server.url, "--", clients[0]["api_key"],
             str(rounds)], cwd=here, stdout=subprocess.PIPE, text=True)
        while wrk.poll() is None:
            most = max(most, server.resident_mib())
            time.sleep(0.5)
        result = json.loads(wrk.stdout.read().strip().splitlines()[-1])
        sprayed += result["requests"]
        rounds += 1
    seconds = time.monotonic() - began
    for each in honest:
        each.ended.set()
        each.join()
    server.stop()

    statuses = {}
    for each in honest:
        for status, count in each.statuses.items():
            statuses[status] = statuses.get(status, 0) + count
    times = sorted(took for each in honest for took in each.times)
    p99 = times[int(len(times) * 0.99)]
    print(f"{sprayed:,} pairs sprayed, {sprayed / seconds:,.0f} a second; memory {at_rest:.1f} MiB "
          f"before, {most:.1f} MiB at most")
    print(f"{len(times):,} honest logins meanwhile: {statuses}, p50 {times[len(times) // 2]:.1f} ms, "
          f"p99 {p99:.1f} ms, longest {times[-1]:.1f} ms; of the client that is tried "
          f"{honest[0].statuses}")
    failures = [
        (most - at_rest > GROWTH_LIMIT_MIB, "memory grows beyond its bound"),
        (set(statuses) != {200}, "an honest login was refused"),
        (p99 >= P99_LIMIT_MS, "honest logins wait too long"),
    ]
    shutil.rmtree(work)
    failed = [name for broken, name in failures if broken]
    if failed:
        sys.exit("Failed: " + "; ".join(failed))


if __name__ == "__main__":
    main()
