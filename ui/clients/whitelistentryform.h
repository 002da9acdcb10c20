// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whitelist.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace Gatehouse::Ui {

class ExpiryBox;
class FieldMessage;

/// One new whitelist entry: range, expiry and note, the range checked with each key. A text that
/// holds more than one range goes to the editor for many.
class WhitelistEntryForm final : public QWidget
{
    Q_OBJECT
public:
    /// What a person has typed; kept while they look at another client.
    struct Typed
    {
        QString range;
        QString note;
        int expiry = 0;
    };

    explicit WhitelistEntryForm(QWidget *parent = nullptr);

    /// The list that the entry is for.
    void setExisting(const QList<WhitelistEntry> &existing);
    Typed typed() const;
    void setTyped(const Typed &typed);

Q_SIGNALS:
    void entered(const Gatehouse::WhitelistEntry &entry);
    void manyPasted(const QString &text);
    void manyWanted();

private:
    void build();
    void check(const QString &text);
    void takeCorrection();
    void add();
    bool holdsMany(const QString &text) const;
    void handOver(const QString &text);

    QList<WhitelistEntry> m_existing;
    QString m_before; ///< what the field held before the last change
    QLineEdit *m_range;
    QLineEdit *m_note;
    ExpiryBox *m_expiry;
    QPushButton *m_add;
    QPushButton *m_many;
    FieldMessage *m_message;
    QPushButton *m_correct;
};

} // namespace Gatehouse::Ui
