// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Gatehouse::Ui {

class ClientCommands;

/// Below the table while several clients are selected: how many, what can be done to all of them,
/// and the way back to none.
class BulkBar final : public QWidget
{
    Q_OBJECT
public:
    explicit BulkBar(ClientCommands &commands, QWidget *parent = nullptr);

    void setCount(int count);

Q_SIGNALS:
    void dismissed();

private:
    QLabel *m_text;
};

} // namespace Gatehouse::Ui
