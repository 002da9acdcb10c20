#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gatehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps SECURITY.md true: each test that it names is there, and no requirement of ASVS is left out."""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECURITY = (ROOT / "SECURITY.md").read_text()
NAMED = re.compile(r"`(tst_[a-z0-9_]+)(?:::([A-Za-z0-9]+))?`")


def missing(text, root=ROOT):
    """The tests that a text names and that are not there."""
    sources = {path.stem: path for pattern in ("*.py", "*.cpp")
               for path in (root / "tests").rglob("tst_" + pattern)}
    scripts = {f"tst_interop_{path.stem.removeprefix('tst_')}"
               for path in (root / "tests" / "interop").glob("tst_*.mjs")}
    absent = []
    for name, function in NAMED.findall(text):
        source = sources.get(name)
        if name in scripts or (source and not function):
            continue
        if not source or not re.search(rf"^(?: {{4}})?void (?:\w+::)?{function}\(\)", source.read_text(), re.M):
            absent.append(f"{name}::{function}" if function else name)
    return absent


def rows(text):
    """The numbers of the tables' rows, with what stands in the last column."""
    return re.findall(r"^\| (\d+\.\d+\.\d+) \|[^|]+\| (.+) \|$", text, re.MULTILINE)


class Security(unittest.TestCase):
    def test_names_tests_that_are_there(self):
        self.assertEqual(missing(SECURITY), [])
        self.assertGreater(len(NAMED.findall(SECURITY)), 100)

    def test_notices_a_test_that_is_not(self):
        self.assertEqual(missing("`tst_throttling::holdsUpEverybody` and `tst_nothing::at`"),
                         ["tst_throttling::holdsUpEverybody", "tst_nothing::at"])
        self.assertEqual(missing("`tst_interop_nothing`"), ["tst_interop_nothing"])

    def test_answers_each_requirement_once(self):
        wanted = [line for line in (Path(__file__).parent / "asvs.txt").read_text().splitlines()
                  if not line.startswith("#")]
        self.assertEqual([number for number, _ in rows(SECURITY)], wanted)

    def test_each_answer_is_one(self):
        answers = ("Holds", "Partly", "Not held", "Does not apply", "Left to")
        for number, answer in rows(SECURITY):
            self.assertTrue(answer.startswith(answers), f"{number}: {answer}")


if __name__ == "__main__":
    unittest.main()
