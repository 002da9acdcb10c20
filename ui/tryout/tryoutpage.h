// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "common/services.h"
#include "tryout/exchangesmodel.h"

class QAction;
class QPushButton;

namespace Gatehouse::Ui {

class AnswerPanel;
class BannerArea;
class Navigator;
class RequestPanel;
class TableView;
class Toaster;

/// Sends a request to the running server as a client would, and shows the answer. The secret is
/// forgotten when the page is left.
class TryoutPage final : public Page
{
    Q_OBJECT
public:
    TryoutPage(const Services &services, Navigator &navigator, Toaster &toaster,
               QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void focusSearch() override;
    void refresh() override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void addActions();
    void build();
    QWidget *buildRequest();
    void showServer();
    void showHistory();
    void send();
    void takeTokens(const QByteArray &body);
    void copyCurl(bool withSecret);

    const Services m_services;
    Toaster &m_toaster;
    ExchangesModel m_exchanges;
    QAction *m_send;
    QAction *m_copy;
    QAction *m_copyWithSecret;
    BannerArea *m_banners;
    RequestPanel *m_request;
    AnswerPanel *m_answer;
    QPushButton *m_sendButton;
    TableView *m_history;
    QWidget *m_historyBox;
    bool m_waiting = false;
};

} // namespace Gatehouse::Ui
