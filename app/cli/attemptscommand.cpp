// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/attemptscommand.h"

#include "admin/attempttext.h"
#include "cli/arguments.h"
#include "cli/attemptfollower.h"
#include "cli/attempttext.h"
#include "cli/options.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

constexpr int pageSize = 500;

struct Options
{
    std::string limit = "50";
    std::vector<std::string> outcomes;
    std::optional<std::string> client;
    std::optional<std::string> since;
    bool follow = false;
    bool json = false;
};

Result<AttemptFilter> readFilter(const Options &options, Timestamp now)
{
    AttemptFilter filter;
    for (const std::string &text : options.outcomes) {
        const auto outcome = readOutcome(text);
        if (!outcome)
            return outcome.error();
        filter.outcomes.insert(int(*outcome));
    }
    if (options.client) {
        const auto id = readClientId(*options.client);
        if (!id)
            return id.error();
        filter.clientId = *id;
    }
    if (options.since) {
        const auto since = readMoment(*options.since, now, -1);
        if (!since)
            return since.error();
        filter.since = *since;
    }
    return filter;
}

void print(Output &output, const LoginAttempt &attempt, bool json)
{
    if (json)
        output.line(Admin::attemptJson(attempt));
    else
        output.line(attemptLine(attempt));
}

// The id below the newest `limit` attempts: they are found from the newest back, page by page, but
// only the page's end is kept, so that any number of them takes no more memory than one page.
Result<qint64> beforeNewest(Admin::Administration &admin, const AttemptFilter &filter,
                            qint64 newest, qint64 limit)
{
    qint64 start = newest + 1;
    while (limit > 0) {
        const int wanted = int(std::min<qint64>(limit, pageSize));
        const auto page = admin.attemptsBefore(start, filter, wanted);
        if (!page)
            return page.error();
        if (!page->isEmpty())
            start = page->last().id;
        limit = page->size() < wanted ? 0 : limit - wanted;
    }
    return start - 1;
}

Result<void> printUpTo(Session &session, Admin::Administration &admin, const AttemptFilter &filter,
                       qint64 after, qint64 newest, bool json)
{
    while (after < newest) {
        const auto page = admin.attemptsAfter(after, filter, pageSize);
        if (!page)
            return page.error();
        if (page->isEmpty())
            break;
        for (const LoginAttempt &attempt : *page)
            if (attempt.id <= newest)
                print(session.output(), attempt, json);
        after = page->last().id;
        if (const auto written = session.output().flush(); !written)
            return written;
    }
    return {};
}

// The newest that there are; returns the id of the last attempt looked at.
Result<qint64> printNewest(Session &session, const AttemptFilter &filter, qint64 limit, bool json)
{
    const auto admin = session.administration();
    if (!admin)
        return admin.error();
    const auto newest = (*admin)->newestAttemptId();
    if (!newest)
        return newest.error();
    const auto before = beforeNewest(**admin, filter, *newest, limit);
    if (!before)
        return before.error();
    if (!json)
        session.output().line(attemptHeading());
    const auto printed = printUpTo(session, **admin, filter, *before, *newest, json);
    if (!printed)
        return printed.error();
    if (const auto written = session.output().flush(); !written)
        return written.error();
    return *newest;
}

Result<ExitCode> attempts(Session &session, const Options &options)
{
    const auto limit = readCount("--limit", options.limit);
    if (!limit)
        return limit.error();
    const auto filter = readFilter(options, session.now());
    if (!filter)
        return filter.error();
    // Made first, so that a signal while the newest are printed is a stop like any other.
    std::optional<AttemptFollower> follower;
    if (options.follow)
        follower.emplace(session, *filter, [&](const LoginAttempt &attempt) {
            print(session.output(), attempt, options.json);
        });
    const auto newest = printNewest(session, *filter, *limit, options.json);
    if (!newest)
        return newest.error();
    if (follower)
        if (const auto followed = follower->run(*newest); !followed)
            return followed.error();
    return ExitCode::Done;
}

} // namespace

void addAttemptsCommand(CLI::App &root, Command &chosen)
{
    const auto options = std::make_shared<Options>();
    CLI::App *sub = root.add_subcommand(
        "attempts", "Print the newest attempts to log in, oldest first, and follow new ones");
    sub->add_option("--limit", options->limit, "How many of the newest")
        ->capture_default_str()
        ->type_name("N");
    sub->add_option("--outcome", options->outcomes,
                    "Only this outcome, like Success or WrongSecret; may be repeated")
        ->expected(1)
        ->take_all()
        ->type_name("OUTCOME");
    addOptional(*sub, "--client", options->client, "Only this client's")->type_name("ID");
    addOptional(*sub, "--since", options->since,
                "Only from this time on: 2025-01-15T13:00:00Z, a date, or a length of time "
                "ago like 24h")
        ->type_name("TIME");
    sub->add_flag("--follow", options->follow, "Go on with new ones until interrupted");
    sub->add_flag("--json", options->json, "Print one JSON object a line");
    sub->callback([options, &chosen] {
        chosen = [options](Session &session) {
            return attempts(session, *options);
        };
    });
}

} // namespace Gatehouse::App
