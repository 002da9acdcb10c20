// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

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
    /// While `context` lives, a text on the clipboard that holds a secret, by whatever key or menu
    /// it came there, is taken off again like one that was copied here.
    void watch(QObject *context, std::function<bool(const QString &)> holdsSecret);

    /// The program's, made at its first use and owned by the application object.
    static SecretClipboard &instance();

private:
    void clearIfStillOurs();
    void adopt(const QString &text);

    QTimer m_timer;
    QByteArray m_fingerprint;
};

/// Puts plain text on the clipboard.
void copyPlainText(const QString &text);

} // namespace Gatehouse::Ui
