// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientdetailpanel.h"

#include "clients/clientactions.h"
#include "clients/clientattemptspanel.h"
#include "clients/generalpanel.h"
#include "clients/secretspanel.h"
#include "clients/statuslook.h"
#include "clients/whitelistpanel.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/theme.h"
#include "common/whendone.h"
#include "journal/journalview.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

QToolButton *headButton(const QString &name, const QString &icon, const QString &text,
                        const QString &tip)
{
    auto *button = new QToolButton;
    button->setIcon(Icons::line(icon));
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ClientDetailPanel::ClientDetailPanel(ClientActions &actions, const Services &services,
                                     Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_name(headingLabel({}))
    , m_status(new BadgeLabel)
    , m_tabs(new QTabWidget)
    , m_general(new GeneralPanel(actions))
    , m_secrets(new SecretsPanel(actions))
    , m_whitelist(new WhitelistPanel(actions.service(), services.machine, actions.toaster()))
    , m_attempts(new ClientAttemptsPanel(services, navigator))
    , m_journal(new JournalView(services, Qt::Vertical))
    , m_back(headButton(u"detailBack"_s, u"chevron-left"_s, tr("Back to the clients"),
                        tr("Back to the clients (Esc)")))
    , m_close(headButton(u"detailClose"_s, u"close"_s, tr("Close the detail"), tr("Close (Esc)")))
{
    setObjectName(u"clientDetail"_s);
    setMinimumWidth(leastWidth);
    m_name->setObjectName(u"detailName"_s);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setObjectName(u"detailStatus"_s);
    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the client"));
    m_tabs->setAccessibleName(tr("Parts of the client"));
    m_tabs->addTab(m_general, tr("General"));
    m_tabs->addTab(m_secrets, tr("Secrets"));
    m_tabs->addTab(m_whitelist, tr("Whitelist"));
    m_tabs->addTab(m_attempts, tr("Attempts"));
    m_tabs->addTab(m_journal, tr("Journal"));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addWidget(buildHead());
    column->addWidget(m_tabs, 1);
    m_stack = new ListStack(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_stack);
    connect(m_stack, &ListStack::retried, this, &ClientDetailPanel::reload);
    connect(&actions.service(), &Admin::AdminService::clientsChanged, this,
            &ClientDetailPanel::reload);
}

QWidget *ClientDetailPanel::buildHead()
{
    connect(m_back, &QToolButton::clicked, this, &ClientDetailPanel::closed);
    connect(m_close, &QToolButton::clicked, this, &ClientDetailPanel::closed);
    m_back->hide();

    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(Theme::grid);
    row->addWidget(m_back);
    row->addWidget(m_name, 1);
    row->addWidget(m_status);
    row->addWidget(m_close);
    return head;
}

void ClientDetailPanel::setClient(qint64 id)
{
    if (m_id == id)
        return;
    m_id = id;
    m_attempts->setClient(id);
    m_journal->setFilter({.clientId = id});
    if (id > 0)
        m_stack->showLoading();
    reload();
}

void ClientDetailPanel::showTab(Navigator::ClientTab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void ClientDetailPanel::setInPlaceOfTable(bool inPlace)
{
    m_back->setVisible(inPlace);
    m_close->setVisible(!inPlace);
}

void ClientDetailPanel::reload()
{
    const quint64 generation = ++m_generation;
    if (m_id == 0)
        return;
    whenDone(this, m_actions.service().client(m_id),
             [this, generation](const Result<Admin::ClientDetail> &detail) {
                 if (generation != m_generation)
                     return;
                 if (detail)
                     showDetail(*detail);
                 else if (detail.error().kind == Error::Kind::NotFound)
                     Q_EMIT vanished();
                 else
                     m_stack->showError(detail.error().message);
             });
}

void ClientDetailPanel::showDetail(const Admin::ClientDetail &detail)
{
    m_name->setText(detail.client.name);
    m_name->setToolTip(detail.client.name);
    m_status->setBadge(statusBadge(detail.client.status));
    m_general->setClient(detail.client);
    m_secrets->setDetail(detail);
    m_whitelist->setDetail(detail);
    m_tabs->setTabText(m_tabs->indexOf(m_whitelist),
                       detail.whitelist.isEmpty()
                           ? tr("Whitelist")
                           : tr("Whitelist (%1)").arg(detail.whitelist.size()));
    m_stack->showContent();
}

} // namespace Gatehouse::Ui
