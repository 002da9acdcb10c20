// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keys/keysmodel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QPushButton;
class QTimer;

namespace Gatehouse::Admin {
class KeyService;
}

namespace Gatehouse::Ui {

class ListStack;
class TableView;
class Toaster;

/// The signing keys with their states; rotates them now, or sets how often it is done by itself.
class SigningKeysPanel final : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive it.
    SigningKeysPanel(Admin::KeyService &service, Toaster &toaster, QWidget *parent = nullptr);

    void reload();
    /// Asks first.
    QAction *rotateAction() const { return m_rotate; }

Q_SIGNALS:
    /// A change made here: what depends on keys may look again.
    void keysChanged();

private:
    void build();
    void buildTable();
    void showKeys(const Admin::SigningKeys &keys);
    void showEvery(int days);
    void fitHeight();
    void reloadInTime(const QList<Admin::SigningKeyInfo> &keys);
    void confirmRotation();
    void rotate(SigningAlgorithm algorithm);
    void saveEvery();

    Admin::KeyService &m_service;
    Toaster &m_toaster;
    KeysModel m_model;
    QAction *m_rotate;
    QComboBox *m_every;
    QPushButton *m_rotateButton;
    TableView *m_table;
    ListStack *m_stack;
    QTimer *m_nextChange;
    int m_days = 0;
    std::optional<SigningAlgorithm> m_algorithm; // of the newest key, where there is one
};

} // namespace Gatehouse::Ui
