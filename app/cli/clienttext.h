// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"
#include "cli/output.h"

#include <QByteArray>

namespace Gatehouse::App {

// Clients and whitelist entries as commands print them: JSON for programs, lines for people. Times
// are UTC in both. No secret is in any of it but the Handover's.

QByteArray handoverJson(const Admin::Handover &handover);
/// `serverUrl` goes into the ready curl line.
void printHandover(Output &output, const Admin::Handover &handover, const QString &serverUrl);

QByteArray clientRowJson(const Admin::ClientRow &row, const QList<Cidr> &whitelist);
QByteArray clientDetailJson(const Admin::ClientDetail &detail, Timestamp now);
void printClientDetail(Output &output, const Admin::ClientDetail &detail, Timestamp now);

/// `once`, `30 times`
QString timesText(int times);

QByteArray whitelistEntryJson(const WhitelistEntry &entry);
void printWhitelist(Output &output, const QList<WhitelistEntry> &entries, Timestamp now);

} // namespace Gatehouse::App
