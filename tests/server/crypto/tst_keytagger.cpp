// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/keytagger.h"

#include <QTest>

using namespace Gatehouse::Crypto;

namespace {

MasterKey masterKey(quint8 fill)
{
    MasterKey::Bytes bytes;
    bytes.fill(fill);
    return MasterKey::fromBytes(bytes);
}

} // namespace

class TestKeyTagger final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsKeysApart()
    {
        KeyTagger tagger(masterKey(1));
        QVERIFY(tagger(u"hunter2-one") != tagger(u"hunter2-two"));
        QVERIFY(tagger(u"") != 0);
    }

    void saysTheSameInEveryProcess()
    {
        KeyTagger first(masterKey(1));
        KeyTagger second(masterKey(1));
        QCOMPARE(first(u"hunter2"), second(u"hunter2"));
        QCOMPARE(first(u"hunter2"), second(u"hunter2")); // and again
    }

    void isOfNoUseWithoutTheMasterKey()
    {
        KeyTagger ours(masterKey(1));
        KeyTagger theirs(masterKey(2));
        QVERIFY(ours(u"hunter2") != theirs(u"hunter2"));
    }
};

QTEST_GUILESS_MAIN(TestKeyTagger)
#include "tst_keytagger.moc"
