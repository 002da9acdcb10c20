// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempts/filterpopup.h"
#include "domain/cidr.h"

class QLineEdit;

namespace Gatehouse::Ui {

/// From which address or network: checked as it is typed, set host bits offered for correction.
class NetworkPopup final : public FilterPopup
{
    Q_OBJECT
public:
    NetworkPopup(const std::optional<Cidr> &network, QWidget *parent);

Q_SIGNALS:
    void chosen(const Gatehouse::Cidr &network);

protected:
    void apply() override;

private:
    void check();

    QLineEdit *m_field;
    QPushButton *m_correct;
};

} // namespace Gatehouse::Ui
