// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace Gatehouse {

/// A value or the Error that took its place. Cheap to move, safe to hand across threads.
/// Reading the value of a failure, or the error of a success, is a defect and asserts.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return checked<0>(); }
    T &value() & { return const_cast<T &>(std::as_const(*this).template checked<0>()); }
    T &&value() && { return std::move(value()); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return checked<1>(); }

private:
    template <size_t I>
    const auto &checked() const
    {
        Q_ASSERT(m_state.index() == I);
        return *std::get_if<I>(&m_state);
    }

    std::variant<T, Error> m_state;
};

/// Success without a value, or the Error.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }

    const Error &error() const
    {
        Q_ASSERT(m_error);
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace Gatehouse
