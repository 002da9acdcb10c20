// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visitor.h"

#include <array>
#include <vector>

namespace Load {

/// What became of the calls of all who share it.
struct Tally
{
    std::array<uint64_t, 600> byStatus{};
    uint64_t broken = 0; ///< connections that ended within an answer
    /// Of each answer, in microseconds; only where they are wanted.
    bool keepsLatencies = false;
    std::vector<uint32_t> latencies;
};

/// One who behaves: sends its request on one kept connection, again as soon as it is answered, or
/// so long after that.
class Caller final : public Visitor
{
public:
    Caller(const Route &route, std::string request, std::chrono::milliseconds pause, Tally &tally);

    void tick(SteadyTime now) override;

protected:
    void onOpen(SteadyTime now) override;
    void onBytes(std::string_view bytes, SteadyTime now) override;

private:
    void ask(SteadyTime now);
    bool takeAnswer(SteadyTime now);

    const std::string m_request;
    const std::chrono::milliseconds m_between;
    Tally &m_tally;
    std::string m_received;
    SteadyTime m_asked{};
    SteadyTime m_next{};
    bool m_waiting = false;
};

/// A login as bytes. `body`: JSON.
std::string loginRequest(std::string_view body);

} // namespace Load
