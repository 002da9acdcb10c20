// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/style.h"

#include "common/icons.h"
#include "common/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

QColor blend(const QColor &under, const QColor &over, float amount)
{
    return QColor::fromRgbF(under.redF() + (over.redF() - under.redF()) * amount,
                            under.greenF() + (over.greenF() - under.greenF()) * amount,
                            under.blueF() + (over.blueF() - under.blueF()) * amount);
}

struct ButtonInks
{
    QColor fill;
    QColor edge;
};

ButtonInks buttonInks(const QStyleOption &option, const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QString kind = widget ? widget->property("kind").toString() : QString();
    ButtonInks inks{palette.color(QPalette::Button), Theme::border(palette)};
    if (enabled && kind == "primary"_L1)
        inks = {palette.color(QPalette::Highlight), palette.color(QPalette::Highlight)};
    else if (enabled && kind == "danger"_L1)
        inks = {inks.fill, Theme::tone(Tone::Danger, palette).text};
    if (!enabled)
        return inks;
    const QColor ink = palette.color(QPalette::WindowText);
    if (option.state & QStyle::State_Sunken)
        inks.fill = blend(inks.fill, ink, 0.14F);
    else if (option.state & QStyle::State_On)
        inks = {Theme::tone(Tone::Accent, palette).fill, Theme::accent(palette)};
    else if (option.state & QStyle::State_MouseOver)
        inks.fill = blend(inks.fill, ink, 0.06F);
    return inks;
}

void drawRounded(QPainter *painter, const QRect &rect, const QColor &fill, const QPen &edge)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(edge);
    const qreal inset = edge.style() == Qt::NoPen ? 0 : edge.widthF() / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), Theme::radius,
                             Theme::radius);
    painter->restore();
}

void drawField(QPainter *painter, const QStyleOption &option)
{
    const bool focused =
        (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Enabled);
    const QColor edge = focused ? Theme::accent(option.palette) : Theme::border(option.palette);
    const QColor fill = option.palette.color(
        option.state & QStyle::State_Enabled ? QPalette::Base : QPalette::Window);
    drawRounded(painter, option.rect, fill, QPen(edge, focused ? 2 : 1));
}

void drawTab(QPainter *painter, const QStyleOptionTab &tab)
{
    const bool selected = tab.state & QStyle::State_Selected;
    if (!selected && !(tab.state & QStyle::State_MouseOver))
        return;
    const QRect line(tab.rect.left() + 10, tab.rect.bottom() - 1, tab.rect.width() - 20, 2);
    painter->fillRect(line, selected ? Theme::accent(tab.palette) : Theme::border(tab.palette));
}

void drawHeaderSection(QPainter *painter, const QStyleOptionHeader &header)
{
    painter->fillRect(header.rect, header.palette.color(QPalette::Base));
    painter->setPen(Theme::border(header.palette));
    painter->drawLine(header.rect.bottomLeft(), header.rect.bottomRight());
}

bool isInlineEditor(const QWidget *widget)
{
    return widget && qobject_cast<const QLineEdit *>(widget) && widget->parentWidget() &&
           qobject_cast<const QComboBox *>(widget->parentWidget());
}

} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: {
        const ButtonInks inks = buttonInks(*option, widget);
        drawRounded(painter, option->rect, inks.fill, QPen(inks.edge, 1));
        return;
    }
    case PE_PanelButtonTool: {
        const bool shown = option->state & (State_On | State_Sunken) ||
                           (option->state & State_MouseOver && option->state & State_Enabled);
        if (shown)
            drawRounded(painter, option->rect,
                        option->state & State_On
                            ? Theme::tone(Tone::Accent, option->palette).fill
                            : blend(option->palette.color(QPalette::Window),
                                    option->palette.color(QPalette::WindowText),
                                    option->state & State_Sunken ? 0.16F : 0.08F),
                        Qt::NoPen);
        return;
    }
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return; // a table shows where it is by the row, and that it has the focus by its frame
        drawRounded(painter, option->rect, {}, QPen(Theme::accent(option->palette), 2));
        return;
    case PE_PanelLineEdit:
        if (!isInlineEditor(widget))
            drawField(painter, *option);
        return;
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem: return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget)) {
            const bool focused = option->state & State_HasFocus;
            drawRounded(
                painter, option->rect, {},
                QPen(focused ? Theme::accent(option->palette) : Theme::border(option->palette),
                     focused ? 2 : 1));
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(painter, *tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy(*tab);
            if (!(tab->state & State_Selected))
                copy.palette.setColor(QPalette::WindowText, Theme::muted(tab->palette));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderSection(painter, *header);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option)) {
            QStyleOptionHeaderV2 copy(*header);
            copy.palette.setColor(QPalette::ButtonText, Theme::muted(header->palette));
            copy.state &= ~State_On; // a selected row does not make its columns bold
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            const QString kind = widget ? widget->property("kind").toString() : QString();
            if (kind == "primary"_L1 && button->state & State_Enabled)
                copy.palette.setColor(QPalette::ButtonText,
                                      button->palette.color(QPalette::HighlightedText));
            else if (kind == "danger"_L1 && button->state & State_Enabled)
                copy.palette.setColor(QPalette::ButtonText,
                                      Theme::tone(Tone::Danger, button->palette).text);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const ButtonInks inks = buttonInks(*option, widget);
        const bool focused = option->state & State_HasFocus;
        drawRounded(painter, option->rect, inks.fill,
                    QPen(focused ? Theme::accent(option->palette) : inks.edge, focused ? 2 : 1));
        const QRect arrow =
            subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget).adjusted(0, 0, -4, 0);
        const QPixmap chevron = Icons::pixmap(u"chevron-down"_s, Theme::muted(option->palette), 16,
                                              painter->device()->devicePixelRatioF());
        painter->drawPixmap(arrow.center() - QPoint(7, 7), chevron);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap: return 0;
    case PM_TabBarTabHSpace: return 20;
    case PM_TabBarTabVSpace: return 16;
    case PM_HeaderMargin: return 8;
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return 16;
    case PM_FocusFrameHMargin: return qobject_cast<const QAbstractItemView *>(widget) ? 8 : 2;
    default: break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return {std::max(wanted.width() + 8, 64), std::max(wanted.height(), 4 * Theme::grid)};
    case CT_ComboBox:
    case CT_LineEdit: return {wanted.width(), std::max(wanted.height(), 4 * Theme::grid)};
    case CT_ToolButton:
        return {std::max(wanted.width(), 4 * Theme::grid - 4),
                std::max(wanted.height(), 4 * Theme::grid - 4)};
    default: return wanted;
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_UnderlineShortcut: return 1;
    case SH_Table_GridLineColor:
        return int(Theme::border(option ? option->palette : QPalette()).rgba());
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void Style::polish(QWidget *widget)
{
    if (qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    QProxyStyle::polish(widget);
}

} // namespace Gatehouse::Ui
