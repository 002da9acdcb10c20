// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/client.h"

#include <QList>
#include <QStringList>

namespace Gatehouse::App {

/// A client of the demo, and how it behaves.
struct DemoClient
{
    QString name;
    QString note;
    ClientStatus status = ClientStatus::Active;
    int ageDays = 0;
    QStringList ranges;    ///< its whitelist; "range note" where a person left one
    QStringList addresses; ///< where it calls from, the usual one first
    QString userAgent;
    double loginsPerDay = 0;
    bool sleepsAtNight = true;
    double wrongSecretShare = 0; ///< of its logins
};

/// A small company's clients, always the same.
const QList<DemoClient> &demoClients();

} // namespace Gatehouse::App
