// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_load PORT SECONDS BODIES: a thousand connections to a server on this machine. Six in ten
// log in as fast as they are answered, the others do each kind of mischief, and eight from an
// address of their own log in ten times a second each: how long those wait is what is measured.
// BODIES has a login body a line. Prints one JSON object.

#include "caller.h"
#include "mischief.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sys/epoll.h>

using namespace Load;
using namespace std::chrono_literals;

namespace {

constexpr int busyCallers = 600;
constexpr int mischiefs = 392;
constexpr int watchers = 8;
constexpr int perAddress = 100;               // the contract's limit is 128
constexpr uint32_t busyFrom = 0x7f010001;     // 127.1.0.1 and up
constexpr uint32_t mischiefFrom = 0x7f020001; // 127.2.0.1 and up
constexpr uint32_t watchersFrom = 0x7f030001;

struct Crowd
{
    Tally busy;
    Tally watched{.keepsLatencies = true, .latencies = {}};
    std::vector<std::unique_ptr<Visitor>> visitors;
};

void gather(Crowd &crowd, uint16_t port, const std::vector<std::string> &bodies)
{
    const auto login = [&](int i) {
        return loginRequest(bodies[size_t(i) % bodies.size()]);
    };
    for (int i = 0; i < busyCallers; ++i)
        crowd.visitors.push_back(std::make_unique<Caller>(
            Route{port, busyFrom + uint32_t(i / perAddress)}, login(i), 0ms, crowd.busy));
    for (int i = 0; i < mischiefs; ++i)
        crowd.visitors.push_back(makeMischief(Mischief(i % mischiefCount),
                                              {port, mischiefFrom + uint32_t(i / perAddress)},
                                              login(i)));
    for (int i = 0; i < watchers; ++i)
        crowd.visitors.push_back(
            std::make_unique<Caller>(Route{port, watchersFrom}, login(i), 100ms, crowd.watched));
}

void run(Crowd &crowd, std::chrono::seconds time)
{
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    const auto end = std::chrono::steady_clock::now() + time;
    auto nextTick = std::chrono::steady_clock::now();
    std::vector<epoll_event> events(512);
    for (auto now = nextTick; now < end; now = std::chrono::steady_clock::now()) {
        if (now >= nextTick) {
            nextTick = now + 100ms;
            for (const auto &visitor : crowd.visitors) {
                if (visitor->isConnected())
                    visitor->tick(now);
                else
                    visitor->connectTo(epoll, now);
            }
        }
        const int count = ::epoll_wait(epoll, events.data(), int(events.size()), 10);
        for (int i = 0; i < count; ++i)
            static_cast<Visitor *>(events[size_t(i)].data.ptr)
                ->wake(events[size_t(i)].events, std::chrono::steady_clock::now());
    }
}

uint32_t quantile(std::vector<uint32_t> &sorted, double part)
{
    return sorted.empty() ? 0 : sorted[size_t(double(sorted.size() - 1) * part)];
}

void print(const char *name, const Tally &tally)
{
    std::printf("\"%s\":{\"broken\":%llu", name, static_cast<unsigned long long>(tally.broken));
    for (size_t status = 0; status < tally.byStatus.size(); ++status)
        if (tally.byStatus[status] > 0)
            std::printf(",\"%zu\":%llu", status,
                        static_cast<unsigned long long>(tally.byStatus[status]));
    std::printf("}");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fprintf(stderr, "usage: bench_load PORT SECONDS BODIES\n");
        return 2;
    }
    std::vector<std::string> bodies;
    std::ifstream file(argv[3]);
    for (std::string line; std::getline(file, line);)
        bodies.push_back(line);
    if (bodies.empty()) {
        std::fprintf(stderr, "%s holds no login\n", argv[3]);
        return 1;
    }
    Crowd crowd;
    gather(crowd, uint16_t(std::atoi(argv[1])), bodies);
    run(crowd, std::chrono::seconds(std::atoi(argv[2])));
    auto &latencies = crowd.watched.latencies;
    std::sort(latencies.begin(), latencies.end());
    std::printf("{");
    print("busy", crowd.busy);
    std::printf(",");
    print("watched", crowd.watched);
    std::printf(",\"p50_us\":%u,\"p99_us\":%u,\"longest_us\":%u}\n", quantile(latencies, 0.5),
                quantile(latencies, 0.99), quantile(latencies, 1));
    return 0;
}
