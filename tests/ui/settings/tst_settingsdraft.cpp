// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/limitspecs.h"
#include "settings/settingsdraft.h"
#include "settings/settingtext.h"

#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class tst_SettingsDraft final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void knowsNothingBeforeItIsLoaded();
    void collectsWhatMeansSomethingElse();
    void tellsTheFirstFault();
    void takesBackOneOrAll();
    void goesBackToTheDefault();
    void followsWhatWasNotTypedOver();
    void settlesOnceWhatWasTypedIsInForce();
    void keepsARefusalUntilItIsTypedAnew();
    void judgesLimitsTogether();
    void hasEveryLimitWithItsDefault();

private:
    void load() { m_draft->follow({{u"port"_s, u"8080"_s}, {u"life"_s, u"3600"_s}}); }
    std::unique_ptr<SettingsDraft> m_draft;
};

void tst_SettingsDraft::init()
{
    m_draft = std::make_unique<SettingsDraft>();
    m_draft->add({u"port"_s, u"Port"_s, u"Where."_s, u"8080"_s, false, SettingText::readPort,
                  [](const QString &value) {
                      return value;
                  }});
    m_draft->add({u"life"_s, u"Life"_s, u"How long."_s, u"3600"_s, false,
                  [](const QString &text) { return SettingText::readDuration(text, 1, 86400); },
                  SettingText::writeDuration});
}

void tst_SettingsDraft::knowsNothingBeforeItIsLoaded()
{
    QVERIFY(!m_draft->isLoaded(u"port"_s));
    QCOMPARE(m_draft->changed(), QStringList());
    QCOMPARE(m_draft->firstFault(), QString());
    load();
    QVERIFY(m_draft->isLoaded(u"port"_s));
    QCOMPARE(m_draft->text(u"life"_s), u"1h"_s);
    QCOMPARE(m_draft->changed(), QStringList());
}

void tst_SettingsDraft::collectsWhatMeansSomethingElse()
{
    load();
    QSignalSpy told(m_draft.get(), &SettingsDraft::changedAnything);
    m_draft->type(u"life"_s, u"60m"_s);
    QCOMPARE(told.count(), 1);
    QVERIFY(m_draft->isTouched(u"life"_s));
    QCOMPARE(m_draft->changed(), QStringList()); // an hour is an hour
    m_draft->type(u"life"_s, u"2h"_s);
    m_draft->type(u"port"_s, u"9000"_s);
    QCOMPARE(m_draft->changed(), QStringList({u"port"_s, u"life"_s}));
    QCOMPARE(m_draft->changes(), SettingValues({{u"port"_s, u"9000"_s}, {u"life"_s, u"7200"_s}}));
    m_draft->type(u"port"_s, u"8080"_s);
    QCOMPARE(m_draft->changed(), QStringList({u"life"_s}));
}

void tst_SettingsDraft::tellsTheFirstFault()
{
    load();
    m_draft->type(u"life"_s, u"long"_s);
    QCOMPARE(m_draft->firstFault(), u"life"_s);
    QCOMPARE(m_draft->changed(), QStringList({u"life"_s}));
    QCOMPARE(m_draft->changes(), SettingValues());
    m_draft->type(u"port"_s, u"no"_s);
    QCOMPARE(m_draft->firstFault(), u"port"_s);
}

void tst_SettingsDraft::takesBackOneOrAll()
{
    load();
    m_draft->type(u"life"_s, u"long"_s);
    m_draft->type(u"port"_s, u"1"_s);
    m_draft->revert(u"life"_s);
    QCOMPARE(m_draft->text(u"life"_s), u"1h"_s);
    QCOMPARE(m_draft->changed(), QStringList({u"port"_s}));
    m_draft->revertAll();
    QCOMPARE(m_draft->changed(), QStringList());
    QCOMPARE(m_draft->text(u"port"_s), u"8080"_s);
}

void tst_SettingsDraft::goesBackToTheDefault()
{
    m_draft->follow({{u"port"_s, u"9000"_s}, {u"life"_s, u"3600"_s}});
    QVERIFY(!m_draft->isDefault(u"port"_s));
    m_draft->reset(u"port"_s);
    QVERIFY(m_draft->isDefault(u"port"_s));
    QCOMPARE(m_draft->changes(), SettingValues({{u"port"_s, u"8080"_s}}));
}

void tst_SettingsDraft::followsWhatWasNotTypedOver()
{
    load();
    m_draft->type(u"life"_s, u"2h"_s);
    m_draft->follow({{u"port"_s, u"8081"_s}, {u"life"_s, u"60"_s}});
    QCOMPARE(m_draft->text(u"port"_s), u"8081"_s);
    QCOMPARE(m_draft->text(u"life"_s), u"2h"_s);
    QCOMPARE(m_draft->changed(), QStringList({u"life"_s}));
    m_draft->revert(u"life"_s);
    QCOMPARE(m_draft->text(u"life"_s), u"1m"_s);
}

void tst_SettingsDraft::settlesOnceWhatWasTypedIsInForce()
{
    load();
    m_draft->type(u"life"_s, u"120m"_s);
    m_draft->follow({{u"life"_s, u"7200"_s}});
    QCOMPARE(m_draft->text(u"life"_s), u"2h"_s);
    QVERIFY(!m_draft->isTouched(u"life"_s));
}

void tst_SettingsDraft::keepsARefusalUntilItIsTypedAnew()
{
    load();
    m_draft->type(u"port"_s, u"9000"_s);
    m_draft->refuse(u"port"_s, u"Taken."_s);
    QCOMPARE(m_draft->refusal(u"port"_s), u"Taken."_s);
    QCOMPARE(m_draft->firstFault(), QString()); // it may be free by now
    m_draft->type(u"port"_s, u"9001"_s);
    QCOMPARE(m_draft->refusal(u"port"_s), QString());
}

void tst_SettingsDraft::judgesLimitsTogether()
{
    SettingsDraft draft;
    describeLimits(draft, {});
    SettingValues values;
    for (const LimitInfo &limit : LimitInfo::all())
        values[limit.key] = QString::number(limit.of({}));
    draft.follow(values);
    QCOMPARE(draft.firstFault(), QString());
    draft.type(u"head_time"_s, u"11s"_s);
    QCOMPARE(draft.firstFault(), u"request_time"_s);
    QVERIFY(draft.reading(u"request_time"_s).fault.contains(u"shorter"_s));
    draft.type(u"head_time"_s, u"soon"_s); // told there, and there alone
    QCOMPARE(draft.firstFault(), u"head_time"_s);
    QCOMPARE(draft.reading(u"request_time"_s).fault, QString());
    draft.type(u"head_time"_s, u"5s"_s);
    draft.type(u"connections"_s, u"100"_s);
    QCOMPARE(draft.firstFault(), u"connections_per_address"_s);
    draft.type(u"connections_per_address"_s, u"100"_s);
    QCOMPARE(draft.firstFault(), QString());
}

void tst_SettingsDraft::hasEveryLimitWithItsDefault()
{
    SettingsDraft draft;
    describeLimits(draft, {});
    for (const LimitInfo &limit : LimitInfo::all()) {
        const SettingSpec &spec = draft.spec(limit.key);
        QVERIFY2(!spec.label.isEmpty() && !spec.about.isEmpty(), limit.key.data());
        const Reading reading = spec.read(spec.write(spec.defaultValue));
        QCOMPARE(reading.value, spec.defaultValue);
    }
}

QTEST_GUILESS_MAIN(tst_SettingsDraft)
#include "tst_settingsdraft.moc"
