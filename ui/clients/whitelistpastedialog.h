// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/rangepaste.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace Gatehouse::Ui {

class ExpiryBox;
class PasteEdit;

/// Many whitelist entries at once: a text, checked while it is typed or pasted, what is wrong with
/// which line, one button for all host bits, and one that adds what is good. What could not be
/// added stays to be mended. Deletes itself.
class WhitelistPasteDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `existing` is the list that the entries are for.
    WhitelistPasteDialog(QList<WhitelistEntry> existing, const QString &text, QWidget *parent);

    void reject() override;

Q_SIGNALS:
    void added(const QList<Gatehouse::WhitelistEntry> &entries);
    /// Closed with this text still in it.
    void abandoned(const QString &text);

private:
    void build();
    void check();
    void listProblems();
    void showPlace(const QListWidgetItem *problem);
    void correctAll();
    void addGood();

    QList<WhitelistEntry> m_existing;
    RangePaste m_paste;
    PasteEdit *m_text;
    QListWidget *m_problems;
    QLabel *m_summary;
    ExpiryBox *m_expiry;
    QPushButton *m_correct;
    QPushButton *m_add;
    int m_addedBefore = 0;
};

} // namespace Gatehouse::Ui
