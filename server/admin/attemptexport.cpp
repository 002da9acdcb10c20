// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/attemptexport.h"

#include "admin/administration.h"
#include "admin/attempttext.h"
#include "admin/journaladministration.h"
#include "admin/ownerfile.h"
#include "store/attemptstore.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

namespace {

constexpr int pageSize = 1000;
// Ids looked at in one step: a filter that admits hardly any still lets go soon when cancelled.
constexpr qint64 stride = 16'384;
constexpr int progressTotal = 1000;

struct Ids
{
    qint64 first = 1;
    qint64 last = 0;
};

Error fileError(const QSaveFile &file)
{
    const auto kind = file.error() == QFileDevice::PermissionsError ? Error::Kind::Denied
                                                                    : Error::Kind::Unavailable;
    return {kind, u"\"%1\" cannot be written: %2. Choose another place or make room, and export "
                  "again."_s.arg(file.fileName(), file.errorString())};
}

// From the first to the last attempt of the filter's time, so that nothing else is walked through.
Result<Ids> range(Store::AttemptStore &attempts, const AttemptFilter &filter, qint64 newest)
{
    AttemptFilter time;
    time.since = filter.since;
    time.until = filter.until;
    const auto first = attempts.within(1, newest, time, 1);
    if (!first)
        return first.error();
    const auto last = attempts.before(newest + 1, time, 1);
    if (!last)
        return last.error();
    if (first->isEmpty() || last->isEmpty())
        return Ids{};
    return Ids{first->first().id, last->first().id};
}

class Writer
{
public:
    Writer(Store::AttemptStore &attempts, const AttemptExport &wanted, const Progress &progress)
        : m_attempts(attempts)
        , m_wanted(wanted)
        , m_progress(progress)
        , m_file(wanted.path)
    {
    }

    Result<qint64> run();

private:
    Result<void> writeStep(qint64 first, qint64 last);
    Result<void> writePage(const QList<LoginAttempt> &page);

    Store::AttemptStore &m_attempts;
    const AttemptExport &m_wanted;
    const Progress &m_progress;
    QSaveFile m_file;
    qint64 m_written = 0;
};

Result<qint64> Writer::run()
{
    const auto newest = m_attempts.newestId();
    if (!newest)
        return newest.error();
    const auto ids = range(m_attempts, m_wanted.filter, *newest);
    if (!ids)
        return ids.error();
    if (!openForOwner(m_file))
        return fileError(m_file);
    if (m_wanted.format == AttemptExport::Format::Csv)
        m_file.write(attemptCsvHeading());
    for (qint64 first = ids->first; first <= ids->last; first += stride) {
        const qint64 done = (first - ids->first) * progressTotal / (ids->last - ids->first + 1);
        m_progress.report(int(done), progressTotal);
        const auto step = writeStep(first, std::min(ids->last, first + stride - 1));
        if (!step)
            return step.error();
    }
    if (m_progress.isCancelled())
        return Error{Error::Kind::Cancelled, {}};
    if (!m_file.commit())
        return fileError(m_file);
    return m_written;
}

Result<void> Writer::writeStep(qint64 first, qint64 last)
{
    while (first <= last) {
        if (m_progress.isCancelled())
            return Error{Error::Kind::Cancelled, {}};
        const auto page = m_attempts.within(first, last, m_wanted.filter, pageSize);
        if (!page)
            return page.error();
        if (const auto written = writePage(*page); !written)
            return written;
        if (page->size() < pageSize)
            break;
        first = page->last().id + 1;
    }
    return {};
}

Result<void> Writer::writePage(const QList<LoginAttempt> &page)
{
    const bool csv = m_wanted.format == AttemptExport::Format::Csv;
    QByteArray text;
    for (const LoginAttempt &attempt : page)
        text += csv ? attemptCsv(attempt) : attemptJson(attempt) + '\n';
    if (m_file.write(text) != text.size())
        return fileError(m_file);
    m_written += page.size();
    return {};
}

} // namespace

Result<qint64> exportAttempts(Administration &admin, const AttemptExport &wanted,
                              const Progress &progress)
{
    Store::AttemptStore attempts(admin.database());
    auto rows = Writer(attempts, wanted, progress).run();
    if (!rows)
        return rows;
    const auto noted = note(admin.database(),
                            {.action = u"attempts_exported"_s, .subject = QString::number(*rows)});
    return noted ? rows : noted.error();
}

QFuture<Result<qint64>> exportAttempts(AdminService &service, const AttemptExport &wanted)
{
    return service.bulkLane().run<qint64>(
        [wanted](Administration &admin, const Progress &progress) {
            return exportAttempts(admin, wanted, progress);
        });
}

} // namespace Gatehouse::Admin
