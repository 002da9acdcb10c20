# SPDX-FileCopyrightText: 2026 The Gatehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py BIN WORK [--quick]: measures logins against a bare QHttpServer, and judges the ratios.

Every subject is measured in turn, the whole row several times over, and medians are compared, so
that a machine's good and bad minutes fall on all alike. The load generator, its script and its
bytes are the same for all.
"""

import argparse
import hashlib
import json
import os
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
CLOCK_TICK = os.sysconf("SC_CLK_TCK")
KEYS_HOT = 1


class Server:
    """A server process that prints where it listens, and what the system knows of it."""

    def __init__(self, *command):
        began = time.monotonic()
        self.process = subprocess.Popen([str(word) for word in command], text=True,
                                        stdout=subprocess.PIPE)
        line = self.process.stdout.readline()
        self.start_ms = (time.monotonic() - began) * 1000
        if not line.startswith("Listening on "):
            sys.exit(f"{command[0]} did not start")
        self.url = line.split()[2]

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / CLOCK_TICK

    def resident_mib(self):
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        return float("nan")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=20)


class Subject:
    """Something to measure: a server, the keys to draw from, and where its attempts are counted."""

    def __init__(self, name, server, key_file, keys, database=None):
        self.name = name
        self.server = server
        self.key_file = key_file
        self.keys = keys
        self.database = database
        self.runs = {}  # by connections

    def attempts(self):
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            return connection.execute("SELECT count(*) FROM attempts").fetchone()[0]
        finally:
            connection.close()

    def measure(self, connections, seconds):
        rows = self.attempts() if self.database else 0
        cpu = self.server.cpu_seconds()
        wrk = subprocess.run(
            ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", str(HERE / "login.lua"),
             self.server.url, "--", str(self.key_file), str(self.keys)],
            capture_output=True, text=True)
        if wrk.returncode != 0:
            sys.exit(f"wrk: {wrk.stdout}{wrk.stderr}")
        run = json.loads(wrk.stdout.splitlines()[-1])
        run["rate"] = run["requests"] / run["seconds"]
        run["cpu_us"] = (self.server.cpu_seconds() - cpu) / run["requests"] * 1e6
        run["rss"] = self.server.resident_mib()
        if run["refused"] or run["broken"]:
            sys.exit(f"{self.name}: not every answer was 200: {run}")
        if self.database:
            # What was under way when wrk hung up is recorded too, one a connection at most.
            self.settle()
            extra = self.attempts() - rows - run["requests"]
            if not 0 <= extra <= connections:
                sys.exit(f"{self.name}: {run['requests']} logins were answered, "
                         f"{run['requests'] + extra} are recorded")
        self.runs.setdefault(connections, []).append(run)

    def settle(self):
        """Waits until the server has dealt with what the last run left behind."""
        before = -1
        while (now := self.attempts()) != before:
            before = now
            time.sleep(0.2)

    def median(self, connections, what):
        return statistics.median(run[what] for run in self.runs[connections])


def tool_hash(binaries):
    """Changes when a store would be made differently."""
    digest = hashlib.sha256((binaries / "bench_makestore").read_bytes())
    return digest.hexdigest()


def make_store(binaries, work, count):
    """The folder of a store with so many clients and the file of its keys, made once and kept."""
    folder = work / f"store-{count}"
    keys = work / f"store-{count}.keys"
    stamp = work / f"store-{count}.stamp"
    wanted = tool_hash(binaries)
    if not stamp.exists() or stamp.read_text() != wanted:
        began = time.monotonic()
        print(f"Making a store of {count:,} clients ... ", end="", flush=True, file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        with keys.open("w") as file:
            subprocess.run([str(binaries / "bench_makestore"), str(folder), str(count)],
                           stdout=file, check=True)
        stamp.write_text(wanted)
        print(f"done in {time.monotonic() - began:.0f} s", file=sys.stderr)
    return folder, keys


def serve(binaries, folder):
    # One worker, as the bare server has one thread: the ratios are about the work, not the cores.
    config = folder / "gatehouse.conf"
    config.write_text("[server]\nworkers=1\n")
    config.chmod(0o600)
    return Server(binaries / "gatehouse", "serve", "--data", folder, "--listen", "127.0.0.1:0")


def fresh_copy(folder, work, name):
    """A copy to be used up: attempts of earlier runs shall not weigh on this one."""
    copy = work / name
    shutil.rmtree(copy, ignore_errors=True)
    subprocess.run(["cp", "-a", "--reflink=auto", str(folder), str(copy)], check=True)
    os.sync()  # or the first checkpoint would wait for the copy to reach the disk
    return copy


def measure_start(binaries, work, tries):
    """Milliseconds from exec to listening with 10,000 clients, and an idle server's MiB."""
    folder, _ = make_store(binaries, work, 10_000)
    starts = []
    for _ in range(tries):
        server = serve(binaries, fresh_copy(folder, work, "start"))
        starts.append(server.start_ms)
        server.stop()
    server = serve(binaries, fresh_copy(folder, work, "start"))
    time.sleep(2)
    resident = server.resident_mib()
    server.stop()
    shutil.rmtree(work / "start")
    return statistics.median(starts), resident


