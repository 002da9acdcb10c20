// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tryout/requestpanel.h"

#include "common/clientpicker.h"
#include "common/fonts.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/theme.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

QPlainTextEdit *textField(const QString &name, const QString &objectName)
{
    auto *field = new QPlainTextEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setTabChangesFocus(true);
    field->setFont(Fonts::monospace(field->font()));
    field->setWordWrapMode(QTextOption::WrapAnywhere);
    field->document()->setDocumentMargin(Theme::grid);
    return field;
}

} // namespace

RequestPanel::RequestPanel(Admin::AdminService &admin, QWidget *parent)
    : QWidget(parent)
    , m_calls(apiCalls())
    , m_call(new QComboBox)
    , m_picker(new ClientPicker(admin))
    , m_key(new MutedLabel)
    , m_secretName(new MutedLabel)
    , m_secret(new QLineEdit)
    , m_reveal(new QAction(Icons::line(u"eye"_s), tr("Show what it says"), this))
    , m_edit(new QPushButton(Icons::line(u"edit"_s), tr("Edit")))
    , m_reset(new QPushButton(Icons::line(u"undo"_s), tr("Reset")))
    , m_views(new QStackedWidget)
    , m_preview(textField(tr("The request as it is sent"), u"tryoutRequest"_s))
    , m_headers(textField(tr("Headers"), u"tryoutHeaders"_s))
    , m_body(textField(tr("Body"), u"tryoutBody"_s))
    , m_warning(new FieldMessage)
{
    setObjectName(u"requestPanel"_s);
    build();
    connect(m_call, &QComboBox::currentIndexChanged, this, &RequestPanel::changeCall);
    connect(m_picker, &ClientPicker::clientChanged, this, &RequestPanel::generate);
    connect(m_secret, &QLineEdit::textChanged, this, &RequestPanel::showDraft);
    connect(m_secret, &QLineEdit::returnPressed, this, &RequestPanel::sendWanted);
    connect(m_reveal, &QAction::toggled, this, [this](bool shown) {
        m_secret->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_reveal->setIcon(Icons::line(shown ? u"eye-off"_s : u"eye"_s));
        m_reveal->setText(shown ? tr("Hide what it says") : tr("Show what it says"));
        showDraft();
    });
    connect(m_edit, &QPushButton::toggled, this, &RequestPanel::setEditing);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_edited = false;
        generate();
        setEditing(m_edit->isChecked());
    });
    for (QPlainTextEdit *field : {m_headers, m_body})
        connect(field, &QPlainTextEdit::textChanged, this, &RequestPanel::readEdits);
    generate();
}

void RequestPanel::build()
{
    m_call->setObjectName(u"tryoutCall"_s);
    m_call->setAccessibleName(tr("Endpoint"));
    for (const ApiCall &call : m_calls)
        m_call->addItem(call.title, call.id);
    m_picker->setObjectName(u"tryoutClient"_s);
    m_key->setObjectName(u"tryoutKey"_s);
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_secret->setObjectName(u"tryoutSecret"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    m_reveal->setObjectName(u"tryoutReveal"_s);
    m_reveal->setCheckable(true);
    m_secret->addAction(m_reveal, QLineEdit::TrailingPosition);
    m_edit->setObjectName(u"tryoutEdit"_s);
    m_edit->setAccessibleName(tr("Edit headers and body"));
    m_edit->setCheckable(true);
    m_reset->setObjectName(u"tryoutReset"_s);
    m_reset->setAccessibleName(tr("Undo all edits of the request"));
    m_warning->setObjectName(u"tryoutWarning"_s);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Theme::grid);
    grid->setVerticalSpacing(Theme::grid);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](MutedLabel *label, QWidget *field) {
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1, 1, 3);
        ++row;
    };
    add(new MutedLabel(tr("Endpoint")), m_call);
    add(new MutedLabel(tr("Client")), m_picker);
    grid->addWidget(m_key, row++, 1, 1, 3);
    add(m_secretName, m_secret);
    showCredential();
    grid->addWidget(new MutedLabel(tr("Request")), row, 0);
    grid->addWidget(m_reset, row, 2);
    grid->addWidget(m_edit, row++, 3);
    grid->addWidget(buildViews(), row, 0, 1, 4);
    grid->setRowStretch(row++, 1);
    grid->addWidget(m_warning, row, 0, 1, 4);
}

