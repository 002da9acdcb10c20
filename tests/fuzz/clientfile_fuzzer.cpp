// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file of clients, as somebody's spreadsheet or editor leaves it.

#include "check.h"

#include "admin/clientfile.h"

using namespace Gatehouse;
using namespace Gatehouse::Admin;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const auto format : {ClientFile::Format::Csv, ClientFile::Format::Json}) {
        const auto lines = ClientFile::read(bytes, format);
        if (!lines) {
            FUZZ_CHECK(!lines.error().message.isEmpty());
            continue;
        }
        FUZZ_CHECK(lines->size() <= ClientFile::mostLines);
        int before = 0;
        for (const ClientLine &line : *lines) {
            FUZZ_CHECK(line.line >= before); // each is named by where it stands
            before = line.line;
            // A blank cell must not open a client to any address.
            FUZZ_CHECK(format == ClientFile::Format::Json || !line.whitelist ||
                       !line.whitelist->isEmpty());
        }
    }
    return 0;
}
