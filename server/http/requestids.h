// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace Gatehouse::Http {

/// Makes the ids that tie an answer's X-Request-Id to its record: 96 random bits in 16 base64url
/// characters, unique without any agreement between workers or machines. The system is asked for
/// many at once. One for each worker, on its thread.
class RequestIds
{
public:
    QByteArray next();

private:
    static constexpr int batch = 64;
    std::array<quint32, batch * 3> m_random{};
    int m_left = 0;
};

} // namespace Gatehouse::Http
