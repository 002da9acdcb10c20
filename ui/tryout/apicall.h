// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tryout/requestdraft.h"

#include <QList>

#include <functional>

namespace Gatehouse::Ui {

/// What a person gives for a call.
struct CallInputs
{
    QString apiKey;
};

/// What stands where a draft has its secretMark.
enum class Credential { Secret, AccessToken, RefreshToken };

/// One endpoint that can be tried: its name and how its request is made. A further endpoint is a
/// further entry of apiCalls().
struct ApiCall
{
    QString id;    ///< `login`
    QString title; ///< for people
    Credential credential = Credential::Secret;
    std::function<RequestDraft(const CallInputs &)> draft;
};

/// The endpoints that the server has, in the order in which a client meets them.
QList<ApiCall> apiCalls();

} // namespace Gatehouse::Ui
