// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"

#include <QDialog>

#include <optional>

class QPushButton;

namespace Gatehouse::Admin {
class AdminService;
}

namespace Gatehouse::Ui {

class ClientPicker;
class MutedLabel;

/// Ends all tokens of one client, chosen here or before; says what that does. Deletes itself when
/// closed.
class RevokeClientDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` chosen before: the picker stands on it.
    RevokeClientDialog(Admin::AdminService &service, const std::optional<Client> &client,
                       QWidget *parent);

Q_SIGNALS:
    void chosen(const Gatehouse::Client &client);

private:
    void showChoice();

    ClientPicker *m_picker;
    MutedLabel *m_key;
    QPushButton *m_revoke;
};

} // namespace Gatehouse::Ui
