-- SPDX-FileCopyrightText: 2026 The Gatehouse authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For wrk: -- KEY ROUND. Failed logins, each with another key from another address, as a trusted proxy
-- would forward them; one in fifty tries KEY, a client's. No pair comes twice while ROUND differs.

require("report")

local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

local target, round, count = "", 0, 0

function init(args)
    target = args[1]
    round = tonumber(args[2])
end

function request()
    count = count + 1
    local at = (round * 16 + number) * 1000000 + count
    -- Of each address its own /64.
    local from = string.format("2001:db8:%x:%x::1", math.floor(at / 65536) % 65536, at % 65536)
    local key = count % 50 == 0 and target or "ak_spray_" .. at
    return wrk.format("POST", "/auth/login",
        { ["Content-Type"] = "application/json", ["X-Forwarded-For"] = from },
        '{"username":"' .. key .. '","password":"guess ' .. at .. '"}')
end
