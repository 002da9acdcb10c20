// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/random.h"

#include <QSet>
#include <QTest>
#include <QThread>

#include <array>
#include <memory>
#include <vector>

using namespace Gatehouse::Crypto;

class TestRandom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverHandsOutTheSameBytesTwice()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 20'000; ++i)
            seen.insert(randomBase64Url(16));
        QCOMPARE(seen.size(), 20'000);
    }

    void threadsDoNotShareABlock()
    {
        constexpr int threads = 4;
        std::array<QSet<QByteArray>, threads> seen;
        std::vector<std::unique_ptr<QThread>> running;
        for (auto &mine : seen) {
            running.emplace_back(QThread::create([&mine] {
                for (int i = 0; i < 2'000; ++i)
                    mine.insert(randomBase64Url(16));
            }));
            running.back()->start();
        }
        for (auto &thread : running)
            thread->wait();
        QSet<QByteArray> all;
        for (const auto &mine : seen)
            all.unite(mine);
        QCOMPARE(all.size(), threads * 2'000);
    }

    void fillsEverySize_data()
    {
        QTest::addColumn<int>("size");
        for (int size : {0, 1, 15, 2047, 2048, 2049, 100'000})
            QTest::addRow("%d", size) << size;
    }
    void fillsEverySize()
    {
        QFETCH(int, size);
        std::vector<quint8> first(size_t(size), 0);
        std::vector<quint8> second(size_t(size), 0);
        fillRandom(first);
        fillRandom(second);
        if (size >= 15)
            QVERIFY(first != second);
        if (size >= 2047) // all 256 values but for one chance in thousands of millions
            QVERIFY(QSet<quint8>(first.begin(), first.end()).size() > 200);
    }

    void encodesForUrls()
    {
        QCOMPARE(randomBase64Url(16).size(), 22);
        for (int i = 0; i < 200; ++i)
            for (char c : randomBase64Url(32))
                QVERIFY(isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_');
    }
};

QTEST_GUILESS_MAIN(TestRandom)
#include "tst_random.moc"
