// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace Gatehouse::Ui {

/// Names for client ids, asked for as they are shown and kept; one question to the store at a time.
/// A change of clients makes what is kept stale: it is still shown while it is asked for anew.
class ClientNames final : public QObject
{
    Q_OBJECT
public:
    static constexpr int capacity = 10'000;

    explicit ClientNames(Admin::AdminService &service, QObject *parent = nullptr);

    /// Empty while unknown or deleted.
    QString name(qint64 clientId);
    void markStale();

Q_SIGNALS:
    void changed(qint64 clientId);

private:
    struct Entry
    {
        QString name;
        bool fresh = false;
    };
    void ask();

    Admin::AdminService &m_service;
    QHash<qint64, Entry> m_known;
    QList<qint64> m_wanted;
    bool m_asking = false;
};

} // namespace Gatehouse::Ui
