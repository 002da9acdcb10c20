// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/tokenpanel.h"

#include "admin/adminservice.h"
#include "admin/keyservice.h"
#include "admin/tokensentences.h"
#include "common/badge.h"
#include "common/fonts.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/navigator.h"
#include "common/tableview.h"
#include "common/toast.h"
#include "common/whendone.h"
#include "keys/revokeclientdialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

namespace {

constexpr int tokenLines = 3;
constexpr int checkRowHeight = 28;

TableView *detailTable(QAbstractItemModel &model, const QString &name, const QString &objectName)
{
    auto *table = new TableView;
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setModel(&model);
    table->verticalHeader()->setMinimumSectionSize(checkRowHeight);
    table->verticalHeader()->setDefaultSectionSize(checkRowHeight);
    table->horizontalHeader()->setSectionsMovable(false);
    return table;
}

} // namespace

TokenPanel::TokenPanel(Admin::AdminService &admin, Admin::KeyService &keys, Navigator &navigator,
                       Toaster &toaster, QWidget *parent)
    : QWidget(parent)
    , m_admin(admin)
    , m_keys(keys)
    , m_navigator(navigator)
    , m_toaster(toaster)
    , m_revokeAny(new QAction(Icons::line(u"token-off"_s), tr("Revoke a client's tokens…"), this))
    , m_token(new QPlainTextEdit)
    , m_clear(new QPushButton(Icons::line(u"close"_s), tr("Clear")))
    , m_verdictRow(new QWidget)
    , m_verdict(new BadgeLabel)
    , m_showClient(new QPushButton(Icons::line(u"clients"_s), tr("Show the client")))
    , m_revoke(new QPushButton(Icons::line(u"token-off"_s), tr("Revoke this client's tokens…")))
    , m_checksTable(detailTable(m_checks, tr("Checks"), u"tokenChecks"_s))
    , m_claimsTable(detailTable(m_claims, tr("Header and claims"), u"tokenClaims"_s))
    , m_stack(new ListStack(buildTables()))
{
    setObjectName(u"tokenPanel"_s);
    build();
    m_settle.setSingleShot(true);
    m_settle.setInterval(150ms);
    m_again.setInterval(15s);
    connect(&m_settle, &QTimer::timeout, this, &TokenPanel::examine);
    connect(&m_again, &QTimer::timeout, this, &TokenPanel::recheck);
    connect(m_token, &QPlainTextEdit::textChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&admin, &Admin::AdminService::clientsChanged, this, &TokenPanel::recheck);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_token->clear();
        focusToken();
    });
    connect(m_stack, &ListStack::retried, this, &TokenPanel::examine);
    connect(m_showClient, &QPushButton::clicked, this, [this] {
        if (m_client)
            Q_EMIT m_navigator.clientRequested(m_client->id, Navigator::ClientTab::General);
    });
    connect(m_revoke, &QPushButton::clicked, this, [this] { askToRevoke(m_client); });
    connect(m_revokeAny, &QAction::triggered, this, [this] { askToRevoke({}); });
    showNothing();
}

