// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace Gatehouse::Ui {

/// A place within a page that has a name and can be led to: a setting, say.
struct PageSpot
{
    QString name;
    QStringList aliases; ///< what else a person may call it
    QString part;        ///< of the page, that it stands in
    std::function<void()> show;
};

/// What the main window needs to know of a page to give it its place in the navigation and to send
/// it the window's keys.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual QString iconName() const = 0;
    virtual void focusSearch() = 0; ///< Ctrl+F
    virtual void refresh() = 0;     ///< F5: ask the store again

    /// What the command palette finds here besides the page's actions. Call while the page lives.
    virtual QList<PageSpot> spots() { return {}; }

    /// What would be lost if the program ended now, a sentence each; empty: nothing.
    virtual QStringList unfinished() const { return {}; }
};

} // namespace Gatehouse::Ui
