// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/statuslook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct StatusLook
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::StatusLook)
};

} // namespace

Badge statusBadge(ClientStatus status)
{
    switch (status) {
    case ClientStatus::Active: return {StatusLook::tr("Active"), u"check"_s, Tone::Success};
    case ClientStatus::Suspended: return {StatusLook::tr("Suspended"), u"pause"_s, Tone::Warning};
    case ClientStatus::Disabled: return {StatusLook::tr("Disabled"), u"ban"_s, Tone::Neutral};
    }
    return {};
}

} // namespace Gatehouse::Ui
