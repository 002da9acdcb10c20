// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tryout/answerpanel.h"

#include "common/badge.h"
#include "common/codebox.h"
#include "common/durationtext.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/theme.h"
#include "tryout/answertext.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

AnswerPanel::AnswerPanel(QWidget *parent)
    : QWidget(parent)
    , m_status(new BadgeLabel)
    , m_facts(new MutedLabel)
    , m_tokens(new QHBoxLayout)
    , m_body(new CodeBox(tr("the answer's body"), {}, CopyButton::Kind::Secret))
    , m_headers(new CodeBox(tr("the answer's headers"), {}, CopyButton::Kind::Plain))
    , m_stack(new ListStack(buildContent()))
{
    setObjectName(u"answerPanel"_s);
    m_stack->setObjectName(u"answerStack"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
    connect(m_stack, &ListStack::emptyActivated, this, &AnswerPanel::retried);
    forget();
}

QWidget *AnswerPanel::buildContent()
{
    m_status->setObjectName(u"answerStatus"_s);
    m_facts->setObjectName(u"answerFacts"_s);
    m_body->setObjectName(u"answerBody"_s);
    m_headers->setObjectName(u"answerHeaders"_s);
    auto *top = new QHBoxLayout;
    top->setSpacing(Theme::grid);
    top->addWidget(m_status);
    top->addWidget(m_facts);
    top->addStretch();
    auto *tabs = new QTabWidget;
    tabs->setObjectName(u"answerTabs"_s);
    tabs->setAccessibleName(tr("Answer"));
    tabs->tabBar()->setAccessibleName(tr("Answer"));
    tabs->setDocumentMode(true);
    for (const auto &[view, name] : {std::pair{m_body, tr("Body")}, {m_headers, tr("Headers")}}) {
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, Theme::grid, 0, 0);
        layout->addWidget(view);
        tabs->addTab(page, name);
    }
    m_tokens->setSpacing(Theme::grid);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addLayout(top);
    column->addWidget(tabs, 1);
    column->addLayout(m_tokens);
    return content;
}

void AnswerPanel::showWaiting()
{
    m_stack->showLoading();
}

void AnswerPanel::showAnswer(const Result<ApiAnswer> &answer)
{
    if (!answer) {
        forget();
        m_stack->showEmpty(u"warning"_s, tr("No answer"), answer.error().message, tr("Send again"));
        return;
    }
    m_status->setBadge(statusBadge(answer->status, answer->reason));
    m_facts->setText(
        tr("%1 · %2", "duration, size")
            .arg(durationText(answer->duration), QLocale().formattedDataSize(answer->body.size())));
    m_body->setPlainText(prettyBody(answer->body));
    m_headers->setPlainText(headersText(*answer));
    showTokens(answer->body);
    m_stack->showContent();
}

void AnswerPanel::showTokens(const QByteArray &body)
{
    while (QLayoutItem *item = m_tokens->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<AnswerToken> tokens = tokensIn(body);
    for (const AnswerToken &found : tokens) {
        auto *button =
            new QPushButton(Icons::line(u"search"_s), found.name == "access_token"_L1
                                                          ? tr("Inspect the access token")
                                                          : tr("Inspect the refresh token"));
        button->setObjectName(u"inspect-"_s + found.name);
        button->setAccessibleName(button->text());
        connect(button, &QPushButton::clicked, this,
                [this, token = found.token] { Q_EMIT inspected(token); });
        m_tokens->addWidget(button);
    }
    m_tokens->addStretch();
}

void AnswerPanel::forget()
{
    m_body->setPlainText({});
    m_headers->setPlainText({});
    showTokens({});
    m_stack->showEmpty(u"send"_s, tr("No answer yet"),
                       tr("Choose a client, enter its secret and send: the answer appears here, "
                          "exactly as a client gets it."));
}

} // namespace Gatehouse::Ui
