// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mischief.h"

#include <utility>

namespace Load {

namespace {

using namespace std::chrono_literals;

/// Sends something when it is let in, and waits to be shown out.
class Shouter final : public Visitor
{
public:
    Shouter(const Route &route, std::string bytes)
        : Visitor(route)
        , m_bytes(std::move(bytes))
    {
        setPause(100ms);
    }

protected:
    void onOpen(SteadyTime) override { send(m_bytes); }

private:
    const std::string m_bytes;
};

/// Sends the beginning at once, and of the rest a byte a tick.
class Dawdler final : public Visitor
{
public:
    Dawdler(const Route &route, std::string bytes, size_t atOnce)
        : Visitor(route)
        , m_bytes(std::move(bytes))
        , m_atOnce(atOnce)
    {
    }

    void tick(SteadyTime) override
    {
        if (isConnected() && m_sent < m_bytes.size())
            send({&m_bytes[m_sent++], 1});
    }

protected:
    void onOpen(SteadyTime) override
    {
        m_sent = m_atOnce;
        send(std::string_view(m_bytes).substr(0, m_atOnce));
    }

private:
    const std::string m_bytes;
    const size_t m_atOnce;
    size_t m_sent = 0;
};

/// Sends something and is gone before any answer.
class Runaway final : public Visitor
{
public:
    enum class Way { Reset, End };
    Runaway(const Route &route, std::string bytes, Way way)
        : Visitor(route)
        , m_bytes(std::move(bytes))
        , m_way(way)
    {
        setPause(100ms);
    }

protected:
    void onOpen(SteadyTime now) override
    {
        send(m_bytes);
        m_way == Way::Reset ? abort(now) : close(now);
    }

private:
    const std::string m_bytes;
    const Way m_way;
};

/// Asks and asks, and reads nothing.
class Deaf final : public Visitor
{
public:
    Deaf(const Route &route, std::string request)
        : Visitor(route)
        , m_request(std::move(request))
    {
        setReading(false);
    }

    void tick(SteadyTime) override
    {
        if (isConnected())
            send(m_request);
    }

protected:
    void onOpen(SteadyTime) override { send(m_request); }

private:
    const std::string m_request;
};

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

const std::string begin = "POST /auth/login HTTP/1.1\r\nHost: localhost\r\n";

} // namespace

std::unique_ptr<Visitor> makeMischief(Mischief kind, const Route &route, const std::string &login)
{
    const size_t bodyAt = login.find("\r\n\r\n") + 4;
    switch (kind) {
    case Mischief::SlowHead: return std::make_unique<Dawdler>(route, login, 1);
    case Mischief::SlowBody: return std::make_unique<Dawdler>(route, login, bodyAt);
    case Mischief::HalfOpen: return std::make_unique<Shouter>(route, std::string());
    case Mischief::LongHead:
        return std::make_unique<Shouter>(route, begin + "X: " + std::string(10'000, 'x'));
    case Mischief::LongBody:
        return std::make_unique<Shouter>(
            route, begin + "Content-Type: application/json\r\nContent-Length: 20000\r\n\r\n" +
                       std::string(20'000, ' '));
    case Mischief::Pipelined: return std::make_unique<Shouter>(route, repeated(login, 16));
    case Mischief::Aborted: return std::make_unique<Runaway>(route, login, Runaway::Way::Reset);
    case Mischief::CutOff:
        return std::make_unique<Runaway>(route, login.substr(0, bodyAt + 5), Runaway::Way::End);
    case Mischief::Unread: return std::make_unique<Deaf>(route, login);
    case Mischief::Malformed:
        return std::make_unique<Shouter>(
            route, begin + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!");
    }
    return nullptr;
}

} // namespace Load
