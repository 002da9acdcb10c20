// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caller.h"

#include <cstdlib>

namespace Load {

std::string loginRequest(std::string_view body)
{
    return "POST /auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
           "Content-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
}

Caller::Caller(const Route &route, std::string request, std::chrono::milliseconds pause,
               Tally &tally)
    : Visitor(route)
    , m_request(std::move(request))
    , m_between(pause)
    , m_tally(tally)
{
}

void Caller::onOpen(SteadyTime now)
{
    m_tally.broken += m_waiting; // the last connection ended before its answer
    m_received.clear();
    ask(now);
}

void Caller::ask(SteadyTime now)
{
    m_asked = now;
    m_waiting = true;
    send(m_request);
}

void Caller::tick(SteadyTime now)
{
    if (isConnected() && !m_waiting && now >= m_next)
        ask(std::chrono::steady_clock::now());
}

void Caller::onBytes(std::string_view bytes, SteadyTime now)
{
    m_received += bytes;
    while (takeAnswer(now)) {
    }
}

// True: an answer was whole.
bool Caller::takeAnswer(SteadyTime now)
{
    constexpr std::string_view lengthName = "\r\ncontent-length: ";
    const size_t headEnd = m_received.find("\r\n\r\n");
    if (headEnd == std::string::npos)
        return false;
    std::string head = m_received.substr(0, headEnd);
    for (char &c : head)
        c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    const size_t at = head.find(lengthName);
    const size_t length =
        at == std::string::npos ? 0 : size_t(std::atoi(head.c_str() + at + lengthName.size()));
    if (m_received.size() < headEnd + 4 + length)
        return false;
    const int status = head.size() > 12 ? std::atoi(head.c_str() + 9) : 0;
    ++m_tally.byStatus[size_t(status > 0 && status < 600 ? status : 0)];
    if (m_tally.keepsLatencies)
        m_tally.latencies.push_back(
            uint32_t(std::chrono::duration_cast<std::chrono::microseconds>(now - m_asked).count()));
    m_received.erase(0, headEnd + 4 + length);
    m_waiting = false;
    if (head.find("\r\nconnection: close") != std::string::npos) {
        close(now);
        return false;
    }
    m_next = now + m_between;
    if (m_between == m_between.zero())
        ask(now);
    return true;
}

} // namespace Load
