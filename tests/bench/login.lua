-- SPDX-FileCopyrightText: 2026 The Gatehouse authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For wrk: -- KEYFILE COUNT. Logs in with keys drawn evenly from the first COUNT of the file, whose
-- first line is the secret of them all, and prints what was measured as one line of JSON.

require("report")

-- One string of all keys, a line each and all of one length: a million strings would have the
-- collector stop every client for a tenth of a second.
local keys, keyLength, keyCount
local before, after -- the request's bytes around the key

local function key(number)
    local from = (number - 1) * (keyLength + 1)
    return keys:sub(from + 1, from + keyLength)
end

function init(args)
    local file = assert(io.open(args[1]))
    local secret = file:read("*l")
    keys = file:read("*a")
    file:close()
    keyLength = keys:find("\n", 1, true) - 1
    keyCount = tonumber(args[2])
    assert(keyCount * (keyLength + 1) <= #keys, "too few keys")
    local body = '{"username":"' .. key(1) .. '","password":"' .. secret .. '"}'
    local request = wrk.format("POST", "/auth/login", { ["Content-Type"] = "application/json" },
        body)
    local from, to = request:find(key(1), 1, true)
    before, after = request:sub(1, from - 1), request:sub(to + 1)
    math.randomseed(os.time())
end

function request()
    return before .. key(math.random(keyCount)) .. after
end
