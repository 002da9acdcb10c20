// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"

#include <QLineEdit>
#include <QTimer>

#include <optional>

class QCompleter;

namespace Gatehouse::Admin {
class AdminService;
}

namespace Gatehouse::Ui {

class ClientChoices;

/// A field to choose one client in: search as you type over name, id and key; Down or a click shows
/// the first ones. While the text is not that of a chosen client, none is chosen.
class ClientPicker final : public QLineEdit
{
    Q_OBJECT
public:
    static constexpr int mostShown = 12;

    explicit ClientPicker(Admin::AdminService &service, QWidget *parent = nullptr);

    const std::optional<Client> &client() const { return m_client; }
    void setClient(const std::optional<Client> &client);
    /// The client of that id, looked up; nothing happens where there is none.
    void choose(qint64 clientId);

Q_SIGNALS:
    /// client() is another, or none.
    void clientChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void ask();
    void showChoices(QList<Client> found);

    Admin::AdminService &m_service;
    ClientChoices *m_choices;
    QCompleter *m_completer;
    QTimer m_settle;
    quint64 m_question = 0;
    std::optional<Client> m_client;
};

} // namespace Gatehouse::Ui
