// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace Gatehouse::Ui {

/// Marks a client as a resource server: an API that may ask what the tokens of others are worth.
class ResourceServerBox final : public QCheckBox
{
    Q_OBJECT
public:
    explicit ResourceServerBox(const QString &name, QWidget *parent = nullptr);
};

} // namespace Gatehouse::Ui
