// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/keyspage.h"

#include "admin/attemptfeed.h"
#include "common/theme.h"
#include "keys/signingkeyspanel.h"
#include "keys/tokenpanel.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

KeysPage::KeysPage(const Services &services, Navigator &navigator, Toaster &toaster,
                   QWidget *parent)
    : Page(parent)
    , m_keys(new SigningKeysPanel(services.keys, toaster))
    , m_token(new TokenPanel(services.admin, services.keys, navigator, toaster))
{
    setObjectName(u"keysPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(3 * Theme::grid);
    column->addWidget(m_keys);
    column->addWidget(m_token, 1);
    setFocusProxy(m_token);
    addAction(m_keys->rotateAction());
    addAction(m_token->revokeAction());

    connect(m_keys, &SigningKeysPanel::keysChanged, m_token, &TokenPanel::recheck);
    const auto look = [this] {
        if (isVisible())
            refresh();
    };
    connect(&services.feed, &Admin::AttemptFeed::revisionChanged, this, look);
    connect(&services.feed, &Admin::AttemptFeed::recovered, this, look);
}

QString KeysPage::title() const
{
    return tr("Keys & tokens");
}

QString KeysPage::iconName() const
{
    return u"key"_s;
}

void KeysPage::focusSearch()
{
    m_token->focusToken();
}

void KeysPage::refresh()
{
    m_keys->reload();
    m_token->recheck();
}

void KeysPage::inspect(const QString &token)
{
    m_token->inspect(token);
}

void KeysPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh(); // ages, and what happened while nobody looked
}

} // namespace Gatehouse::Ui
