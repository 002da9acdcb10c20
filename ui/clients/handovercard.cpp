// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/handovercard.h"

#include "clients/snippets.h"
#include "common/clipboard.h"
#include "common/codebox.h"
#include "common/copybutton.h"
#include "common/fonts.h"
#include "common/labels.h"
#include "common/theme.h"
#include "mainwindow/serverhandle.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

QLineEdit *readOnlyField(const QString &text, const QString &name, const QString &objectName)
{
    auto *field = new QLineEdit(text);
    field->setReadOnly(true);
    field->setFont(Fonts::monospace(field->font()));
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setCursorPosition(0);
    return field;
}

} // namespace

HandoverCard::HandoverCard(const Admin::Handover &handover, const ServerHandle &server,
                           QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"handoverCard"_s);
    if (!handover.secret.isEmpty())
        SecretClipboard::instance().watch(this, [secret = handover.secret](const QString &text) {
            return text.contains(secret);
        });
    auto *title = headingLabel(tr("Hand over to %1").arg(handover.client.name));
    title->setObjectName(u"handoverTitle"_s);
    auto *why = new MutedLabel(
        handover.secret.isEmpty()
            ? tr("The secret is the one you chose; it is kept as a hash and never shown.")
            : tr("The secret is shown this once and kept only as a hash. Save it now; if it is "
                 "lost, rotate it."));
    why->setWordWrap(true);
    auto *done = new QPushButton(tr("I have saved it"));
    done->setObjectName(u"handoverSaved"_s);
    done->setAccessibleName(done->text());
    done->setProperty("kind", u"primary"_s);
    done->setAutoDefault(false); // an Enter typed a moment too long must not close the card
    connect(done, &QPushButton::clicked, this, &HandoverCard::saved);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addWidget(title);
    column->addWidget(why);
    column->addSpacing(Theme::grid);
    column->addWidget(credentials(handover));
    column->addSpacing(Theme::grid);
    column->addWidget(programs(handover, server.baseUrl()), 1);
    if (server.isSelfSigned()) {
        auto *trust = new MutedLabel(tr(
            "This server's certificate vouches for itself, so hand it over too; curl takes it "
            "with --cacert. One that Gatehouse made is tls-certificate.pem in the data folder."));
        trust->setObjectName(u"handoverCertificate"_s);
        trust->setWordWrap(true);
        column->addWidget(trust);
    }
    column->addSpacing(Theme::grid);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(done);
    column->addLayout(buttons);
}

QWidget *HandoverCard::credentials(const Admin::Handover &handover)
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Theme::grid);
    grid->setVerticalSpacing(Theme::grid);
    int row = 0;
    const auto add = [&](const QString &name, QLineEdit *field, CopyButton *copy) {
        auto *label = new MutedLabel(name);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        grid->addWidget(copy, row, 2);
        ++row;
    };

    auto *key = readOnlyField(handover.client.apiKey.text(), tr("API key"), u"handoverKey"_s);
    auto *copyKey = new CopyButton(tr("Copy the API key"), [key] { return key->text(); });
    copyKey->setObjectName(u"handoverCopyKey"_s);
    add(tr("API key"), key, copyKey);
    if (!handover.secret.isEmpty()) {
        auto *secret = readOnlyField(handover.secret, tr("API secret"), u"handoverSecret"_s);
        auto *copySecret = new CopyButton(
            tr("Copy the API secret"), [secret] { return secret->text(); },
            CopyButton::Kind::Secret);
        copySecret->setObjectName(u"handoverCopySecret"_s);
        add(tr("API secret"), secret, copySecret);
    }
    return box;
}

QWidget *HandoverCard::programs(const Admin::Handover &handover, const QString &baseUrl)
{
    auto *tabs = new QTabWidget;
    tabs->setObjectName(u"handoverPrograms"_s);
    tabs->setAccessibleName(tr("Programs that log in"));
    tabs->setDocumentMode(true);
    const QString secret = handover.secret.isEmpty() ? tr("your_api_secret") : handover.secret;
    const QList<Snippet> snippets = loginSnippets(baseUrl, handover.client.apiKey.text(), secret);
    for (const Snippet &snippet : snippets) {
        auto *code = new CodeBox(tr("%1 program").arg(snippet.title), snippet.code,
                                 CopyButton::Kind::Secret);
        code->setObjectName(u"handoverCode-"_s + snippet.id);
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, Theme::grid, 0, 0);
        layout->addWidget(code);
        tabs->addTab(page, snippet.title);
    }
    return tabs;
}

} // namespace Gatehouse::Ui
