// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requesthandler.h"

namespace Gatehouse::Http {

Answer &Answer::operator=(Answer &&other) noexcept
{
    if (this != &other) {
        Answer old(std::move(*this));
        m_sender = std::exchange(other.m_sender, nullptr);
    }
    return *this;
}

Answer::~Answer()
{
    if (m_sender)
        send(errorResponse(ErrorCode::InternalError));
}

void Answer::send(Response response)
{
    if (const Sender sender = std::exchange(m_sender, nullptr))
        sender(std::move(response));
}

} // namespace Gatehouse::Http
