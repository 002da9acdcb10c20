// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/durationtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Gatehouse::Ui {

namespace {

struct DurationText
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::DurationText)
};

} // namespace

QString durationText(std::chrono::microseconds duration)
{
    const double milliseconds = double(duration.count()) / 1000.0;
    return DurationText::tr("%1 ms").arg(
        QLocale().toString(milliseconds, 'f', milliseconds < 10 ? 2 : 0));
}

} // namespace Gatehouse::Ui
