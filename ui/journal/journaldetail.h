// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journalentry.h"

#include <QWidget>

class QLabel;

namespace Gatehouse::Ui {

class MutedLabel;

/// One entry of the journal: what was done, by whom, and what was before and after.
class JournalDetail final : public QWidget
{
    Q_OBJECT
public:
    explicit JournalDetail(QWidget *parent = nullptr);

    /// Null for none.
    void setEntry(const JournalEntry *entry);

private:
    QLabel *m_what;
    MutedLabel *m_who;
    QWidget *m_changes;
};

} // namespace Gatehouse::Ui
