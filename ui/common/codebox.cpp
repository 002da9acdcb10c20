// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/codebox.h"

#include "common/fonts.h"
#include "common/theme.h"

namespace Gatehouse::Ui {

namespace {

constexpr int tabWidth = 4;

} // namespace

CodeBox::CodeBox(const QString &name, const QString &code, CopyButton::Kind kind, QWidget *parent)
    : QPlainTextEdit(code, parent)
    , m_copy(new CopyButton(
          tr("Copy %1").arg(name), [this] { return toPlainText(); }, kind, this))
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFont(Fonts::monospace(font()));
    setTabStopDistance(tabWidth * fontMetrics().horizontalAdvance(u' '));
    setAccessibleName(name);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(Theme::grid);
}

void CodeBox::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QSize size = m_copy->sizeHint();
    const QRect inner = viewport()->geometry();
    m_copy->setGeometry(inner.right() - size.width() - 4, inner.top() + 4, size.width(),
                        size.height());
}

} // namespace Gatehouse::Ui
