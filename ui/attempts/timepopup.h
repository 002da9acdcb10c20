// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempts/filterchoice.h"
#include "attempts/filterpopup.h"

class QLineEdit;

namespace Gatehouse::Ui {

/// When: one of the usual lengths of time by one click, or from and to, in local time, checked as
/// they are typed.
class TimePopup final : public FilterPopup
{
    Q_OBJECT
public:
    TimePopup(const TimeChoice &time, QWidget *parent);

Q_SIGNALS:
    void chosen(const Gatehouse::Ui::TimeChoice &time);

protected:
    void apply() override;

private:
    void addLengths(const TimeChoice &time);
    void addMoments();
    /// Of the fields; an Error says what is wrong with them.
    Result<TimeChoice> typed() const;
    void check();

    QLineEdit *m_since;
    QLineEdit *m_until;
};

} // namespace Gatehouse::Ui
