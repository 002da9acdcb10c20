// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/secretsmodel.h"
#include "common/timelabel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSecretsModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newestFirstWithItsState();
    void countsTheLive();
};

static Admin::SecretInfo secret(qint64 id, std::chrono::milliseconds age,
                                std::optional<std::chrono::milliseconds> endsIn = {})
{
    Admin::SecretInfo info;
    info.id = id;
    info.createdAt = displayNow() - age;
    if (endsIn)
        info.expiresAt = displayNow() + *endsIn;
    return info;
}

void TestSecretsModel::newestFirstWithItsState()
{
    SecretsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSecrets({secret(1, 72h, -1s), secret(2, 48h, 30min), secret(3, 0ms)});
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown.append(model.index(row, SecretsModel::Id).data().toString() + u' ' +
                     model.index(row, SecretsModel::State).data().toString());
    QCOMPARE(shown.join(u'|'), u"3 Live|2 Ends in 30 min|1 Ended"_s);
    QCOMPARE(model.index(0, SecretsModel::LastUsed).data().toString(), u"Never"_s);
    model.setSecrets({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSecretsModel::countsTheLive()
{
    SecretsModel model;
    model.setSecrets({secret(1, 3h, -1s), secret(2, 2h, 1h), secret(3, 1h)});
    QCOMPARE(model.liveCount(), 2);
    QVERIFY(model.isLive(0));
    QVERIFY(!model.isLive(2));
}

QTEST_GUILESS_MAIN(TestSecretsModel)
#include "tst_secretsmodel.moc"