void TokenPanel::build()
{
    m_revokeAny->setObjectName(u"tokensRevokeAction"_s);
    auto *revokeAny = new QPushButton(m_revokeAny->icon(), m_revokeAny->text());
    revokeAny->setObjectName(u"tokensRevoke"_s);
    revokeAny->setAccessibleName(tr("Revoke all tokens of a client"));
    connect(revokeAny, &QPushButton::clicked, m_revokeAny, &QAction::trigger);
    m_clear->setObjectName(u"tokenClear"_s);
    m_clear->setAccessibleName(tr("Clear the token"));

    m_token->setObjectName(u"tokenText"_s);
    m_token->setAccessibleName(tr("Token to check"));
    m_token->setPlaceholderText(tr("Paste an access or refresh token here (eyJ…)"));
    m_token->setTabChangesFocus(true);
    m_token->setFont(Fonts::monospace(m_token->font()));
    m_token->setWordWrapMode(QTextOption::WrapAnywhere);
    m_token->document()->setDocumentMargin(Theme::grid);
    m_token->setFixedHeight(tokenLines * m_token->fontMetrics().lineSpacing() + 3 * Theme::grid +
                            2 * m_token->frameWidth());

    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addWidget(headingLabel(tr("Check a token")));
    row->addStretch();
    row->addWidget(m_clear);
    row->addWidget(revokeAny);
    m_stack->setObjectName(u"tokenStack"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addLayout(row);
    column->addWidget(m_token);
    column->addWidget(buildVerdict());
    column->addWidget(m_stack, 1);
}

QWidget *TokenPanel::buildVerdict()
{
    m_verdict->setObjectName(u"tokenVerdict"_s);
    m_showClient->setObjectName(u"tokenShowClient"_s);
    m_showClient->setAccessibleName(tr("Show the client"));
    m_revoke->setObjectName(u"tokenRevoke"_s);
    m_revoke->setAccessibleName(tr("Revoke this client's tokens"));
    m_verdict->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // a long name is elided
    m_verdictRow->setMinimumHeight(4 * Theme::grid);
    auto *row = new QHBoxLayout(m_verdictRow);
    row->setContentsMargins({});
    row->setSpacing(Theme::grid);
    row->addWidget(m_verdict);
    row->addStretch();
    row->addWidget(m_showClient);
    row->addWidget(m_revoke);
    return m_verdictRow;
}

QWidget *TokenPanel::buildTables()
{
    m_checksTable->fitColumn(ChecksModel::Check, 128);
    m_checksTable->setStretchColumn(ChecksModel::Finding);
    m_claimsTable->fitColumn(ClaimsModel::Name, 88);
    m_claimsTable->fitColumn(ClaimsModel::Meaning, 168);
    m_claimsTable->setStretchColumn(ClaimsModel::Value);
    auto *tables = new QWidget;
    auto *row = new QHBoxLayout(tables);
    row->setContentsMargins({});
    row->setSpacing(2 * Theme::grid);
    row->addWidget(m_checksTable, 1);
    row->addWidget(m_claimsTable, 1);
    return tables;
}

void TokenPanel::inspect(const QString &token)
{
    m_token->setPlainText(token);
    m_settle.stop();
    examine();
}

void TokenPanel::recheck()
{
    if (isVisible() && !m_settle.isActive())
        examine();
}

void TokenPanel::focusToken()
{
    m_token->setFocus(Qt::ShortcutFocusReason);
    m_token->selectAll();
}

void TokenPanel::examine()
{
    const QByteArray token = pastedToken(m_token->toPlainText());
    const quint64 question = ++m_question;
    if (token.isEmpty()) {
        showNothing();
        return;
    }
    m_again.start();
    m_clear->setEnabled(true);
    whenDone(this, m_keys.examine(token),
             [this, question](const Result<Admin::TokenReport> &report) {
                 if (question == m_question)
                     showReport(report);
             });
}

void TokenPanel::showReport(const Result<Admin::TokenReport> &report)
{
    m_verdictRow->setVisible(report.ok());
    if (!report) {
        m_stack->showError(report.error().message);
        return;
    }
    const TokenVerdict &verdict = report->verdict;
    m_client = report->client;
    const QString headline = Admin::TokenSentences::headline(verdict, report->checkedAt);
    m_verdict->setBadge(verdict.isGood() ? Badge{headline, u"check-circle"_s, Tone::Success}
                                         : Badge{headline, u"x-circle"_s, Tone::Danger});
    const auto failed = verdict.failed();
    m_verdict->setToolTip(
        failed ? Admin::TokenSentences::finding(verdict, *failed, report->checkedAt) : headline);
    m_showClient->setVisible(m_client.has_value());
    m_revoke->setVisible(m_client.has_value());
    if (m_client)
        m_showClient->setAccessibleName(tr("Show the client %1").arg(m_client->name));

    m_checks.setVerdict(verdict);
    m_claims.setRows(tokenRows(*report, report->checkedAt));
    if (m_checks.failedRow() >= 0)
        m_checksTable->scrollTo(m_checks.index(m_checks.failedRow(), 0));
    m_stack->showContent();
}

void TokenPanel::showNothing()
{
    m_again.stop();
    m_client.reset();
    m_checks.setVerdict({});
    m_claims.setRows({});
    m_clear->setEnabled(false);
    m_verdictRow->hide();
    m_stack->showEmpty(u"token-off"_s, tr("No token to check"),
                       tr("Paste one above: you see what it says, whether it is good, and if not, "
                          "which check it fails. It is kept nowhere."));
}

void TokenPanel::askToRevoke(const std::optional<Client> &client)
{
    auto *dialog = new RevokeClientDialog(m_admin, client, window());
    connect(dialog, &RevokeClientDialog::chosen, this, &TokenPanel::revoke);
    dialog->open();
}

void TokenPanel::revoke(const Client &client)
{
    whenDone(this, m_admin.revokeTokens(client.id),
             [this, name = client.name](const Result<void> &done) {
                 if (done)
                     m_toaster.show(Tone::Success, tr("All tokens of %1 are revoked.").arg(name));
                 else
                     m_toaster.show(Tone::Danger, done.error().message);
             });
}

} // namespace Gatehouse::Ui
