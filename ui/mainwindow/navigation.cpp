// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/navigation.h"

#include "common/icons.h"
#include "common/theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int narrowest = 184; // and as wide as its titles need
constexpr int compactWidth = 60;
constexpr int glyphSize = 20;

/// One entry: icon and title at the left, a tinted ground while it is the current page.
class NavigationButton final : public QPushButton
{
public:
    NavigationButton(const QString &icon, const QString &title)
        : QPushButton(title)
        , m_icon(icon)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFixedHeight(5 * Theme::grid);
        setAccessibleName(title);
    }

    /// As wide as while it is the current page: its title is heavier then.
    int neededWidth() const
    {
        return textLeft + QFontMetrics(fontOf(true)).horizontalAdvance(text()) + textRight;
    }

    void setCompact(bool compact)
    {
        m_compact = compact;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const ToneColors current = Theme::tone(Tone::Accent, palette());
        const QRectF ground = QRectF(rect()).adjusted(1, 1, -1, -1);
        QColor ink = palette().color(QPalette::WindowText);
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(current.fill);
            painter.drawRoundedRect(ground, Theme::radius, Theme::radius);
            ink = current.text;
        } else if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::tone(Tone::Neutral, palette()).fill);
            painter.drawRoundedRect(ground, Theme::radius, Theme::radius);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(Theme::accent(palette()), 2));
            painter.drawRoundedRect(ground, Theme::radius, Theme::radius);
        }
        painter.drawPixmap(QPoint(left, (height() - glyphSize) / 2),
                           Icons::pixmap(m_icon, ink, glyphSize, devicePixelRatioF()));
        if (m_compact)
            return;
        painter.setFont(fontOf(isChecked()));
        painter.setPen(ink);
        painter.drawText(QRect(textLeft, 0, width() - textLeft - textRight, height()),
                         Qt::AlignVCenter | Qt::AlignLeft, text());
    }

private:
    static constexpr int left = Theme::grid + 4;
    static constexpr int textLeft = left + glyphSize + Theme::grid + 4;
    static constexpr int textRight = 4;

    QFont fontOf(bool isCurrent) const
    {
        QFont shown = font();
        shown.setWeight(isCurrent ? QFont::DemiBold : QFont::Normal);
        return shown;
    }

    QString m_icon;
    bool m_compact = false;
};

} // namespace

Navigation::Navigation(QWidget *parent)
    : QFrame(parent)
    , m_wide(narrowest)
    , m_buttons(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"navigation"_s);
    setFixedWidth(m_wide);
    m_column->setContentsMargins(Theme::grid, 2 * Theme::grid, Theme::grid, 2 * Theme::grid);
    m_column->setSpacing(Theme::grid / 2);
    m_column->addStretch();
    m_buttons->setExclusive(true);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool checked) {
        if (checked)
            Q_EMIT chosen(index);
    });
}

void Navigation::addEntry(const QString &icon, const QString &title, const QString &objectName)
{
    const int index = int(m_buttons->buttons().size());
    auto *button = new NavigationButton(icon, title);
    button->setObjectName(objectName);
    button->setToolTip(tr("%1 (Ctrl+%2)").arg(title).arg(index + 1));
    m_buttons->addButton(button, index);
    m_column->insertWidget(m_column->count() - 1, button);
    m_wide = std::max(m_wide, button->neededWidth() + 2 * Theme::grid);
    setCompact(m_compact);
}

void Navigation::setCompact(bool compact)
{
    m_compact = compact;
    setFixedWidth(compact ? compactWidth : m_wide);
    for (QAbstractButton *button : m_buttons->buttons())
        static_cast<NavigationButton *>(button)->setCompact(compact);
}

void Navigation::setCurrent(int index)
{
    if (QAbstractButton *button = m_buttons->button(index))
        button->setChecked(true);
}

int Navigation::current() const
{
    return m_buttons->checkedId();
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::border(palette()));
    painter.drawLine(rect().topRight(), rect().bottomRight());
}

} // namespace Gatehouse::Ui
