# SPDX-FileCopyrightText: 2026 The Gatehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the source tree against the table of layers in CONTRIBUTING.md.

A layer's row names what it may use. Its CMake target must link exactly that, and its files may
include nothing else: of our layers, what the row names and what stands below that (for `ui` the row
alone, so that it never sees the store, SQL or HTTP); of everything else, only what the row itself
names, so that SQL stays in `store`, HTTP in `http` and OpenSSL in `crypto`.
"""

import functools
import re
from pathlib import Path

ROW = re.compile(r"^\| `gatehouse_(\w+)` \| `([\w/]+)/` \| ([^|]+) \|$", re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)")', re.MULTILINE)
VERSION_CHECK = re.compile(r"^\s*#.*\bQT_VERSION(_CHECK)?\b", re.MULTILINE)
SPDX = ("SPDX-FileCopyrightText: 2026 The Gatehouse authors",
        "SPDX-License-Identifier: GPL-3.0-or-later")
# The layers whose files see nothing but their own row.
STRICT = {"ui"}
# Where one source must serve several Qt versions: one file for what changed in each module.
VERSION_FILES = {"server/http/httpcompat.h", "ui/common/theme.cpp"}
CODE = {".h", ".cpp"}
# Every file of these kinds opens with the licence.
LICENSED = CODE | {".py", ".sh", ".lua", ".go", ".js", ".mjs", ".cmake"}


class Layer:
    def __init__(self, name, folder, uses):
        self.name = name
        self.folder = folder
        self.uses = uses  # names of layers, "Qt Core", "OpenSSL", …


def read_table(text):
    """The layers of CONTRIBUTING.md by name, in its order."""
    rows = ROW.findall(text)
    names = [name for name, _, _ in rows]
    layers = {}
    for name, folder, cell in rows:
        uses = set()
        for part in cell.replace("`", "").split(", "):
            part = part.strip()
            if part == "all of these":
                uses |= set(names) - {name}
            else:
                uses.add(part)
        layers[name] = Layer(name, folder, uses)
    return layers


def closure(layers, name):
    """All layers that stand below this one."""
    below = set()
    for used in layers[name].uses & layers.keys():
        below |= {used} | closure(layers, used)
    return below


def strip_comments(text):
    # A program that stands in a raw string, to be shown, is no part of ours.
    text = re.sub(r'R"([^(\s]*)\(.*?\)\1"', '""', text, flags=re.DOTALL)
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.DOTALL)


def linked(cmake, name):
    """What the layer's target links, in the words of the table."""
    cmake = re.sub(r"#[^\n]*", "", cmake)
    calls = re.findall(r"gatehouse_layer\(\s*%s\b(.*?)\)" % name, cmake, re.DOTALL)
    words = []
    for call in calls:
        links = re.search(r"\bLINKS\b(.*?)(?:\bSOURCES\b|\bHEADERS\b|\bINCLUDE\b|$)", call, re.DOTALL)
        words += links.group(1).split() if links else []
    for call in re.findall(r"target_link_libraries\(\s*gatehouse_%s\b(.*?)\)" % name, cmake,
                           re.DOTALL):
        words += call.split()
    names = set()
    for word in words:
        if word in ("PUBLIC", "PRIVATE", "INTERFACE"):
            continue
        word = re.sub(r"^Qt6::", "Qt ", word)
        word = re.sub(r"^OpenSSL::.*", "OpenSSL", word)
        word = re.sub(r"^CLI11::.*", "CLI11", word)
        names.add(re.sub(r"^(gatehouse_|Gatehouse::)", "", word))
    return names


class QtHeaders:
    """Which Qt module a header belongs to, by where it is installed."""

    def __init__(self, folder):
        self.module_of = {}
        modules = sorted(path for path in Path(folder).glob("Qt*") if path.is_dir())
        for module in modules:
            for header in module.iterdir():
                self.module_of.setdefault(header.name, "Qt " + module.name[2:])

    def module(self, header):
        first, _, rest = header.partition("/")
        if rest and first.startswith("Qt"):
            return "Qt " + first[2:]
        return self.module_of.get(header)


@functools.lru_cache
def qt_headers_in(folder):
    return QtHeaders(folder)


def foreign(header, qt):
    """Who else's header this is, in the words of the table; None for the standard library's."""
    if header.startswith("openssl/"):
        return "OpenSSL"
    if header.startswith("CLI/"):
        return "CLI11"
    if header.startswith("sqlite"):
        return "SQLite"
    return qt.module(header)


