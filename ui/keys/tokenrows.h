// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/keyadministration.h"

#include <QList>
#include <QString>

namespace Gatehouse::Ui {

/// One member of a token's header or claims, for people.
struct TokenRow
{
    QString name;    ///< as it stands in the token: `exp`
    QString value;   ///< as it stands there
    QString meaning; ///< what that says: a moment, a client's name
    QString tip;
};

/// Header, then claims, in the order people look for them; what we do not know comes last.
QList<TokenRow> tokenRows(const Admin::TokenReport &report, Timestamp now);

/// A token as it was pasted, without what came along: blanks, line breaks of a terminal, the word
/// Bearer or quotes around it.
QByteArray pastedToken(const QString &text);

} // namespace Gatehouse::Ui
