// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace Gatehouse::Ui {

/// Puts secrets on the clipboard and takes them off again: after `keep`, and when the program ends,
/// the clipboard is cleared if it still holds that secret. Keeps a hash of it only. Clipboard
/// managers that heed KDE's password hint do not record it. One for the program; GUI thread.
class SecretClipboard final : public QObject
{
    Q_OBJECT
public:
    static constexpr auto defaultKeep = std::chrono::seconds(60);

    explicit SecretClipboard(QObject *parent = nullptr);

    void setKeep(std::chrono::milliseconds keep) { m_timer.setInterval(keep); }
    void copy(const QString &secret);

    /// The program's, made at its first use and owned by the application object.
    static SecretClipboard &instance();

private:
    void clearIfStillOurs();

    QTimer m_timer;
    QByteArray m_fingerprint;
};

/// Puts plain text on the clipboard.
void copyPlainText(const QString &text);

} // namespace Gatehouse::Ui
