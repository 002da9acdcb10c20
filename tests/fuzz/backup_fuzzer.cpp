// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A backup that somebody made up. The first byte says which half is tried: the container as a file
// (nothing that was not sealed under the passphrase opens), or what lies in a well sealed one (the
// archive: no name leads elsewhere, no size is believed before its bytes are there).

#include "check.h"

#include "admin/backuparchive.h"

#include <QBuffer>

using namespace Gatehouse;
using namespace Qt::StringLiterals;
namespace SealedStream = Gatehouse::Crypto::SealedStream;

namespace {

constexpr qint64 littleMemory = 4096;
constexpr Crypto::ScryptCost cheap{.log2N = 1, .r = 1, .p = 1};
const auto passphrase = u"correct horse battery"_s;

void tryContainer(QByteArray bytes)
{
    QBuffer file(&bytes);
    file.open(QBuffer::ReadOnly);
    auto reader = SealedStream::Reader::begin(file, passphrase, littleMemory);
    if (!reader)
        return;
    const auto opened = reader->read(SealedStream::chunkBytes);
    FUZZ_CHECK(!opened); // who could make one that opens could forge AES-GCM
}

void tryArchive(const QByteArray &content)
{
    QBuffer file;
    file.open(QBuffer::ReadWrite);
    auto writer = SealedStream::Writer::begin(file, passphrase, cheap);
    FUZZ_CHECK(writer && writer->write(content) && writer->finish());
    FUZZ_CHECK(file.size() > content.size());
    file.seek(0);
    auto reader = SealedStream::Reader::begin(file, passphrase, littleMemory);
    FUZZ_CHECK(reader);
    Admin::BackupArchive::Reader archive(*std::move(reader));
    qsizetype held = 0;
    while (true) {
        const auto entry = archive.next();
        if (!entry || !*entry)
            return;
        FUZZ_CHECK(Admin::BackupArchive::isSafeName((*entry)->name));
        FUZZ_CHECK(!(*entry)->name.contains(u'/') && !(*entry)->name.startsWith(u'.'));
        QBuffer to;
        to.open(QBuffer::WriteOnly);
        if (!archive.unpack(**entry, to))
            return;
        held += to.size();
        FUZZ_CHECK(to.size() == (*entry)->size && held <= content.size());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    if (data[0] & 1)
        tryContainer(rest);
    else
        tryArchive(rest);
    return 0;
}
