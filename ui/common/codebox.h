// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/copybutton.h"

#include <QPlainTextEdit>

namespace Gatehouse::Ui {

/// A command or program to copy: fixed-width, read-only, never wrapped, with its copy button in the
/// corner.
class CodeBox final : public QPlainTextEdit
{
    Q_OBJECT
public:
    CodeBox(const QString &name, const QString &code, CopyButton::Kind kind,
            QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    CopyButton *m_copy;
};

} // namespace Gatehouse::Ui
