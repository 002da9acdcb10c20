// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientattemptspanel.h"

#include "admin/adminservice.h"
#include "admin/attemptfeed.h"
#include "attempts/outcomelook.h"
#include "common/liststack.h"
#include "common/navigator.h"
#include "common/tableview.h"
#include "common/theme.h"
#include "common/whendone.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

ClientAttemptsPanel::ClientAttemptsPanel(const Services &services, Navigator &navigator,
                                         QWidget *parent)
    : QWidget(parent)
    , m_service(services.admin)
    , m_navigator(navigator)
    , m_table(new TableView)
    , m_list(new ListStack(m_table))
{
    setObjectName(u"clientAttemptsPanel"_s);
    m_table->setObjectName(u"clientAttemptsTable"_s);
    m_table->setAccessibleName(tr("The newest attempts of this client"));
    m_table->setModel(&m_model);
    m_table->fitColumn(ClientAttemptsModel::Time, 104);
    m_table->fitColumn(ClientAttemptsModel::OutcomeColumn, outcomeColumnWidth(m_table->font()));
    m_table->setStretchColumn(ClientAttemptsModel::Address);
    auto *all = new QPushButton(tr("Show all in Attempts"));
    all->setObjectName(u"clientAttemptsAll"_s);
    all->setAccessibleName(all->text());

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(all);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Theme::grid, 0, 0);
    column->setSpacing(Theme::grid);
    column->addWidget(m_list, 1);
    column->addLayout(row);

    connect(all, &QPushButton::clicked, this,
            [this] { Q_EMIT m_navigator.attemptsRequested(AttemptFilter{.clientId = m_id}); });
    connect(m_list, &ListStack::retried, this, &ClientAttemptsPanel::load);
    connect(&services.feed, &Admin::AttemptFeed::arrived, this, &ClientAttemptsPanel::take);
    connect(&services.feed, &Admin::AttemptFeed::recovered, this, [this] {
        m_stale = true;
        load();
    });
}

void ClientAttemptsPanel::setClient(qint64 id)
{
    if (m_id == id)
        return;
    m_id = id;
    m_stale = true;
    m_model.setAttempts({});
    m_list->showLoading();
    load();
}

void ClientAttemptsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void ClientAttemptsPanel::load()
{
    if (m_id == 0 || !m_stale || !isVisible())
        return;
    m_stale = false;
    whenDone(this,
             m_service.attemptsBefore(std::numeric_limits<qint64>::max(), {.clientId = m_id},
                                      ClientAttemptsModel::capacity),
             [this, generation = ++m_generation](const Result<QList<LoginAttempt>> &attempts) {
                 if (generation != m_generation)
                     return;
                 if (!attempts) {
                     m_stale = true;
                     m_list->showError(attempts.error().message);
                     return;
                 }
                 m_model.setAttempts(*attempts);
                 showState();
                 load(); // again, where some were skipped meanwhile
             });
}

void ClientAttemptsPanel::take(const QList<LoginAttempt> &attempts, qint64 skipped)
{
    if (m_id == 0)
        return;
    if (skipped > 0 || m_stale) {
        m_stale = true;
        load();
        return;
    }
    const AttemptFilter filter{.clientId = m_id};
    QList<LoginAttempt> mine;
    for (const LoginAttempt &attempt : attempts)
        if (filter.matches(attempt))
            mine.append(attempt);
    if (mine.isEmpty())
        return;
    m_model.prepend(mine);
    showState();
}

void ClientAttemptsPanel::showState()
{
    if (m_model.rowCount() > 0)
        m_list->showContent();
    else
        m_list->showEmpty(u"attempts"_s, tr("No attempts yet"),
                          tr("What this client sends to the server appears here at once."));
}

} // namespace Gatehouse::Ui
