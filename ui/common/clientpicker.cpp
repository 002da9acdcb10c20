// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/clientpicker.h"

#include "admin/adminservice.h"
#include "common/cells.h"
#include "common/clientchoices.h"
#include "common/icons.h"
#include "common/tableview.h"
#include "common/whendone.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

ClientPicker::ClientPicker(Admin::AdminService &service, QWidget *parent)
    : QLineEdit(parent)
    , m_service(service)
    , m_choices(new ClientChoices(this))
    , m_completer(new QCompleter(m_choices, this))
{
    setPlaceholderText(tr("Search a client by name, id or key"));
    setAccessibleName(tr("Client"));
    setClearButtonEnabled(true);
    addAction(Icons::line(u"search"_s, QPalette::PlaceholderText), LeadingPosition);

    auto *popup = new TableView;
    popup->setObjectName(u"clientChoices"_s);
    popup->setAccessibleName(tr("Clients that fit"));
    popup->horizontalHeader()->hide();
    popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    popup->setSelectionMode(QAbstractItemView::SingleSelection);
    m_completer->setPopup(popup);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the store has filtered
    m_completer->setCompletionColumn(ClientChoices::Name);
    m_completer->setMaxVisibleItems(8);
    popup->setStretchColumn(ClientChoices::Name);
    popup->horizontalHeader()->setSectionResizeMode(ClientChoices::Key,
                                                    QHeaderView::ResizeToContents);
    m_completer->setWidget(this); // not setCompleter(): only a choice made changes the text

    m_settle.setSingleShot(true);
    m_settle.setInterval(120ms);
    connect(&m_settle, &QTimer::timeout, this, &ClientPicker::ask);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (std::exchange(m_client, std::nullopt))
            Q_EMIT clientChanged();
        m_settle.start();
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && std::exchange(m_client, std::nullopt))
            Q_EMIT clientChanged();
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                const qint64 id = index.data(IdRole).toLongLong();
                for (int row = 0; row < m_choices->rowCount(); ++row)
                    if (m_choices->at(row).id == id)
                        setClient(m_choices->at(row));
            });
}

void ClientPicker::setClient(const std::optional<Client> &client)
{
    m_settle.stop();
    ++m_question;
    m_client = client;
    setText(client ? client->name : QString());
    setCursorPosition(0);
    Q_EMIT clientChanged();
}

void ClientPicker::choose(qint64 clientId)
{
    whenDone(this, m_service.client(clientId), [this](const Result<Admin::ClientDetail> &detail) {
        if (detail)
            setClient(detail->client);
    });
}

void ClientPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        ask();
        return;
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty() && !m_completer->popup()->isVisible()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ClientPicker::mouseReleaseEvent(QMouseEvent *event)
{
    QLineEdit::mouseReleaseEvent(event);
    if (!m_client && !m_completer->popup()->isVisible())
        ask();
}

void ClientPicker::ask()
{
    Admin::ClientListQuery query;
    query.search = m_client ? QString() : text().trimmed();
    query.limit = mostShown;
    whenDone(this, m_service.clients(query),
             [this, question = ++m_question](const Result<QList<Admin::ClientRow>> &rows) {
                 if (question != m_question || !rows)
                     return;
                 QList<Client> found;
                 for (const Admin::ClientRow &row : *rows)
                     found.append(row.client);
                 showChoices(std::move(found));
             });
}

void ClientPicker::showChoices(QList<Client> found)
{
    m_choices->setClients(std::move(found));
    if (m_choices->rowCount() == 0 || !hasFocus())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

} // namespace Gatehouse::Ui