class Display:
    """A screen in memory to show windows on."""

    def __init__(self):
        reader, writer = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24"],
            pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        if not number:
            sys.exit("Xvfb did not start")
        self.environment = dict(os.environ, DISPLAY=f":{number}", QT_QPA_PLATFORM="xcb")

    def shows_window_of(self, process):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(process.pid), "--name", "Gatehouse"],
            env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return bool(found.stdout.strip())

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)


def free_port():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return unused.getsockname()[1]


def accepts(port):
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def measure_window(binaries, work, tries):
    """Milliseconds from exec until the window is visible and the port open, 10,000 clients."""
    folder, _ = make_store(binaries, work, 10_000)
    display = Display()
    starts = []
    for _ in range(tries):
        copy = fresh_copy(folder, work, "window")
        port = free_port()
        began = time.monotonic()
        process = subprocess.Popen(
            [str(binaries / "gatehouse"), "--data", str(copy), "--listen", f"127.0.0.1:{port}"],
            env=display.environment, stderr=subprocess.DEVNULL)
        while not (accepts(port) and display.shows_window_of(process)):
            if process.poll() is not None or time.monotonic() - began > 30:
                sys.exit("the window did not come")
            time.sleep(0.002)
        starts.append((time.monotonic() - began) * 1000)
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)
    display.close()
    shutil.rmtree(work / "window")
    return statistics.median(starts)


def openssl_speed(*what):
    """The last fields of the result of OpenSSL's own benchmark: operations or bytes a second."""
    lines = subprocess.run(["openssl", "speed", "-mr", "-seconds", "1", *what],
                           capture_output=True, text=True, check=True).stdout.splitlines()
    return next(line for line in lines if line.startswith("+F")).split(":")


def measure_signing(binaries):
    """By algorithm: (signs, verifies) of ours, and the same of OpenSSL on the same machine."""
    rows = [json.loads(line) for line in subprocess.run(
        [str(binaries / "bench_signing")], capture_output=True, text=True,
        check=True).stdout.splitlines()]
    ours = {row["algorithm"]: (row["signs"], row["verifies"]) for row in rows}

    def pair(name):
        *_, sign, verify = openssl_speed(name)
        return float(sign), float(verify)
    block = 330  # as bench_signing
    digests = float(openssl_speed("-hmac", "sha256", "-bytes", str(block))[-1]) / block
    theirs = {"HS256": (digests, digests), "ES256": pair("ecdsap256"), "EdDSA": pair("ed25519"),
              "RS256": pair("rsa2048")}
    return {name: (ours[name], theirs[name]) for name in ours}


def print_signing(measured):
    print("\nSignatures, one thread, beside openssl speed")
    print(f"  {'':<8}{'signs/s':>12}{'OpenSSL':>12}{'ratio':>8}"
          f"{'verifies/s':>13}{'OpenSSL':>12}{'ratio':>8}")
    for name, ((signs, verifies), (its_signs, its_verifies)) in measured.items():
        print(f"  {name:<8}{signs:>12,.0f}{its_signs:>12,.0f}{signs / its_signs:>8.2f}"
              f"{verifies:>13,.0f}{its_verifies:>12,.0f}{verifies / its_verifies:>8.2f}")


