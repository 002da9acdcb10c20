# SPDX-FileCopyrightText: 2026 The Gatehouse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The architecture's rules, held against this tree, and each seen to fail on a tree that breaks it.

GATEHOUSE_QT_HEADERS names the folder that holds QtCore/, QtSql/ and so on.
"""

import os
import tempfile
import unittest
from pathlib import Path

from architecture import check

QT_HEADERS = os.environ["GATEHOUSE_QT_HEADERS"]
ROOT = Path(__file__).resolve().parents[2]

SPDX = ("// SPDX-FileCopyrightText: 2026 The Gatehouse authors\n"
        "// SPDX-License-Identifier: GPL-3.0-or-later\n")
HASH_SPDX = SPDX.replace("//", "#")

TABLE = """
| `gatehouse_domain` | `server/domain/` | Qt Core |
| `gatehouse_store` | `server/store/` | domain, Qt Sql |
| `gatehouse_auth` | `server/auth/` | store |
| `gatehouse_admin` | `server/admin/` | auth |
| `gatehouse_ui` | `ui/` | admin, domain, Qt Widgets |
| `gatehouse_app` | `app/` | all of these, CLI11 |
"""
LINKS = {
    "server/domain": "Qt6::Core",
    "server/store": "gatehouse_domain Qt6::Sql",
    "server/auth": "gatehouse_store",
    "server/admin": "gatehouse_auth",
    "ui": "gatehouse_admin gatehouse_domain Qt6::Widgets",
    "app": "gatehouse_domain gatehouse_store gatehouse_auth gatehouse_admin gatehouse_ui",
}


class SmallTree(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("CONTRIBUTING.md", TABLE)
        for folder, links in LINKS.items():
            name = folder.split("/")[-1]
            extra = "target_link_libraries(gatehouse_app PRIVATE CLI11::CLI11)\n"
            self.write(f"{folder}/CMakeLists.txt", HASH_SPDX +
                       f"gatehouse_layer({name}\n    LINKS {links}\n    SOURCES\n        it.h\n)\n" +
                       (extra if name == "app" else ""))
            self.write(f"{folder}/it.h", SPDX + "#pragma once\n#include <QString>\n#include <map>\n")

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def header(self, folder, *includes):
        self.write(f"{folder}/it.h", SPDX + "#pragma once\n" +
                   "".join(f"#include {include}\n" for include in includes))

    def assertSound(self):
        self.assertEqual(check(self.root, QT_HEADERS), [])

    def assertFound(self, *parts):
        findings = check(self.root, QT_HEADERS)
        self.assertEqual(len(findings), 1, findings)
        for part in parts:
            self.assertIn(part, findings[0])

    def test_a_sound_tree_has_no_findings(self):
        self.header("server/admin", '"auth/it.h"', '"store/it.h"', '"admin/it.h"', "<QtCore/QList>")
        self.header("ui", '"admin/it.h"', '"domain/it.h"', "<QWidget>", "<QPainter>")
        self.header("app", '"ui/it.h"', '"store/it.h"', "<CLI/CLI.hpp>")
        self.assertSound()

    def test_no_arrow_up(self):
        self.header("server/store", '"auth/it.h"')
        self.assertFound("server/store/it.h", "auth/it.h")

    def test_ui_never_sees_the_store(self):
        self.header("ui", '"store/it.h"')
        self.assertFound("ui/it.h", "store/it.h")

    def test_only_a_row_that_names_it_includes_sql(self):
        for folder in ("server/auth", "ui", "app"):
            self.header(folder, "<QSqlQuery>")
            self.assertFound(f"{folder}/it.h", "QSqlQuery", "Qt Sql")
            self.header(folder)

    def test_full_paths_to_qt_headers_are_seen_through(self):
        self.header("server/auth", "<QtSql/QSqlQuery>")
        self.assertFound("QtSql/QSqlQuery")

    def test_servers_draw_nothing(self):
        for include in ("<QWidget>", "<QColor>"):
            self.header("server/domain", include)
            self.assertFound("server/domain/it.h", include)

    def test_no_row_of_a_server_names_widgets(self):
        self.write("CONTRIBUTING.md", TABLE.replace("domain, Qt Sql", "domain, Qt Widgets"))
        self.assertFound("store draws")

    def test_openssl_stays_where_its_row_is(self):
        self.header("server/auth", "<openssl/evp.h>")
        self.assertFound("openssl/evp.h")

    def test_http_server_stays_where_its_row_is(self):
        self.header("server/admin", "<QHttpServer>")
        self.assertFound("QHttpServer")

    def test_spaces_do_not_hide_an_include(self):
        self.write("server/auth/it.h", SPDX + "#pragma once\n  #  include   <QSqlQuery>\n")
        self.assertFound("QSqlQuery")

    def test_comments_are_no_includes(self):
        self.write("server/auth/it.h", SPDX + "#pragma once\n/*\n#include <QSqlQuery>\n*/\n")
        self.assertSound()

    def test_links_are_the_row(self):
        for links in ("", "gatehouse_store Qt6::Network"):
            self.write("server/auth/CMakeLists.txt", HASH_SPDX +
                       f"gatehouse_layer(auth LINKS {links} SOURCES it.h)\n")
            self.assertFound("server/auth/CMakeLists.txt", "its row says")

    def test_a_link_by_the_back_door_counts(self):
        with (self.root / "server/auth/CMakeLists.txt").open("a") as file:
            file.write("target_link_libraries(gatehouse_auth PRIVATE Qt6::Widgets)\n")
        self.assertFound("Qt Widgets")

    def test_rows_stand_in_order(self):
        self.write("CONTRIBUTING.md", TABLE.replace("| domain, Qt Sql |", "| auth, Qt Sql |"))
        self.assertFound("store uses auth")

    def test_every_server_folder_has_a_row(self):
        self.write("server/extra/it.h", SPDX)
        self.assertFound("server/extra")

    def test_every_file_is_listed(self):
        self.write("server/auth/lost.cpp", SPDX)
        self.assertFound("server/auth/lost.cpp", "not listed")

    def test_every_include_is_somebodys(self):
        self.header("server/auth", '"auth/gone.h"')
        self.assertFound("auth/gone.h")

    def test_headers_are_guarded(self):
        self.write("server/auth/it.h", SPDX)
        self.assertFound("#pragma once")

    def test_versions_of_qt_are_told_apart_in_few_places(self):
        self.write("server/auth/it.h", SPDX + "#pragma once\n#if QT_VERSION >= 0x060500\n#endif\n")
        self.assertFound("QT_VERSION")

    def test_every_file_opens_with_its_licence(self):
        self.write("tests/run", "#!/usr/bin/env bash\necho\n")
        self.assertFound("tests/run", "SPDX")
        self.write("tests/run", "#!/usr/bin/env bash\n" + HASH_SPDX)
        self.assertSound()
        self.write("server/auth/it.h", "#pragma once\n")
        self.assertFound("server/auth/it.h", "SPDX")

    def test_a_missing_table_is_a_finding(self):
        self.write("CONTRIBUTING.md", "")
        self.assertFound("no table")


class ThisTree(unittest.TestCase):
    def test_keeps_its_architecture(self):
        findings = check(ROOT, QT_HEADERS)
        self.assertEqual(findings, [], "\n" + "\n".join(findings))


if __name__ == "__main__":
    unittest.main()
