// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace Gatehouse::App {

/// An option that may be left out. CLI11 itself takes an empty value for none; here it stays what
/// was typed, to be refused by whoever reads it.
inline CLI::Option *addOptional(CLI::App &command, const std::string &name,
                                std::optional<std::string> &value, const std::string &description)
{
    return command.add_option_function<std::string>(
        name, [&value](const std::string &typed) { value = typed; }, description);
}

} // namespace Gatehouse::App
