// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tryout/tryoutpage.h"

#include "common/banner.h"
#include "common/clientpicker.h"
#include "common/clipboard.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/navigator.h"
#include "common/tableview.h"
#include "common/timelabel.h"
#include "common/toast.h"
#include "common/whendone.h"
#include "mainwindow/serverhandle.h"
#include "tryout/answerpanel.h"
#include "tryout/answertext.h"
#include "tryout/requestpanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHideEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int historyRows = 3;

} // namespace

TryoutPage::TryoutPage(const Services &services, Navigator &navigator, Toaster &toaster,
                       QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_toaster(toaster)
    , m_send(new QAction(Icons::line(u"send"_s), tr("Send the request"), this))
    , m_copy(new QAction(Icons::line(u"copy"_s), tr("Copy as curl"), this))
    , m_copyWithSecret(new QAction(tr("Copy as curl with the secret"), this))
    , m_banners(new BannerArea)
    , m_request(new RequestPanel(services.admin))
    , m_answer(new AnswerPanel)
    , m_sendButton(new QPushButton(Icons::line(u"send"_s, QPalette::HighlightedText), tr("Send")))
    , m_history(new TableView)
    , m_historyBox(new QWidget)
{
    setObjectName(u"tryoutPage"_s);
    addActions();
    build();
    connect(m_answer, &AnswerPanel::retried, this, &TryoutPage::send);
    connect(m_answer, &AnswerPanel::inspected, &navigator, &Navigator::tokenInspectionRequested);
    connect(&services.server, &ServerHandle::changed, this, &TryoutPage::showServer);
    showServer();
    showHistory();
}

QString TryoutPage::title() const
{
    return tr("Try it");
}

QString TryoutPage::iconName() const
{
    return u"send"_s;
}

void TryoutPage::focusSearch()
{
    m_request->picker()->setFocus(Qt::ShortcutFocusReason);
    m_request->picker()->selectAll();
}

void TryoutPage::refresh()
{
    showServer();
}

void TryoutPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous()) // left or closed, not minimised
        m_request->wipeSecret();
}

void TryoutPage::addActions()
{
    m_send->setObjectName(u"tryoutSendAction"_s);
    m_send->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_send->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_copy->setObjectName(u"tryoutCopyAction"_s);
    m_copyWithSecret->setObjectName(u"tryoutCopySecretAction"_s);
    for (QAction *action : {m_send, m_copy, m_copyWithSecret})
        addAction(action);
    connect(m_send, &QAction::triggered, this, &TryoutPage::send);
    connect(m_copy, &QAction::triggered, this, [this] { copyCurl(false); });
    connect(m_copyWithSecret, &QAction::triggered, this, [this] { copyCurl(true); });
}

void TryoutPage::build()
{
    m_history->setObjectName(u"tryoutHistory"_s);
    m_history->setAccessibleName(tr("Requests of this session"));
    m_history->setModel(&m_exchanges);
    constexpr std::array widths{136, 176, 240, 216};
    for (int column = 0; column < int(widths.size()); ++column)
        m_history->fitColumn(column, widths[size_t(column)]);
    m_history->setStretchColumn(ExchangesModel::Duration);
    auto *historyColumn = new QVBoxLayout(m_historyBox);
    historyColumn->setContentsMargins({});
    historyColumn->setSpacing(Theme::grid);
    historyColumn->addWidget(new MutedLabel(tr("Sent in this session")));
    historyColumn->addWidget(m_history);

    auto *sides = new QHBoxLayout;
    sides->setSpacing(3 * Theme::grid);
    sides->addWidget(buildRequest(), 1);
    sides->addWidget(m_answer, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(2 * Theme::grid);
    column->addWidget(headingLabel(title()));
    column->addWidget(m_banners);
    column->addLayout(sides, 1);
    column->addWidget(m_historyBox);
    setFocusProxy(m_request->picker());
}

QWidget *TryoutPage::buildRequest()
{
    m_sendButton->setObjectName(u"tryoutSend"_s);
    m_sendButton->setProperty("kind", u"primary"_s);
    m_sendButton->setAccessibleName(tr("Send the request"));
    m_sendButton->setToolTip(tr("Send the request (Ctrl+Enter)"));
    connect(m_sendButton, &QPushButton::clicked, m_send, &QAction::trigger);
    connect(m_request, &RequestPanel::sendWanted, this, &TryoutPage::send);
    auto *copy = new QPushButton(m_copy->icon(), m_copy->text());
    copy->setObjectName(u"tryoutCopy"_s);
    copy->setAccessibleName(tr("Copy as a curl command without the secret"));
    copy->setToolTip(tr("The secret is taken from the environment, $GATEHOUSE_SECRET"));
    connect(copy, &QPushButton::clicked, m_copy, &QAction::trigger);
    auto *more = new QToolButton;
    more->setObjectName(u"tryoutCopyMore"_s);
    more->setIcon(Icons::line(u"more"_s));
    more->setAccessibleName(tr("More ways to copy"));
    auto *menu = new QMenu(more);
    menu->addActions({m_copy, m_copyWithSecret});
    connect(more, &QToolButton::clicked, menu, // no setMenu(): its arrow would crowd the icon
            [more, menu] { menu->popup(more->mapToGlobal(more->rect().bottomLeft())); });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::grid);
    buttons->addWidget(m_sendButton);
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(more);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addWidget(m_request, 1);
    column->addLayout(buttons);
    return side;
}