def check_layer(root, layers, layer, qt):
    folder = root / layer.folder
    owned = {layer.name} | layer.uses & layers.keys()
    if layer.name not in STRICT:
        owned |= closure(layers, layer.name)
    # Widgets are drawn with Gui, and everything Qt stands on Core.
    others = (layer.uses - layers.keys()) | {"Qt Core"}
    if "Qt Widgets" in others:
        others.add("Qt Gui")
    cmake_file = folder / "CMakeLists.txt"
    cmake = cmake_file.read_text() if cmake_file.exists() else ""

    links = linked(cmake, layer.name)
    if links != layer.uses:
        yield (f"{layer.folder}/CMakeLists.txt: gatehouse_{layer.name} links {sorted(links)}, "
               f"its row says {sorted(layer.uses)}")

    folder_of = {other.name: root / other.folder for other in layers.values()}
    for path in sorted(p for p in folder.rglob("*") if p.suffix in CODE):
        where = path.relative_to(root).as_posix()
        text = strip_comments(path.read_text())
        if not re.search(r"(?<![\w./])%s(?![\w./])" % re.escape(
                path.relative_to(folder).as_posix()), cmake):
            yield f"{where}: not listed in {layer.folder}/CMakeLists.txt"
        if path.suffix == ".h" and "#pragma once" not in text:
            yield f"{where}: no #pragma once"
        if VERSION_CHECK.search(text) and where not in VERSION_FILES:
            yield f"{where}: asks for QT_VERSION; only {sorted(VERSION_FILES)} may"
        for bracketed, quoted in INCLUDE.findall(text):
            if quoted and (quoted.startswith("moc_") or quoted.endswith(".moc")):
                continue
            header = bracketed or quoted
            target = None
            if quoted:
                target = next((name for name, base in folder_of.items()
                               if (base.parent / quoted).exists()
                               and base in (base.parent / quoted).parents
                               or name in ("ui", "app") and (base / quoted).exists()), None)
            if target:
                if target not in owned:
                    yield f'{where}: includes "{header}" of {target}; it may use {sorted(owned)}'
                continue
            owner = foreign(header, qt)
            if quoted and owner is None:
                yield f'{where}: includes "{header}", which no layer has'
            elif owner is not None and owner not in others:
                yield f"{where}: includes <{header}> of {owner}; its row says {sorted(others)}"


def check_licences(root):
    for top in ("server", "ui", "app", "tests", ".ci"):
        for path in sorted((root / top).rglob("*")):
            if not path.is_file() or "corpus" in path.parts or "__pycache__" in path.parts:
                continue
            where = path.relative_to(root).as_posix()
            lines = path.read_bytes()[:400].decode("utf-8", "replace").splitlines()
            script = bool(lines) and lines[0].startswith("#!")
            if not (path.suffix in LICENSED or path.name == "CMakeLists.txt" or script):
                continue
            head = lines[1:3] if script else lines[:2]
            if len(head) < 2 or not all(spdx in line for spdx, line in zip(SPDX, head)):
                yield f"{where}: does not open with the two SPDX lines"


def check(root, qt_headers):
    """Everything that is wrong with the tree, one line each."""
    root = Path(root)
    layers = read_table((root / "CONTRIBUTING.md").read_text())
    if not layers:
        return ["CONTRIBUTING.md: holds no table of layers"]
    qt = qt_headers_in(qt_headers)
    findings = []
    for folder in sorted(p for p in (root / "server").iterdir() if p.is_dir()):
        if f"server/{folder.name}" not in {layer.folder for layer in layers.values()}:
            findings.append(f"server/{folder.name}: has no row in CONTRIBUTING.md")
    names = list(layers)
    for layer in layers.values():
        for used in layer.uses & layers.keys():
            if names.index(used) > names.index(layer.name):
                findings.append(f"CONTRIBUTING.md: {layer.name} uses {used}, which stands above it")
        if layer.folder.startswith("server/") and layer.uses & {"Qt Gui", "Qt Widgets"}:
            findings.append(f"CONTRIBUTING.md: {layer.name} draws; nothing under server/ may")
    if findings:
        return findings # a table in disorder says nothing about the files
    for layer in layers.values():
        findings += check_layer(root, layers, layer, qt)
    findings += check_licences(root)
    return findings
