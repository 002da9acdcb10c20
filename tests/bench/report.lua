-- SPDX-FileCopyrightText: 2026 The Gatehouse authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What wrk measured, as one line of JSON.

function done(summary, latency)
    local errors = summary.errors
    print(string.format(
        '{"requests":%d,"seconds":%.6f,"p50":%d,"p99":%d,"refused":%d,"broken":%d}',
        summary.requests, summary.duration / 1e6, latency:percentile(50), latency:percentile(99),
        errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
