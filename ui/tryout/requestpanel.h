// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tryout/apicall.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace Gatehouse::Admin {
class AdminService;
}

namespace Gatehouse::Ui {

class ClientPicker;
class FieldMessage;
class MutedLabel;

/// The request to try: whose, with which secret or token, and exactly what will be sent, to be
/// changed freely. Secret and tokens are kept here alone, until they are wiped.
class RequestPanel final : public QWidget
{
    Q_OBJECT
public:
    /// `admin` must outlive it.
    explicit RequestPanel(Admin::AdminService &admin, QWidget *parent = nullptr);

    void setBaseUrl(const QString &url);
    const RequestDraft &draft() const { return m_draft; }
    QString secret() const;
    QString clientName() const;
    ClientPicker *picker() const { return m_picker; }
    /// For the calls that want one: a token stands in its field until another comes.
    void takeToken(Credential kind, const QString &token);
    void wipeSecret();

Q_SIGNALS:
    /// Enter in the secret's field.
    void sendWanted();

private:
    void build();
    QWidget *buildViews();
    void changeCall();
    void showCredential();
    Credential credential() const;
    void generate();
    void readEdits();
    void showDraft();
    void setEditing(bool editing);

    const QList<ApiCall> m_calls;
    QHash<Credential, QString> m_others; // what the field held for the other calls
    Credential m_shown = Credential::Secret;
    QString m_baseUrl;
    RequestDraft m_draft;
    bool m_edited = false; // by hand: no longer follows the fields
    QComboBox *m_call;
    ClientPicker *m_picker;
    MutedLabel *m_key;
    MutedLabel *m_secretName;
    QLineEdit *m_secret;
    QAction *m_reveal;
    QPushButton *m_edit;
    QPushButton *m_reset;
    QStackedWidget *m_views;
    QPlainTextEdit *m_preview;
    QPlainTextEdit *m_headers;
    QPlainTextEdit *m_body;
    FieldMessage *m_warning;
};

} // namespace Gatehouse::Ui