void TryoutPage::showServer()
{
    const auto cause = u"stopped"_s;
    const ServerHandle::State state = m_services.server.state();
    m_request->setBaseUrl(m_services.server.baseUrl());
    const bool running = state == ServerHandle::State::Running;
    m_send->setEnabled(running && !m_waiting);
    m_sendButton->setEnabled(m_send->isEnabled());
    if (running) {
        m_banners->withdraw(cause);
    } else if (state == ServerHandle::State::Starting) {
        m_banners->post(cause, Tone::Neutral, u"clock"_s, tr("The server is starting."));
    } else {
        Banner *banner =
            m_banners->post(cause, Tone::Warning, u"server"_s,
                            tr("The server is not running, so there is nobody to send to."));
        banner->addAction(tr("Start the server"), u"tryoutStart"_s,
                          [this] { m_services.server.start(); });
    }
}

void TryoutPage::showHistory()
{
    const int rows = std::min(m_exchanges.rowCount(), historyRows);
    m_historyBox->setVisible(rows > 0);
    m_history->setFixedHeight((rows + 1) * Theme::rowHeight + 2 * m_history->frameWidth());
}

void TryoutPage::send()
{
    if (!m_send->isEnabled()) {
        if (!m_waiting)
            m_toaster.show(Tone::Warning, tr("The server is not running. Start it first."));
        return;
    }
    const RequestDraft draft = m_request->draft();
    Exchange exchange;
    exchange.time = displayNow();
    exchange.method = QString::fromLatin1(draft.method);
    exchange.path = draft.path;
    exchange.client = m_request->clientName();
    m_waiting = true;
    m_answer->showWaiting();
    showServer();
    whenDone(this, m_services.sender.send(requestOf(draft, m_request->secret())),
             [this, exchange](const Result<ApiAnswer> &answer) {
                 Exchange done = exchange;
                 done.duration = displayNow() - done.time;
                 if (answer) {
                     done.status = answer->status;
                     done.code = errorCode(answer->body);
                     done.duration = answer->duration;
                 }
                 m_waiting = false;
                 m_exchanges.add(done);
                 m_answer->showAnswer(answer);
                 if (answer)
                     takeTokens(answer->body);
                 showHistory();
                 showServer();
             });
}

void TryoutPage::takeTokens(const QByteArray &body)
{
    if (!isVisible())
        return; // left meanwhile: nothing is kept then
    const QList<AnswerToken> tokens = tokensIn(body);
    for (const AnswerToken &token : tokens)
        m_request->takeToken(token.name == "access_token"_L1 ? Credential::AccessToken
                                                             : Credential::RefreshToken,
                             token.token);
}

void TryoutPage::copyCurl(bool withSecret)
{
    const QString url = m_services.server.baseUrl();
    if (withSecret) {
        SecretClipboard::instance().copy(curlCommand(m_request->draft(), url, m_request->secret()));
        m_toaster.show(Tone::Success, tr("Copied with the secret; the clipboard forgets it in a "
                                         "minute."));
    } else {
        copyPlainText(curlCommand(m_request->draft(), url, {}));
        m_toaster.show(Tone::Success, tr("Copied. It takes the secret from $GATEHOUSE_SECRET."));
    }
}

} // namespace Gatehouse::Ui
