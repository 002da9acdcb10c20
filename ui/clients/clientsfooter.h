// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/clientcounts.h"

#include <QStackedWidget>

class QLabel;

namespace Gatehouse::Ui {

class BulkBar;
class ClientCommands;

/// The line below the table: how many clients there are, or, while several are selected, what can
/// be done to them. Always of one height, so that no row moves under the mouse.
class ClientsFooter final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit ClientsFooter(ClientCommands &commands, QWidget *parent = nullptr);

    void setCounts(const Admin::ClientCounts &counts);
    void setSelected(int count);

Q_SIGNALS:
    void dismissed();

private:
    QLabel *m_count;
    BulkBar *m_bulk;
};

} // namespace Gatehouse::Ui
