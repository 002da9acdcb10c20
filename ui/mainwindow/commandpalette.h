// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/navigator.h"
#include "mainwindow/commandsmodel.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace Gatehouse::Admin {
class AdminService;
}

namespace Gatehouse::Ui {

/// Ctrl+K: type a few letters of what you want, Enter does it. Finds commands and
/// settings and, by name, key or id, clients. Ctrl+K again selects what was typed. Esc or a click
/// beside it closes it. Deletes itself.
class CommandPalette final : public QDialog
{
    Q_OBJECT
public:
    /// Service and navigator must outlive it.
    CommandPalette(QList<PaletteCommand> commands, Admin::AdminService &service,
                   Navigator &navigator, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void search(const QString &typed);
    void choose();
    void selectFirst();

    Admin::AdminService &m_service;
    Navigator &m_navigator;
    CommandsModel m_model;
    QLineEdit *m_typed;
    QListView *m_list;
};

} // namespace Gatehouse::Ui
