// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSecretClipboard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesOffWhatCameThereByAnotherWay();
    void forgetsTheSecretInTime();
    void leavesWhatSomeoneElseCopied();
    void theLastSecretCounts();
    void asksManagersNotToKeepIt();

private:
    static QString held() { return QGuiApplication::clipboard()->text(); }
};

void TestSecretClipboard::forgetsTheSecretInTime()
{
    QCOMPARE(SecretClipboard::defaultKeep, 60s);
    SecretClipboard clipboard;
    clipboard.setKeep(50ms);
    clipboard.copy(u"sk_secret"_s);
    QCOMPARE(held(), u"sk_secret"_s);
    QTRY_COMPARE(held(), QString());
}

void TestSecretClipboard::leavesWhatSomeoneElseCopied()
{
    SecretClipboard clipboard;
    clipboard.setKeep(20ms);
    clipboard.copy(u"sk_secret"_s);
    copyPlainText(u"a shopping list"_s);
    QTest::qWait(120); // nothing to wait for: the promise is that nothing happens
    QCOMPARE(held(), u"a shopping list"_s);
}

void TestSecretClipboard::theLastSecretCounts()
{
    SecretClipboard clipboard;
    clipboard.setKeep(60ms);
    clipboard.copy(u"sk_first"_s);
    clipboard.copy(u"sk_second"_s);
    QCOMPARE(held(), u"sk_second"_s);
    QTRY_COMPARE(held(), QString());
}

void TestSecretClipboard::asksManagersNotToKeepIt()
{
    SecretClipboard clipboard;
    clipboard.copy(u"sk_secret"_s);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
}

void TestSecretClipboard::takesOffWhatCameThereByAnotherWay()
{
    SecretClipboard secrets;
    secrets.setKeep(100ms);
    {
        QObject card;
        secrets.watch(&card, [](const QString &text) { return text.contains(u"sk_hidden"_s); });
        QGuiApplication::clipboard()->setText(u"nothing of ours"_s);
        QTest::qWait(250);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"nothing of ours"_s);
        QGuiApplication::clipboard()->setText(u"curl -d 'sk_hidden'"_s);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
    }
    QGuiApplication::clipboard()->setText(u"sk_hidden"_s); // the card has gone: a person's own
    QTest::qWait(250);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"sk_hidden"_s);
}

QTEST_MAIN(TestSecretClipboard)
#include "tst_secretclipboard.moc"
