// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/expirybox.h"

#include "common/timelabel.h"

namespace Gatehouse::Ui {

ExpiryBox::ExpiryBox(QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Expiry"));
    addItem(tr("Never expires"), 0);
    addItem(tr("For 1 hour"), 1);
    addItem(tr("For 1 day"), 24);
    addItem(tr("For 7 days"), 7 * 24);
    addItem(tr("For 30 days"), 30 * 24);
    addItem(tr("For 90 days"), 90 * 24);
}

std::optional<Timestamp> ExpiryBox::expiry() const
{
    const int hours = currentData().toInt();
    return hours > 0 ? std::optional(displayNow() + std::chrono::hours(hours)) : std::nullopt;
}

} // namespace Gatehouse::Ui
