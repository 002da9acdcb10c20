// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/panel.h"

class QLabel;

namespace Gatehouse::Ui {

class MutedLabel;

/// One number, what it is, and of what.
class StatTile final : public Panel
{
    Q_OBJECT
public:
    StatTile(const QString &caption, const QString &objectName, QWidget *parent = nullptr);

    void set(const QString &value, const QString &note);
    QString value() const;

private:
    QString m_caption;
    QLabel *m_value;
    MutedLabel *m_note;
};

} // namespace Gatehouse::Ui
