// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsapplier.h"
#include "settings/settingssource.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

namespace {

/// Two words that are kept in memory, and refused where the test says so.
class WordsSource final : public SettingsSource
{
    Q_OBJECT
public:
    explicit WordsSource(const QString &prefix)
        : m_prefix(prefix)
        , kept{{prefix + u"1"_s, u"one"_s}, {prefix + u"2"_s, u"two"_s}}
    {
    }

    QStringList ids() const override { return kept.keys(); }
    void describe(SettingsDraft &draft) const override
    {
        const QStringList all = ids();
        for (const QString &id : all)
            draft.add({id, id, id, u"one"_s, false,
                       [](const QString &text) {
                           return Reading{text, {}, {}, {}};
                       },
                       [](const QString &value) {
                           return value;
                       }});
    }
    void load() override { Q_EMIT loaded(kept); }
    QFuture<Result<void>> apply(const SettingValues &values) override
    {
        asked += values;
        QPromise<Result<void>> promise;
        promise.start();
        promise.addResult(refuses ? Result<void>(Error{Error::Kind::Conflict, u"No."_s})
                                  : Result<void>());
        promise.finish();
        if (!refuses) {
            kept = values;
            load();
        }
        return promise.future();
    }
    QString blamed(const Error &, const QStringList &) const override { return m_prefix + u"1"_s; }

private:
    const QString m_prefix;

public:
    SettingValues kept;
    QList<SettingValues> asked;
    bool refuses = false;
};

} // namespace

class tst_SettingsApplier final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksOnlyThoseWhoseSettingsChange();
    void tellsWhatWasInForce();
    void takesBackAllWhereOneRefuses();
    void losesNothingThatWasTyped();
    void doesOneThingAtATime();

private:
    std::unique_ptr<SettingsDraft> m_draft;
    std::unique_ptr<WordsSource> m_a;
    std::unique_ptr<WordsSource> m_b;
    std::unique_ptr<SettingsApplier> m_applier;
};

void tst_SettingsApplier::init()
{
    m_draft = std::make_unique<SettingsDraft>();
    m_a = std::make_unique<WordsSource>(u"a"_s);
    m_b = std::make_unique<WordsSource>(u"b"_s);
    for (WordsSource *source : {m_a.get(), m_b.get()}) {
        source->describe(*m_draft);
        connect(source, &SettingsSource::loaded, m_draft.get(), &SettingsDraft::follow);
        source->load();
    }
    m_applier =
        std::make_unique<SettingsApplier>(*m_draft, QList<SettingsSource *>{m_a.get(), m_b.get()});
}

void tst_SettingsApplier::cleanup()
{
    m_applier.reset();
    m_a.reset();
    m_b.reset();
    m_draft.reset();
}

void tst_SettingsApplier::asksOnlyThoseWhoseSettingsChange()
{
    QSignalSpy applied(m_applier.get(), &SettingsApplier::applied);
    m_draft->type(u"b2"_s, u"new"_s);
    m_applier->apply(m_draft->changes());
    QVERIFY(m_applier->isBusy());
    QTRY_COMPARE(applied.count(), 1);
    QVERIFY(!m_applier->isBusy());
    QCOMPARE(m_a->asked.size(), 0);
    QCOMPARE(m_b->asked, QList({SettingValues{{u"b1"_s, u"one"_s}, {u"b2"_s, u"new"_s}}}));
    QCOMPARE(m_draft->changed(), QStringList());
}

void tst_SettingsApplier::tellsWhatWasInForce()
{
    SettingValues former;
    connect(m_applier.get(), &SettingsApplier::applied, this,
            [&former](const SettingValues &values) { former = values; });
    m_draft->type(u"a1"_s, u"x"_s);
    m_draft->type(u"b1"_s, u"y"_s);
    m_applier->apply(m_draft->changes());
    QTRY_COMPARE(former, SettingValues({{u"a1"_s, u"one"_s}, {u"b1"_s, u"one"_s}}));
    const SettingValues undone = former;
    m_applier->apply(undone);
    QTRY_COMPARE(former, SettingValues({{u"a1"_s, u"x"_s}, {u"b1"_s, u"y"_s}}));
    QCOMPARE(m_draft->text(u"a1"_s), u"one"_s);
}

void tst_SettingsApplier::takesBackAllWhereOneRefuses()
{
    QSignalSpy failed(m_applier.get(), &SettingsApplier::failed);
    m_b->refuses = true;
    m_draft->type(u"a1"_s, u"x"_s);
    m_draft->type(u"b1"_s, u"y"_s);
    m_applier->apply(m_draft->changes());
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed[0][1].toString(), u"b1"_s);
    QCOMPARE(m_a->asked.size(), 2);
    QCOMPARE(m_a->kept[u"a1"_s], u"one"_s);
    QVERIFY(!m_applier->isBusy());
}

void tst_SettingsApplier::losesNothingThatWasTyped()
{
    QSignalSpy failed(m_applier.get(), &SettingsApplier::failed);
    m_b->refuses = true;
    m_draft->type(u"a1"_s, u"x"_s);
    m_draft->type(u"b1"_s, u"y"_s);
    m_applier->apply(m_draft->changes());
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(m_draft->text(u"a1"_s), u"x"_s);
    QCOMPARE(m_draft->text(u"b1"_s), u"y"_s);
    QCOMPARE(m_draft->changed(), QStringList({u"a1"_s, u"b1"_s}));
    m_b->refuses = false;
    QSignalSpy applied(m_applier.get(), &SettingsApplier::applied);
    m_applier->apply(m_draft->changes());
    QTRY_COMPARE(applied.count(), 1);
    QCOMPARE(m_draft->changed(), QStringList());
}

void tst_SettingsApplier::doesOneThingAtATime()
{
    QSignalSpy applied(m_applier.get(), &SettingsApplier::applied);
    m_applier->apply({});
    QVERIFY(!m_applier->isBusy());
    m_applier->apply({{u"a1"_s, u"x"_s}});
    m_applier->apply({{u"a1"_s, u"y"_s}});
    QTRY_COMPARE(applied.count(), 1);
    QTest::qWait(20);
    QCOMPARE(applied.count(), 1);
    QCOMPARE(m_a->kept[u"a1"_s], u"x"_s);
}

QTEST_GUILESS_MAIN(tst_SettingsApplier)
#include "tst_settingsapplier.moc"
