-- SPDX-FileCopyrightText: 2026 The Gatehouse authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For wrk: -- TOKENFILE. Has the access tokens of the file verified in turn.

require("report")

local requests = {}
local last = 0

function init(args)
    for token in io.lines(args[1]) do
        requests[#requests + 1] = wrk.format("GET", "/auth/verify",
            { ["Authorization"] = "Bearer " .. token })
    end
end

function request()
    last = last % #requests + 1
    return requests[last]
end
