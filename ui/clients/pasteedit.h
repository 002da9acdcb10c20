// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/rangepaste.h"

#include <QPlainTextEdit>

namespace Gatehouse::Ui {

/// A text of ranges with its line numbers; what cannot be added is underlined.
class PasteEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PasteEdit(QWidget *parent = nullptr);

    void mark(const RangePaste &paste);
    /// Selects one range, so that a person can type over it.
    void select(const PastedRange &range);

Q_SIGNALS:
    /// Ctrl+Enter: Enter alone begins a line.
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Gutter;
    int gutterWidth() const;
    void placeGutter();
    void paintGutter(QPaintEvent *event);

    QWidget *m_gutter;
};

} // namespace Gatehouse::Ui
