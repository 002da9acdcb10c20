// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace Gatehouse::Http {

/// Makes the ids that tie an answer's X-Request-Id to its record: 96 random bits in 16 base64url
/// characters, unique without any agreement between workers or machines; nothing depends on nobody
/// guessing them. One for each worker, on its thread.
class RequestIds
{
public:
    QByteArray next();

private:
    QRandomGenerator m_random = QRandomGenerator::securelySeeded();
};

} // namespace Gatehouse::Http
