// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/commandpalette.h"

#include "admin/adminservice.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/theme.h"
#include "common/whendone.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int paletteWidth = 560;
constexpr int rowsShown = 9;
constexpr int clientsFound = 6;
constexpr qreal corner = 8;

/// The name at the left, the hint in secondary colour at the right.
class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool current = option.state & QStyle::State_Selected;
        const ToneColors tone = Theme::tone(Tone::Accent, option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(tone.fill);
            painter->drawRoundedRect(QRectF(option.rect), Theme::radius, Theme::radius);
        }
        const QRect inner = option.rect.adjusted(Theme::grid + 4, 0, -Theme::grid - 4, 0);
        const QRect icon(inner.left(), inner.center().y() - 9, 18, 18);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
        const QString hint = index.data(CommandsModel::hintRole).toString();
        const int hintWidth = option.fontMetrics.horizontalAdvance(hint);
        const QRect text = inner.adjusted(18 + Theme::grid + 4, 0, -hintWidth - 2 * Theme::grid, 0);
        painter->setPen(current ? tone.text : option.palette.color(QPalette::Text));
        painter->drawText(
            text, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->setPen(current ? tone.text : Theme::muted(option.palette));
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight, hint);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {paletteWidth / 2, Theme::rowHeight};
    }
};

} // namespace

CommandPalette::CommandPalette(QList<PaletteCommand> commands, Admin::AdminService &service,
                               Navigator &navigator, QWidget *window)
    : QDialog(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_service(service)
    , m_navigator(navigator)
    , m_typed(new QLineEdit)
    , m_list(new QListView)
{
    setObjectName(u"commandPalette"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Command palette"));
    m_typed->setObjectName(u"paletteSearch"_s);
    m_typed->setAccessibleName(tr("Command, setting or client"));
    m_typed->setPlaceholderText(tr("Type a command, a setting, or a client's name, key or id"));
    m_typed->addAction(Icons::line(u"search"_s, QPalette::PlaceholderText),
                       QLineEdit::LeadingPosition);
    m_typed->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(m_typed);
    column->addWidget(m_list);
    setFixedWidth(paletteWidth);

    connect(&m_model, &QAbstractItemModel::modelReset, this, &CommandPalette::fit);
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    m_model.setCommands(std::move(commands));
    selectFirst();
    const QPoint top =
        window->mapToGlobal(QPoint((window->width() - width()) / 2, 8 * Theme::grid));
    move(top);
    m_typed->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::search(const QString &typed)
{
    const QString text = typed.trimmed();
    m_model.setTyped(text);
    selectFirst();
    if (text.isEmpty())
        return;
    whenDone(this, m_service.clients({.search = text, .limit = clientsFound}),
             [this, text](const Result<QList<Admin::ClientRow>> &rows) {
                 if (!rows || m_typed->text().trimmed() != text)
                     return;
                 QList<PaletteCommand> found;
                 for (const Admin::ClientRow &row : *rows)
                     found.append({row.client.name, tr("Client %1").arg(row.client.id),
                                   Icons::line(u"clients"_s), [this, id = row.client.id] {
                                       Q_EMIT m_navigator.clientRequested(
                                           id, Navigator::ClientTab::General);
                                   }});
                 const int current = std::max(0, m_list->currentIndex().row());
                 m_model.setFound(std::move(found));
                 m_list->setCurrentIndex(m_model.index(current, 0));
             });
}

// As high as what it lists, and no higher than a glance takes in.
void CommandPalette::fit()
{
    const int rows = std::clamp(m_model.rowCount(), 1, rowsShown);
    m_list->setFixedHeight(rows * Theme::rowHeight);
    layout()->activate();
    setFixedHeight(sizeHint().height());
}

void CommandPalette::selectFirst()
{
    m_list->setCurrentIndex(m_model.index(0, 0));
}

void CommandPalette::choose()
{
    const auto run = m_model.command(m_list->currentIndex().row());
    if (!run)
        return;
    hide(); // what it does may open a dialog of its own
    run();
    close();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != m_typed || !isKey)
        return QDialog::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_K && key->modifiers() == Qt::ControlModifier) {
        m_typed->selectAll(); // to begin anew; a text field of Linux would cut off the rest
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    const int last = m_model.rowCount() - 1;
    const auto go = [this](int to) {
        m_list->setCurrentIndex(m_model.index(to, 0));
    };
    switch (key->key()) {
    case Qt::Key_Down: go(row >= last ? 0 : row + 1); return true;
    case Qt::Key_Up: go(row <= 0 ? last : row - 1); return true;
    case Qt::Key_PageDown: go(std::min(last, row + rowsShown)); return true;
    case Qt::Key_PageUp: go(std::max(0, row - rowsShown)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

// Round corners by a mask: not every desktop can show through a window.
void CommandPalette::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()), corner, corner);
    setMask(QRegion(outline.toFillPolygon().toPolygon()));
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::border(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    if (m_model.rowCount() > 0)
        return;
    painter.setPen(Theme::muted(palette()));
    painter.drawText(m_list->geometry(), Qt::AlignCenter,
                     tr("No command, setting or client is called that."));
}

} // namespace Gatehouse::Ui