QWidget *RequestPanel::buildViews()
{
    m_preview->setReadOnly(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_headers->setPlaceholderText(tr("One header a line"));
    m_headers->setFixedHeight(3 * m_headers->fontMetrics().lineSpacing() + 3 * Theme::grid);
    auto *editors = new QWidget;
    auto *column = new QVBoxLayout(editors);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addWidget(m_headers);
    column->addWidget(m_body, 1);
    m_views->addWidget(m_preview);
    m_views->addWidget(editors);
    m_views->setMinimumHeight(120);
    return m_views;
}

void RequestPanel::setBaseUrl(const QString &url)
{
    m_baseUrl = url;
    showDraft();
}

QString RequestPanel::secret() const
{
    return m_secret->text();
}

QString RequestPanel::clientName() const
{
    // A token says for itself whose it is.
    const bool isChosen = m_shown == Credential::Secret && m_picker->client();
    return isChosen ? m_picker->client()->name : QString();
}

void RequestPanel::takeToken(Credential kind, const QString &token)
{
    if (kind == m_shown)
        m_secret->setText(token);
    else
        m_others[kind] = token;
}

Credential RequestPanel::credential() const
{
    return m_calls[m_call->currentIndex()].credential;
}

void RequestPanel::changeCall()
{
    m_others[m_shown] = m_secret->text();
    m_shown = credential();
    showCredential();
    m_secret->setText(m_others.take(m_shown));
    m_edited = false;
    generate();
}

void RequestPanel::showCredential()
{
    const bool isSecret = m_shown == Credential::Secret;
    m_secretName->setText(isSecret                             ? tr("Secret")
                          : m_shown == Credential::AccessToken ? tr("Access token")
                                                               : tr("Refresh token"));
    m_secret->setAccessibleName(isSecret ? tr("API secret") : m_secretName->text());
    m_secret->setPlaceholderText(
        isSecret ? tr("Its API secret; forgotten when you leave this page")
                 : tr("That of the last login here, or another one; forgotten when you leave"));
    m_picker->setEnabled(isSecret);
    m_key->setVisible(isSecret);
}

void RequestPanel::wipeSecret()
{
    m_others.clear();
    m_secret->setText({}); // unlike clear(), it leaves nothing to undo
    m_reveal->setChecked(false);
}

void RequestPanel::generate()
{
    const auto &client = m_picker->client();
    m_key->setText(client ? client->apiKey.text() : tr("No client chosen: an empty API key"));
    m_key->setFont(client ? Fonts::monospace(font()) : font());
    if (!m_edited) {
        m_draft =
            m_calls[m_call->currentIndex()].draft({client ? client->apiKey.text() : QString()});
        if (m_edit->isChecked())
            setEditing(true);
    }
    showDraft();
}

void RequestPanel::setEditing(bool editing)
{
    if (editing) {
        const QSignalBlocker quietHeaders(m_headers);
        const QSignalBlocker quietBody(m_body);
        m_headers->setPlainText(m_draft.headers);
        m_body->setPlainText(m_draft.body);
    }
    m_views->setCurrentIndex(editing ? 1 : 0);
    showDraft();
}

void RequestPanel::readEdits()
{
    m_edited = true;
    m_draft.headers = m_headers->toPlainText();
    m_draft.body = m_body->toPlainText();
    showDraft();
}

void RequestPanel::showDraft()
{
    const SecretLook look = m_reveal->isChecked() ? SecretLook::Shown : SecretLook::Masked;
    m_preview->setPlainText(requestText(m_draft, m_baseUrl, m_secret->text(), look));
    m_reset->setVisible(m_edited);
    if (const QString warning = m_edited ? draftWarning(m_draft) : QString(); !warning.isEmpty())
        m_warning->showError(warning);
    else if (m_edit->isChecked())
        m_warning->showNote(
            m_shown == Credential::Secret
                ? tr("%1 stands for the secret above.").arg(RequestDraft::secretMark)
                : tr("%1 stands for the token above.").arg(RequestDraft::secretMark));
    else
        m_warning->clear();
}

} // namespace Gatehouse::Ui
