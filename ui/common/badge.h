// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QFont>
#include <QMetaType>
#include <QString>
#include <QWidget>

class QPainter;

namespace Gatehouse::Ui {

/// A short word with its icon on a tinted ground: a status, an outcome. Said by text and icon, the
/// colour only repeats it.
struct Badge
{
    QString text;
    QString icon; ///< name of a line icon; empty for none
    Tone tone = Tone::Neutral;

    friend bool operator==(const Badge &, const Badge &) = default;
};

QSize badgeSize(const Badge &badge, const QFont &font);

/// Draws the badge at the left of `rect`, vertically centred, elided where it does not fit.
void paintBadge(QPainter *painter, const QRect &rect, const Badge &badge, const QFont &font,
                const QPalette &palette);

/// A badge as a widget.
class BadgeLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit BadgeLabel(QWidget *parent = nullptr);

    void setBadge(const Badge &badge);
    const Badge &badge() const { return m_badge; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Badge m_badge;
};

} // namespace Gatehouse::Ui

Q_DECLARE_METATYPE(Gatehouse::Ui::Badge)
