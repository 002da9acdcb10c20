// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attemptfilter.h"

#include <QObject>

namespace Gatehouse::Ui {

/// The pages in the order of the navigation and of Ctrl+1 to Ctrl+7.
enum class PageId { Overview, Clients, Attempts, Keys, Tryout, Journal, Settings };

/// How one page sends a person to another without knowing it: the main window listens. GUI thread.
class Navigator final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The tabs of a client's detail.
    enum class ClientTab { General, Secrets, Whitelist, Attempts, Journal };

Q_SIGNALS:
    void pageRequested(Gatehouse::Ui::PageId page);
    /// The Clients page with this client's detail open.
    void clientRequested(qint64 clientId, Gatehouse::Ui::Navigator::ClientTab tab);
    /// The Attempts page with this filter.
    void attemptsRequested(const Gatehouse::AttemptFilter &filter);
    void newClientRequested();
    /// The Keys & tokens page with this token checked.
    void tokenInspectionRequested(const QString &token);
};

} // namespace Gatehouse::Ui
