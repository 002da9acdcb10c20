// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/firstrun.h"

#include "clients/handovercard.h"
#include "clients/newclientform.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/theme.h"
#include "mainwindow/serverhandle.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int cardHeight = 520;

/// `content` at a readable width in the middle of a page.
QWidget *centred(QWidget *content, int width, int above, int middle, int below)
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid);
    auto *column = new QVBoxLayout;
    content->setMaximumWidth(width);
    column->addStretch(above);
    column->addWidget(content, middle);
    column->addStretch(below);
    row->addStretch(1);
    row->addLayout(column, 100);
    row->addStretch(1);
    return page;
}

} // namespace

FirstRun::FirstRun(Admin::AdminService &service, ServerHandle &server, QWidget *parent)
    : QStackedWidget(parent)
    , m_server(server)
    , m_form(new NewClientForm(service, NewClientForm::Extent::NameAndNote))
{
    setObjectName(u"firstRun"_s);
    auto *logo = new QLabel;
    logo->setPixmap(Icons::application().pixmap(QSize(56, 56), devicePixelRatioF()));
    auto *text = new MutedLabel(tr("A client is someone who may log in: a service, a partner, a "
                                   "device. Name the first one and press Enter; you get its key, "
                                   "its secret and a command to try them with."));
    text->setWordWrap(true);

    auto *welcome = new QWidget;
    auto *column = new QVBoxLayout(welcome);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addWidget(logo);
    column->addSpacing(Theme::grid);
    column->addWidget(headingLabel(tr("Hand out the first access")));
    column->addWidget(text);
    column->addSpacing(2 * Theme::grid);
    column->addWidget(m_form);
    addWidget(centred(welcome, 440, 2, 0, 3));
    connect(m_form, &NewClientForm::created, this, &FirstRun::showCard);
}

void FirstRun::focusName()
{
    m_form->focusName();
}

bool FirstRun::isHandingOver() const
{
    return m_cardPage;
}

void FirstRun::showCard(const Admin::Handover &handover)
{
    auto *card = new HandoverCard(handover, m_server);
    card->setMaximumHeight(cardHeight);
    m_cardPage = centred(card, 680, 1, 8, 2);
    addWidget(m_cardPage);
    setCurrentWidget(m_cardPage);
    connect(card, &HandoverCard::saved, this, [this] {
        QWidget *page = std::exchange(m_cardPage, nullptr);
        removeWidget(page);
        page->deleteLater(); // the secret goes with it
        Q_EMIT finished();
    });
    Q_EMIT created(handover.client.id);
}

} // namespace Gatehouse::Ui
