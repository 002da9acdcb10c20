// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/support/accessibility.h"

#include "common/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

namespace {

constexpr double leastContrast = 4.5;

QString nameOf(const QWidget *widget)
{
    return u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                          widget->objectName());
}

// A part that Qt itself put inside a control.
bool isPartOfAnother(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QComboBox *>(parent) ||
           qobject_cast<const QAbstractSpinBox *>(parent) ||
           qobject_cast<const QTabBar *>(parent) || widget->inherits("QTableCornerButton") ||
           widget->inherits("QComboBoxListView") || widget->inherits("QComboBoxPrivateScroller") ||
           qobject_cast<const QHeaderView *>(widget) || qobject_cast<const QScrollBar *>(widget);
}

bool isControl(const QWidget *widget)
{
    if (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
        qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTabBar *>(widget) ||
        qobject_cast<const QAbstractSpinBox *>(widget) ||
        qobject_cast<const QAbstractSlider *>(widget))
        return true;
    return qobject_cast<const QAbstractScrollArea *>(widget) &&
           widget->focusPolicy() != Qt::NoFocus;
}

// The colour behind a widget: of the nearest one at or above it that paints its ground.
QColor groundOf(const QWidget *widget)
{
    if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
        qobject_cast<const QTextEdit *>(widget) ||
        qobject_cast<const QAbstractItemView *>(widget) ||
        qobject_cast<const QAbstractSpinBox *>(widget))
        return widget->palette().color(QPalette::Base);
    if (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)) {
        const QString kind = widget->property("kind").toString();
        return widget->palette().color(kind == "primary"_L1 ? QPalette::Highlight
                                                            : QPalette::Button);
    }
    for (const QWidget *at = widget; at; at = at->parentWidget())
        if (at->autoFillBackground() || at->isWindow())
            return at->palette().color(at->backgroundRole());
    return widget->palette().color(QPalette::Window);
}

QColor inkOf(const QWidget *widget)
{
    const QPalette palette = widget->palette();
    if (qobject_cast<const QAbstractButton *>(widget)) {
        const QString kind = widget->property("kind").toString();
        return palette.color(kind == "primary"_L1 ? QPalette::HighlightedText
                                                  : QPalette::ButtonText);
    }
    if (qobject_cast<const QLabel *>(widget))
        return palette.color(widget->foregroundRole());
    return palette.color(QPalette::Text);
}

bool hasText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return !label->text().isEmpty();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->text().isEmpty();
    return isControl(widget);
}

} // namespace

QStringList namelessControls(QWidget *root)
{
    QStringList found;
    const QList<QWidget *> all = root->findChildren<QWidget *>();
    for (const QWidget *widget : all)
        if (!widget->isHidden() && isControl(widget) && !isPartOfAnother(widget) &&
            widget->accessibleName().isEmpty())
            found += nameOf(widget);
    return found;
}

QStringList faintTexts(QWidget *root)
{
    QStringList found;
    const QList<QWidget *> all = root->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || !widget->isEnabled() || isPartOfAnother(widget) ||
            !hasText(widget))
            continue;
        const double contrast = Ui::Theme::contrast(inkOf(widget), groundOf(widget));
        if (contrast < leastContrast)
            found += u"%1 (%2:1)"_s.arg(nameOf(widget)).arg(contrast, 0, 'f', 2);
    }
    return found;
}

} // namespace Gatehouse::Test
