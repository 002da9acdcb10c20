// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/style.h"

#include "common/icons.h"
#include "common/styledraw.h"
#include "common/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

QString kindOf(const QWidget *widget)
{
    return widget ? widget->property("kind").toString() : QString();
}

bool isInlineEditor(const QWidget *widget)
{
    return widget && (qobject_cast<const QComboBox *>(widget->parentWidget()) ||
                      qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()));
}

/// A list that drops down from a field, whether a combo box's or a completer's.
bool isPopup(const QWidget *widget)
{
    return widget && widget->isWindow() && widget->windowType() == Qt::Popup;
}

/// What a scroll bar stands on: the field it scrolls, or the window that shows through it.
QPalette::ColorRole groundOf(const QWidget *scrollBar)
{
    const QWidget *frame = scrollBar ? scrollBar->parentWidget() : nullptr;
    const auto *area =
        qobject_cast<const QAbstractScrollArea *>(frame ? frame->parentWidget() : nullptr);
    return area && !area->viewport()->autoFillBackground() ? QPalette::Window : QPalette::Base;
}

/// The text colour that a button of this kind has on its ground.
void inkLabel(QStyleOptionButton &label, const QString &kind)
{
    if (!(label.state & QStyle::State_Enabled))
        return;
    if (kind == "primary"_L1)
        label.palette.setColor(QPalette::ButtonText,
                               label.palette.color(QPalette::HighlightedText));
    else if (kind == "success"_L1)
        label.palette.setColor(QPalette::ButtonText,
                               Theme::tone(Tone::Success, label.palette).text);
    else if (kind == "danger"_L1)
        label.palette.setColor(QPalette::ButtonText, Theme::tone(Tone::Danger, label.palette).text);
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
    case PE_PanelButtonCommand: StyleDraw::button(painter, *option, kindOf(widget), false); return;
    case PE_IndicatorCheckBox: StyleDraw::checkBox(painter, *option); return;
    case PE_IndicatorRadioButton: StyleDraw::radioButton(painter, *option); return;
    case PE_PanelButtonTool: StyleDraw::toolButton(painter, *option); return;
    case PE_PanelLineEdit:
        if (!isInlineEditor(widget))
            StyleDraw::field(painter, *option);
        return;
    case PE_FrameFocusRect:
        // A table shows where it is by the row, and that it has the focus by its frame.
        if (!qobject_cast<const QAbstractItemView *>(widget))
            StyleDraw::rounded(painter, option->rect, {}, QPen(Theme::accent(option->palette), 2),
                               Theme::radius);
        return;
    case PE_PanelMenu:
        StyleDraw::popupFrame(painter, *option, option->palette.color(QPalette::Base));
        return;
    case PE_PanelTipLabel: StyleDraw::tip(painter, *option); return;
    case PE_Frame:
        if (isPopup(widget)) {
            StyleDraw::popupFrame(painter, *option, option->palette.color(QPalette::Base));
            return;
        }
        if (!qobject_cast<const QAbstractScrollArea *>(widget))
            break;
        StyleDraw::scrollAreaFrame(painter, *option,
                                   qobject_cast<const QAbstractItemView *>(widget) ? 1 : 2);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            StyleDraw::chevron(painter, option->rect, *option,
                               header->sortIndicator == QStyleOptionHeader::SortUp);
        return;
    case PE_IndicatorArrowDown: StyleDraw::chevron(painter, option->rect, *option, false); return;
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase: return;
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
            StyleDraw::tab(painter, *tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy(*tab);
            if (!(tab->state & State_Selected))
                copy.palette.setColor(QPalette::WindowText, Theme::muted(tab->palette));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            StyleDraw::headerSection(painter, *header);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy(*header);
            copy.palette.setColor(QPalette::ButtonText, Theme::muted(header->palette));
            copy.state &= ~State_On; // a selected row does not make its columns bold
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            inkLabel(copy, kindOf(widget));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_Splitter: StyleDraw::splitter(painter, *option); return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        StyleDraw::button(painter, *option, {}, option->state & State_HasFocus);
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        StyleDraw::chevron(painter, arrow.translated(-4, 0), *option, false);
        return;
    }
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider) {
        StyleDraw::scrollBar(painter, *slider, StyleDraw::scrollBarHandle(*slider),
                             groundOf(widget));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header && element == SE_HeaderLabel)
        return StyleDraw::headerLabel(*header);
    if (header && element == SE_HeaderArrow)
        return StyleDraw::headerArrow(*header);
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents && !isInlineEditor(widget))
        return rect.adjusted(StyleDraw::fieldPadding, 0, -StyleDraw::fieldPadding, 0);
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && slider) {
        const QRect handle = StyleDraw::scrollBarHandle(*slider);
        const bool horizontal = slider->orientation == Qt::Horizontal;
        QRect rest = slider->rect;
        switch (part) {
        case SC_ScrollBarSlider: return handle;
        case SC_ScrollBarGroove: return slider->rect;
        case SC_ScrollBarSubPage:
            horizontal ? rest.setRight(handle.left() - 1) : rest.setBottom(handle.top() - 1);
            return rest;
        case SC_ScrollBarAddPage:
            horizontal ? rest.setLeft(handle.right() + 1) : rest.setTop(handle.bottom() + 1);
            return rest;
        default: return {};
        }
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return rect.adjusted(StyleDraw::fieldPadding, 0, 0, 0);
    return rect;
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
    case PM_HeaderMargin: return Theme::grid;
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return 16;
    case PM_ScrollBarExtent: return StyleDraw::scrollBarWidth;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return 2;
        break;
    case PM_FocusFrameHMargin:
        return qobject_cast<const QAbstractItemView *>(widget) ? Theme::grid : 2;
    default: break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    constexpr int height = 4 * Theme::grid;
    switch (type) {
    case CT_PushButton: return {wanted.width() + Theme::grid, std::max(wanted.height(), height)};
    case CT_ComboBox:
        return {wanted.width() + StyleDraw::fieldPadding, std::max(wanted.height(), height)};
    case CT_LineEdit: return {wanted.width(), std::max(wanted.height(), height)};
    case CT_ToolButton:
        return {std::max(wanted.width(), height - 4), std::max(wanted.height(), height - 4)};
    default: return wanted;
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option,
                          const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton)
        return Icons::line(u"close"_s, QPalette::PlaceholderText);
    return QProxyStyle::standardIcon(icon, option, widget);
}

void Style::polish(QWidget *widget)
{
    if (qobject_cast<QTabBar *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    QProxyStyle::polish(widget);
}

} // namespace Gatehouse::Ui
