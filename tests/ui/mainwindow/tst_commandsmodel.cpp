// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/commandsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestCommandsModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsWhatFitsBestFirst();
    void findsByAnotherNameToo();
    void listsSettingsOnceTheyAreNamed();
    void foundThingsFollowAndGoWithTheText();
    void givesWhatARowDoes();

private:
    static QStringList names(const CommandsModel &model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.index(row).data().toString();
        return all;
    }
};

void TestCommandsModel::listsWhatFitsBestFirst()
{
    CommandsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCommands({{u"Go to Settings"_s}, {u"Stop the server"_s}, {u"New client"_s}});
    QCOMPARE(names(model),
             (QStringList{u"Go to Settings"_s, u"Stop the server"_s, u"New client"_s}));
    model.setTyped(u"st"_s);
    QCOMPARE(names(model), (QStringList{u"Stop the server"_s, u"Go to Settings"_s}));
    model.setTyped(u"nothing like it"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestCommandsModel::findsByAnotherNameToo()
{
    CommandsModel model;
    model.setCommands({{u"Colours"_s, {}, {}, {}, {u"Theme"_s, u"Dark"_s}}, {u"Quit"_s}});
    model.setTyped(u"dark"_s);
    QCOMPARE(names(model), QStringList{u"Colours"_s});
}

void TestCommandsModel::listsSettingsOnceTheyAreNamed()
{
    CommandsModel model;
    model.setCommands({{u"Access token lifetime"_s, {}, {}, {}, {}, true}});
    QCOMPARE(model.rowCount(), 0);
    model.setTyped(u"tok life"_s);
    QCOMPARE(model.rowCount(), 1);
    model.setTyped(u"atl"_s); // letters somewhere would find every setting
    QCOMPARE(model.rowCount(), 0);
}

void TestCommandsModel::foundThingsFollowAndGoWithTheText()
{
    CommandsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCommands({{u"New client"_s}});
    model.setTyped(u"n"_s);
    model.setFound({{u"Northwind"_s, u"Client 3"_s}});
    QCOMPARE(names(model), (QStringList{u"New client"_s, u"Northwind"_s}));
    QCOMPARE(model.index(1).data(CommandsModel::hintRole).toString(), u"Client 3"_s);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"Northwind, Client 3"_s);
    model.setTyped(u"ne"_s);
    QCOMPARE(names(model), QStringList{u"New client"_s});
}

void TestCommandsModel::givesWhatARowDoes()
{
    CommandsModel model;
    int ran = 0;
    model.setCommands({{u"Other"_s}, {u"Count"_s, {}, {}, [&ran] {
                                          ++ran;
                                      }}});
    model.setTyped(u"count"_s);
    model.command(0)();
    QCOMPARE(ran, 1);
    QVERIFY(!model.command(1));
    QVERIFY(!model.command(-1));
}

QTEST_MAIN(TestCommandsModel)
#include "tst_commandsmodel.moc"
