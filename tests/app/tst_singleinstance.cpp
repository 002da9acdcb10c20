// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Qt::StringLiterals;

/// Two consoles on one folder.
class tst_SingleInstance final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSecondBringsTheFirstForward();
    void tellsWhetherAFolderIsOpen();
    void anotherFolderIsAnotherConsole();
    void takesOverFromOneThatDied();
    void saysSoWhereTheFirstDoesNotAnswer();
    void aLongPathHasItsSocketElsewhere();

private:
    /// As another process would: on a thread of its own, while this one answers.
    static Result<bool> claimElsewhere(const QString &folder)
    {
        Result<bool> isFirst = Error{};
        std::unique_ptr<QThread> other(QThread::create([&] {
            auto claim = SingleInstance::claim(folder);
            isFirst = claim ? Result<bool>(*claim != nullptr) : Result<bool>(claim.error());
        }));
        other->start();
        while (!other->wait(1))
            QCoreApplication::processEvents();
        return isFirst;
    }
};

void tst_SingleInstance::theSecondBringsTheFirstForward()
{
    const QTemporaryDir folder;
    const auto first = SingleInstance::claim(folder.path());
    QVERIFY(first && *first);
    QSignalSpy raised(first->get(), &SingleInstance::raiseRequested);
    const auto isFirst = claimElsewhere(folder.path());
    QVERIFY(isFirst);
    QVERIFY(!*isFirst);
    QCOMPARE(raised.count(), 1);
}

void tst_SingleInstance::tellsWhetherAFolderIsOpen()
{
    const QTemporaryDir folder;
    QVERIFY(!SingleInstance::isHeld(folder.path()));
    {
        const auto console = Gatehouse::Test::orDie(SingleInstance::claim(folder.path()));
        QVERIFY(SingleInstance::isHeld(folder.path()));
    }
    QVERIFY(!SingleInstance::isHeld(folder.path()));
}

void tst_SingleInstance::anotherFolderIsAnotherConsole()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    const auto first = SingleInstance::claim(one.path());
    const auto second = SingleInstance::claim(other.path());
    QVERIFY(first && *first && second && *second);
}

void tst_SingleInstance::takesOverFromOneThatDied()
{
    const QTemporaryDir folder;
    QFile lock(folder.filePath(u"console.lock"_s));
    QVERIFY(lock.open(QFile::WriteOnly));
    // A process number that cannot be: Linux ends at 2^22.
    lock.write("999999999\ngatehouse\n" + QSysInfo::machineHostName().toUtf8() + "\n\n\n");
    lock.close();
    QFile socket(folder.filePath(u"console.socket"_s));
    QVERIFY(socket.open(QFile::WriteOnly));
    socket.close();
    const auto claim = SingleInstance::claim(folder.path());
    QVERIFY(claim && *claim);
    const auto isFirst = claimElsewhere(folder.path()); // and it can be reached
    QVERIFY(isFirst && !*isFirst);
}

void tst_SingleInstance::saysSoWhereTheFirstDoesNotAnswer()
{
    const QTemporaryDir folder;
    const auto first = SingleInstance::claim(folder.path());
    QVERIFY(first && *first);
    const auto second = SingleInstance::claim(folder.path()); // blocks the thread that would answer
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Conflict);
    QVERIFY(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
}

void tst_SingleInstance::aLongPathHasItsSocketElsewhere()
{
    const QTemporaryDir folder;
    const QString deep = folder.filePath(QString(60, u'a') + u'/' + QString(60, u'b'));
    QVERIFY(QDir().mkpath(deep));
    const auto first = SingleInstance::claim(deep);
    QVERIFY(first && *first);
    const auto isFirst = claimElsewhere(deep);
    QVERIFY(isFirst && !*isFirst);
}

QTEST_GUILESS_MAIN(tst_SingleInstance)
#include "tst_singleinstance.moc"