def print_table(subjects, connections):
    print(f"\n{connections} connection{'s' if connections > 1 else ''}")
    print(f"  {'':<24}{'requests/s':>11}{'p50 ms':>9}{'p99 ms':>9}{'CPU us':>9}{'RSS MiB':>9}"
          f"   requests/s of each run")
    for subject in subjects:
        def median(what):
            return subject.median(connections, what)
        rates = " ".join(f"{run['rate']:.0f}" for run in subject.runs[connections])
        print(f"  {subject.name:<24}{median('rate'):>11,.0f}{median('p50') / 1000:>9.2f}"
              f"{median('p99') / 1000:>9.2f}{median('cpu_us'):>9.1f}{median('rss'):>9.1f}"
              f"   {rates}")


def judge(findings):
    """Prints (what, value, relation, bound, unit) and says whether all hold."""
    print("\nMust hold")
    good = True
    for what, value, relation, bound, unit in findings:
        holds = value >= bound if relation == ">=" else value <= bound
        good &= holds
        print(f"  {'ok  ' if holds else 'FAIL'}  {what:<58}{value:>8.2f} {relation} {bound} {unit}")
    return good


def main():
    parser = argparse.ArgumentParser(prog="tests/bench/run")
    parser.add_argument("binaries", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--quick", action="store_true",
                        help="two short rounds, and 100,000 clients instead of 1,000,000")
    options = parser.parse_args()
    binaries, work = options.binaries, options.work
    work.mkdir(parents=True, exist_ok=True)
    many = 100_000 if options.quick else 1_000_000
    rounds, seconds = (2, 2) if options.quick else (4, 5)

    signing = measure_signing(binaries)
    stores = [(1000, *make_store(binaries, work, 1000)), (many, *make_store(binaries, work, many))]
    start_ms, idle_mib = measure_start(binaries, work, 3 if options.quick else 7)
    window_ms = measure_window(binaries, work, 3 if options.quick else 7)

    bare = Subject("bare QHttpServer", Server(binaries / "bench_barehttp"), stores[0][2], KEYS_HOT)
    subjects = [bare]
    for count, folder, keys in stores:
        copy = fresh_copy(folder, work, f"run-{count}")
        server = serve(binaries, copy)
        for kind, drawn in (("hot key", KEYS_HOT), ("even keys", count)):
            subjects.append(Subject(f"{count:,} clients, {kind}", server, keys, drawn,
                                    copy / "gatehouse.db"))
    for connections, turns in ((64, rounds), (1, max(2, rounds // 2))):
        for turn in range(turns):
            for subject in subjects:
                print(f"\r\033[K{connections} connections, round {turn + 1} of {turns}: "
                      f"{subject.name} ", end="", flush=True, file=sys.stderr)
                subject.measure(connections, seconds)
    print("\r\033[K", end="", file=sys.stderr)
    for server in {subject.server for subject in subjects}:
        server.stop()
    for count, _, _ in stores:
        shutil.rmtree(work / f"run-{count}")

    for connections in (1, 64):
        print_table(subjects, connections)
    print_signing(signing)
    _, few_hot, few_even, many_hot, many_even = subjects

    def ratio(left, right, what):
        return left.median(64, what) / right.median(64, what)
    name = f"{many:,}"
    good = judge([
        ("logins / bare requests, hot key, 1,000 clients", ratio(few_hot, bare, "rate"),
         ">=", 0.60, ""),
        (f"hot key, {name} / 1,000 clients", ratio(many_hot, few_hot, "rate"), ">=", 0.95, ""),
        (f"even keys, {name} / 1,000 clients", ratio(many_even, few_even, "rate"),
         ">=", 0.75, ""),
        ("p99, logins / bare requests, hot key, 1,000 clients", ratio(few_hot, bare, "p99"),
         "<=", 3, ""),
        ("resident, idle, headless, 10,000 clients", idle_mib, "<=", 40, "MiB"),
        ("from exec to listening, headless, 10,000 clients", start_ms, "<=", 500, "ms"),
        ("from exec to window visible and listening, 10,000 clients", window_ms, "<=", 500, "ms"),
    ])
    print("\nFor comparison")
    for what, subject in ((f"hot key, {name} clients", many_hot),
                          (f"even keys, {name} clients", many_even)):
        print(f"        {what + ' / hot key, 1,000 clients':<58}{ratio(subject, few_hot, 'rate'):>8.2f}")
        print(f"        {what + ' / bare requests':<58}{ratio(subject, bare, 'rate'):>8.2f}")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
