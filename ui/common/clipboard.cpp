// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

QByteArray fingerprintOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

SecretClipboard::SecretClipboard(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(defaultKeep);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::clearIfStillOurs);
    connect(qGuiApp, &QGuiApplication::aboutToQuit, this, &SecretClipboard::clearIfStillOurs);
}

SecretClipboard &SecretClipboard::instance()
{
    static QPointer<SecretClipboard> shared;
    if (!shared)
        shared = new SecretClipboard(qGuiApp);
    return *shared;
}

void SecretClipboard::copy(const QString &secret)
{
    auto *data = new QMimeData; // owned by the clipboard
    data->setText(secret);
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data);
    adopt(secret);
}

void SecretClipboard::watch(QObject *context, std::function<bool(const QString &)> holdsSecret)
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    connect(clipboard, &QClipboard::dataChanged, context,
            [this, clipboard, holdsSecret = std::move(holdsSecret)] {
                const QString text = clipboard->text();
                if (holdsSecret(text))
                    adopt(text);
            });
}

void SecretClipboard::adopt(const QString &text)
{
    m_fingerprint = fingerprintOf(text);
    m_timer.start();
}

void SecretClipboard::clearIfStillOurs()
{
    if (m_fingerprint.isEmpty())
        return;
    m_timer.stop();
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (fingerprintOf(clipboard->text()) == m_fingerprint)
        clipboard->clear();
    m_fingerprint.clear();
}

void copyPlainText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace Gatehouse::Ui
