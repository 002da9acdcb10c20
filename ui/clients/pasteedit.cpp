// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/pasteedit.h"

#include "common/fonts.h"
#include "common/theme.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

namespace Gatehouse::Ui {

namespace {

constexpr int mostMarks = 500; // beyond it nobody looks, and each costs a repaint

} // namespace

class PasteEdit::Gutter final : public QWidget
{
public:
    explicit Gutter(PasteEdit *edit)
        : QWidget(edit)
        , m_edit(edit)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit->paintGutter(event); }

private:
    PasteEdit *m_edit;
};

PasteEdit::PasteEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(this))
{
    setFont(Fonts::monospace(font()));
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &PasteEdit::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, qOverload<>(&QWidget::update));
    placeGutter();
}

void PasteEdit::mark(const RangePaste &paste)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const PastedRange &range : paste.ranges) {
        if (range.verdict == PastedRange::Verdict::Good || marks.size() >= mostMarks)
            continue;
        QTextEdit::ExtraSelection mark;
        const bool isDuplicate = range.verdict == PastedRange::Verdict::Duplicate;
        mark.format.setUnderlineStyle(isDuplicate ? QTextCharFormat::DotLine
                                                  : QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(
            Theme::tone(isDuplicate ? Tone::Neutral : Tone::Danger, palette()).text);
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(int(range.position));
        mark.cursor.setPosition(int(range.position + range.length), QTextCursor::KeepAnchor);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void PasteEdit::select(const PastedRange &range)
{
    QTextCursor cursor(document());
    cursor.setPosition(int(range.position));
    cursor.setPosition(int(range.position + range.length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void PasteEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT finished();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void PasteEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

int PasteEdit::gutterWidth() const
{
    const auto digits = QString::number(std::max(blockCount(), 10)).size();
    return 2 * Theme::grid + int(digits) * fontMetrics().horizontalAdvance(u'9');
}

void PasteEdit::placeGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inner = contentsRect();
    m_gutter->setGeometry(inner.left(), inner.top(), gutterWidth(), inner.height());
}

void PasteEdit::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setPen(Theme::muted(palette()));
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF line = blockBoundingGeometry(block).translated(contentOffset());
        if (line.top() > event->rect().bottom())
            break;
        painter.drawText(QRectF(0, line.top(), m_gutter->width() - Theme::grid, line.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
    }
}

} // namespace Gatehouse::Ui
