// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/listener.h"
#include "rawclient.h"
#include "support/checkresult.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Http;

namespace {

Endpoint at(const char *address, quint16 port)
{
    return {IpAddress::parse(QString::fromLatin1(address)).value(), port};
}

} // namespace

class TestListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picksAFreePort();
    void refusesAPortThatIsTaken();
    void refusesAnAddressThatIsNotOurs();
    void namesAFreePort();
    void takesAPortOverFromItsNeighbour_data();
    void takesAPortOverFromItsNeighbour();
    void freesThePortAtOnceDespiteDuplicates();
};

void TestListener::picksAFreePort()
{
    const auto listener = Listener::open(at("127.0.0.1", 0));
    VERIFY_OK(listener);
    QVERIFY(listener->endpoint().port != 0);
    QVERIFY(Test::RawClient(listener->endpoint().port).isConnected());
}

void TestListener::refusesAPortThatIsTaken()
{
    const auto first = Listener::open(at("127.0.0.1", 0));
    VERIFY_OK(first);
    const auto second = Listener::open(first->endpoint());
    VERIFY_ERROR(Error::Kind::Conflict, second);
    QVERIFY(second.error().message.contains(first->endpoint().toString()));
    VERIFY_ERROR(Error::Kind::Conflict, Listener::open(at("0.0.0.0", first->endpoint().port)));
}

void TestListener::refusesAnAddressThatIsNotOurs()
{
    VERIFY_ERROR(Error::Kind::Invalid, Listener::open(at("192.0.2.1", 0)));
}

void TestListener::namesAFreePort()
{
    const auto taken = Listener::open(at("127.0.0.1", 0));
    VERIFY_OK(taken);
    const quint16 port = Listener::freePortAfter(taken->endpoint());
    QVERIFY(port > taken->endpoint().port);
    VERIFY_OK(Listener::open(at("127.0.0.1", port)));
    QCOMPARE(Listener::freePortAfter(at("127.0.0.1", 65535)), 0);
}

void TestListener::takesAPortOverFromItsNeighbour_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("wider") << QByteArray("127.0.0.1") << QByteArray("0.0.0.0");
    QTest::newRow("narrower") << QByteArray("0.0.0.0") << QByteArray("127.0.0.1");
    QTest::newRow("both families") << QByteArray("127.0.0.1") << QByteArray("::");
}

void TestListener::takesAPortOverFromItsNeighbour()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    auto old = Listener::open(at(from, 0));
    VERIFY_OK(old);
    const quint16 port = old->endpoint().port;
    const auto next = Listener::open(at(to, port), &*old);
    VERIFY_OK(next);
    // Nobody else gets in, neither while both listen nor afterwards.
    VERIFY_ERROR(Error::Kind::Conflict, Listener::open(at("127.0.0.1", port)));
    old->close();
    VERIFY_ERROR(Error::Kind::Conflict, Listener::open(at("127.0.0.1", port)));
    QVERIFY(Test::RawClient(port).isConnected());
}

void TestListener::freesThePortAtOnceDespiteDuplicates()
{
    auto old = Listener::open(at("127.0.0.1", 0));
    VERIFY_OK(old);
    const OwnedDescriptor duplicate = old->duplicate();
    QVERIFY(duplicate);
    const Endpoint endpoint = old->endpoint();
    old->close();
    VERIFY_OK(Listener::open(endpoint));
}

QTEST_APPLESS_MAIN(TestListener)
#include "tst_listener.moc"
