-- SPDX-FileCopyrightText: 2026 The Gatehouse authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For wrk: -- KEYFILE COUNT. Logs in with keys drawn evenly from the first COUNT of the file, whose
-- first line is the secret of them all, and prints what was measured as one line of JSON.

local keys = {}
local before, after -- the request's bytes around the key; all keys are of one length

function init(args)
    local file = assert(io.open(args[1]))
    local secret = file:read("*l")
    for i = 1, tonumber(args[2]) do
        keys[i] = assert(file:read("*l"))
    end
    file:close()
    local body = '{"username":"' .. keys[1] .. '","password":"' .. secret .. '"}'
    local request = wrk.format("POST", "/auth/login", { ["Content-Type"] = "application/json" },
        body)
    local from, to = request:find(keys[1], 1, true)
    before, after = request:sub(1, from - 1), request:sub(to + 1)
    math.randomseed(os.time())
end

function request()
    return before .. keys[math.random(#keys)] .. after
end

function done(summary, latency)
    local errors = summary.errors
    print(string.format(
        '{"requests":%d,"seconds":%.6f,"p50":%d,"p99":%d,"refused":%d,"broken":%d}',
        summary.requests, summary.duration / 1e6, latency:percentile(50), latency:percentile(99),
        errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
