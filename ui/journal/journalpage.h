// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/journalservice.h"
#include "common/page.h"
#include "common/services.h"

class QAction;

namespace Gatehouse::Ui {

class JournalView;
class Navigator;
class SearchField;
class TaskStrip;
class Toaster;
class VerifyStrip;

/// Who changed what, and whether anybody changed the record itself.
class JournalPage final : public Page
{
    Q_OBJECT
public:
    JournalPage(const Services &services, Navigator &navigator, Toaster &toaster,
                QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void focusSearch() override;
    void refresh() override;

private:
    void build();
    void verify();

    Admin::JournalService m_service;
    QAction *m_verify;
    SearchField *m_search;
    VerifyStrip *m_strip;
    JournalView *m_view;
    TaskStrip *m_task;
};

} // namespace Gatehouse::Ui
