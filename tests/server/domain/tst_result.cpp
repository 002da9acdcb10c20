// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/result.h"

#include <QTest>

#include <memory>
#include <type_traits>

using namespace Qt::StringLiterals;
using Gatehouse::Error;
using Gatehouse::Result;

namespace {

const Error failure{Error::Kind::Conflict, u"The key is taken. Choose another."_s};

Result<int> half(int number)
{
    if (number % 2)
        return failure;
    return number / 2;
}

Result<void> even(int number)
{
    if (number % 2)
        return failure;
    return {};
}

} // namespace

// A Result goes through QFuture and across threads: it must copy with its value, or only move.
static_assert(std::is_copy_constructible_v<Result<QString>>);
static_assert(std::is_nothrow_move_constructible_v<Result<QString>>);
static_assert(!std::is_copy_constructible_v<Result<std::unique_ptr<int>>>);
static_assert(std::is_move_constructible_v<Result<std::unique_ptr<int>>>);
static_assert(!std::is_convertible_v<Result<int>, bool>);

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue();
    void holdsAnError();
    void holdsSuccessWithoutAValue();
    void lendsItsValueForChange();
    void givesAwayWhatOnlyMoves();
    void keepsFalsyValuesApartFromErrors();
};

void TestResult::holdsAValue()
{
    const Result<int> result = half(8);
    QVERIFY(result);
    QVERIFY(result.ok());
    QCOMPARE(result.value(), 4);
    QCOMPARE(*result, 4);
}

void TestResult::holdsAnError()
{
    const Result<int> result = half(7);
    QVERIFY(!result);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Conflict);
    QCOMPARE(result.error().message, failure.message);
}

void TestResult::holdsSuccessWithoutAValue()
{
    QVERIFY(even(2));
    QVERIFY(!even(3));
    QVERIFY(even(3).error() == failure);
}

void TestResult::lendsItsValueForChange()
{
    Result<QString> result(u"gate"_s);
    result->append(u"house");
    *result += u'!';
    QCOMPARE(result.value(), u"gatehouse!"_s);
}

void TestResult::givesAwayWhatOnlyMoves()
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    const std::unique_ptr<int> taken = *std::move(result);
    QCOMPARE(*taken, 5);
    QVERIFY(!result.value()); // still a success, its value moved from
}

void TestResult::keepsFalsyValuesApartFromErrors()
{
    QVERIFY(Result<bool>(false).ok());
    QVERIFY(Result<int>(0).ok());
    QVERIFY(Result<QString>(QString()).ok());
    QVERIFY(!Result<bool>(failure).ok());
}

QTEST_APPLESS_MAIN(TestResult)
#include "tst_result.moc"
