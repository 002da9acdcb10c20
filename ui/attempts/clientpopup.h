// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "attempts/filterpopup.h"

class QListWidget;

namespace Gatehouse::Ui {

class SearchField;

/// Whose attempts are shown: search for a client by id, name, key, note or address, and take one of
/// what is found.
class ClientPopup final : public FilterPopup
{
    Q_OBJECT
public:
    ClientPopup(Admin::AdminService &service, QWidget *parent);

Q_SIGNALS:
    void chosen(qint64 clientId);

protected:
    void apply() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showFound(const Result<QList<Admin::ClientRow>> &rows);

    Admin::AdminService &m_service;
    SearchField *m_search;
    QListWidget *m_found;
    quint64 m_generation = 0;
};

} // namespace Gatehouse::Ui
