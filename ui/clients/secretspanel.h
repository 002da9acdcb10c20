// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/retirement.h"
#include "clients/secretsmodel.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Gatehouse::Ui {

class ClientActions;
class RetirementGuide;
class TableView;

/// The secrets of one client: which live, when each was last used; rotate, and while two live the
/// guide from the old one to the new one. Looks again every quarter of a minute while the guide is
/// seen, for somebody may be waiting for the first login.
class SecretsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SecretsPanel(ClientActions &actions, QWidget *parent = nullptr);
    ~SecretsPanel() override;

    void setDetail(const Admin::ClientDetail &detail);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void retireSelected();
    void retire(qint64 secretId);
    void askForUse();
    void showGuide();
    void showState();
    qint64 selectedId() const;

    ClientActions &m_actions;
    Client m_client;
    QList<Admin::SecretInfo> m_secrets;
    std::optional<QHash<qint64, Admin::SecretUse>> m_uses; ///< since the newest was made
    std::optional<Retirement> m_retirement;
    QFuture<Result<QHash<qint64, Admin::SecretUse>>> m_asking;
    quint64 m_generation = 0; ///< of the question asked last; older answers are dropped
    QTimer m_again;
    SecretsModel m_model;
    TableView *m_table;
    QPushButton *m_rotate;
    QPushButton *m_retire;
    RetirementGuide *m_guide;
    QLabel *m_hint;
};

} // namespace Gatehouse::Ui
