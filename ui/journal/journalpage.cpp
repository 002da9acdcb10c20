// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalpage.h"

#include "common/icons.h"
#include "common/labels.h"
#include "common/navigator.h"
#include "common/searchfield.h"
#include "common/taskstrip.h"
#include "common/theme.h"
#include "common/whendone.h"
#include "journal/journalview.h"
#include "journal/verifystrip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int searchWidth = 34 * Theme::grid;
constexpr int sideMargin = 3 * Theme::grid;

} // namespace

JournalPage::JournalPage(const Services &services, Navigator &navigator, Toaster &toaster,
                         QWidget *parent)
    : Page(parent)
    , m_service(services.admin)
    , m_verify(new QAction(this))
    , m_search(new SearchField(tr("Search the journal")))
    , m_strip(new VerifyStrip)
    , m_view(new JournalView(services, Qt::Horizontal))
    , m_task(new TaskStrip)
{
    Q_UNUSED(toaster)
    setObjectName(u"journalPage"_s);
    m_verify->setObjectName(u"journalVerify"_s);
    m_verify->setText(tr("Verify the record"));
    m_verify->setToolTip(
        tr("Looks whether an attempt or an entry was changed, removed or put in by "
           "hand"));
    m_verify->setIcon(Icons::line(u"shield"_s));
    addAction(m_verify);
    build();
    connect(m_verify, &QAction::triggered, this, &JournalPage::verify);
    connect(m_search, &SearchField::searched, this,
            [this](const QString &text) { m_view->setFilter({.text = text.trimmed()}); });
    connect(m_view, &JournalView::clientRequested, &navigator, [&navigator](qint64 id) {
        Q_EMIT navigator.clientRequested(id, Navigator::ClientTab::General);
    });
}

QString JournalPage::title() const
{
    return tr("Journal");
}

QString JournalPage::iconName() const
{
    return u"journal"_s;
}

void JournalPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void JournalPage::refresh()
{
    m_view->refresh();
}

void JournalPage::build()
{
    m_search->setObjectName(u"journalSearch"_s);
    m_search->setFixedWidth(searchWidth);
    auto *verify = new QPushButton(m_verify->icon(), m_verify->text());
    verify->setObjectName(u"journalVerifyButton"_s);
    verify->setAccessibleName(m_verify->text());
    verify->setToolTip(m_verify->toolTip());
    connect(verify, &QPushButton::clicked, m_verify, &QAction::trigger);
    connect(m_verify, &QAction::changed, verify,
            [this, verify] { verify->setEnabled(m_verify->isEnabled()); });

    auto *head = new QHBoxLayout;
    head->setContentsMargins(sideMargin, 0, sideMargin, 0);
    head->setSpacing(Theme::grid);
    head->addWidget(headingLabel(title()));
    head->addStretch();
    head->addWidget(m_search);
    head->addWidget(verify);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(sideMargin, 0, sideMargin, Theme::grid);
    body->setSpacing(Theme::grid + 4);
    body->addWidget(m_strip);
    body->addWidget(m_view, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * Theme::grid, 0, 0);
    column->setSpacing(Theme::grid + 4);
    column->addLayout(head);
    column->addLayout(body, 1);
    column->addWidget(m_task);
    setFocusProxy(m_view);
}

void JournalPage::verify()
{
    if (m_task->isBusy())
        return;
    m_verify->setEnabled(false);
    m_strip->hide();
    const auto report = m_service.verify();
    m_task->follow(tr("Verifying the record"), report);
    whenDone(this, report, [this](const Result<ChainReport> &done) {
        m_verify->setEnabled(true);
        if (done)
            m_strip->showReport(*done);
        else if (done.error().kind != Error::Kind::Cancelled)
            m_strip->showError(done.error().message);
    });
}

} // namespace Gatehouse::Ui
