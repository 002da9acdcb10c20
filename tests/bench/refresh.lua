-- SPDX-FileCopyrightText: 2026 The Gatehouse authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For wrk: -- TOKENFILE. Refreshes the tokens of the file, each with what its last refresh gave:
-- as many lines of tokens go on as requests are under way. The file has more than there are
-- connections, for wrk takes a request or two that it never sends.

require("report")

local waiting = {} -- tokens that are not on their way, first in first out
local first, last = 1, 0
local before, after -- the request's bytes around the token

local function put(token)
    last = last + 1
    waiting[last] = token
end

function init(args)
    for token in io.lines(args[1]) do
        put(token)
    end
    local placeholder = ("x"):rep(#waiting[1]) -- tokens of the same length
    local request = wrk.format("POST", "/auth/refresh", { ["Content-Type"] = "application/json" },
        '{"refresh_token":"' .. placeholder .. '"}')
    local from, to = request:find(placeholder, 1, true)
    before, after = request:sub(1, from - 1), request:sub(to + 1)
    before = before:gsub("Content%-Length: %d+", "Content-Length: %%d")
end

function request()
    local token = waiting[first]
    waiting[first] = nil
    first = first + 1
    return before:format(#token + 20) .. token .. after -- {"refresh_token":""} is 20 bytes
end

function response(_, _, body)
    put(body:match('"refresh_token":"([^"]+)"'))
end
