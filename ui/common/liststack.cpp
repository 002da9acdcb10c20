// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/liststack.h"

#include "common/emptystate.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

ListStack::ListStack(QWidget *content, QWidget *parent)
    : QStackedWidget(parent)
    , m_content(content)
    , m_loading(new EmptyState)
    , m_empty(new EmptyState)
    , m_error(new EmptyState)
{
    m_loading->setObjectName(u"listLoading"_s);
    m_empty->setObjectName(u"listEmpty"_s);
    m_error->setObjectName(u"listError"_s);
    m_loading->set(u"clock"_s, tr("Loading…"), {});
    for (QWidget *page : {m_content, static_cast<QWidget *>(m_loading),
                          static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_error)})
        addWidget(page);
    m_patience.setSingleShot(true);
    m_patience.setInterval(150ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { setCurrentWidget(m_loading); });
    connect(m_empty, &EmptyState::activated, this, &ListStack::emptyActivated);
    connect(m_error, &EmptyState::activated, this, &ListStack::retried);
}

void ListStack::showContent()
{
    turnTo(m_content);
}

void ListStack::showLoading()
{
    if (currentWidget() != m_loading && !m_patience.isActive())
        m_patience.start();
}

void ListStack::showEmpty(const QString &icon, const QString &title, const QString &text,
                          const QString &action)
{
    m_empty->set(icon, title, text, action);
    turnTo(m_empty);
}

void ListStack::showError(const QString &text)
{
    m_error->set(u"database-off"_s, tr("This could not be read"), text, tr("Try again"));
    turnTo(m_error);
}

bool ListStack::isFailed() const
{
    return currentWidget() == m_error;
}

void ListStack::turnTo(QWidget *page)
{
    m_patience.stop();
    setCurrentWidget(page);
}

} // namespace Gatehouse::Ui
