// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/troublesource.h"

namespace Gatehouse::Test {

/// Whatever trouble a test wants.
class FakeTrouble final : public Ui::TroubleSource
{
    Q_OBJECT
public:
    using TroubleSource::TroubleSource;

    QList<Ui::Trouble> troubles() const override { return m_troubles; }
    void dismiss(Ui::Trouble::Kind kind) override
    {
        m_troubles.removeIf([kind](const Ui::Trouble &trouble) { return trouble.kind == kind; });
        Q_EMIT changed();
    }

    void set(const QList<Ui::Trouble> &troubles)
    {
        m_troubles = troubles;
        Q_EMIT changed();
    }

private:
    QList<Ui::Trouble> m_troubles;
};

} // namespace Gatehouse::Test
