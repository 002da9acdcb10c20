// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QComboBox>

#include <optional>

namespace Gatehouse::Ui {

/// How long a new whitelist entry shall last, from a few usual times.
class ExpiryBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit ExpiryBox(QWidget *parent = nullptr);

    /// Counted from now; nothing for never.
    std::optional<Timestamp> expiry() const;
};

} // namespace Gatehouse::Ui
