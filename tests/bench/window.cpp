// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_window FOLDER [SECONDS]: opens the console's window on a store that bench_makestore made
// and prints how long pages take to show their first rows, how long a search and a filter take, and
// how the window bears 20,000 attempts a second while the Attempts page is open. Fails where a
// figure that must hold (printed beside it) does not.

#include "admin/adminservice.h"
#include "admin/attemptfeed.h"
#include "admin/keyservice.h"
#include "attempts/attemptspage.h"
#include "bench/eventloopwatch.h"
#include "common/liststack.h"
#include "common/preferences.h"
#include "common/theme.h"
#include "environment.h"
#include "mainwindow/mainwindow.h"
#include "store/attemptstore.h"
#include "store/transaction.h"
#include "support/tempstore.h"
#include "ui/support/fakemachine.h"
#include "ui/support/fakesender.h"
#include "ui/support/fakeserver.h"
#include "ui/support/faketrouble.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>

#include <malloc.h>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool failed = false;

void report(const QString &what, double value, const QString &unit, double most)
{
    const bool holds = value <= most;
    failed |= !holds;
    std::printf("%-58s %10.2f %-4s (at most %.0f)%s\n", qPrintable(what), value, qPrintable(unit),
                most, holds ? "" : "  DOES NOT HOLD");
    std::fflush(stdout);
}

void reportAtLeast(const QString &what, double value, const QString &unit, double least)
{
    const bool holds = value >= least;
    failed |= !holds;
    std::printf("%-58s %10.2f %-4s (at least %.0f)%s\n", qPrintable(what), value, qPrintable(unit),
                least, holds ? "" : "  DOES NOT HOLD");
    std::fflush(stdout);
}

/// What is the process's own; pages of the store that are mapped from its file are the system's.
double residentMib()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QFile::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf("RssAnon:");
    return text.mid(at + 8, 20).simplified().split(' ').first().toDouble() / 1024;
}

/// Runs the event loop until it holds; the milliseconds that took.
double until(const std::function<bool()> &holds, int patience = 60'000)
{
    QElapsedTimer timer;
    timer.start();
    while (!holds() && timer.elapsed() < patience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
    return double(timer.nsecsElapsed()) / 1e6;
}

void rest(std::chrono::milliseconds time)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < time.count())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
}

/// Writes `perSecond` attempts a second, as a busy server's worker commits them.
class Flood final : public QThread
{
public:
    Flood(Store::StoreFile file, int perSecond, std::function<void()> recorded)
        : m_file(std::move(file))
        , m_perSecond(perSecond)
        , m_recorded(std::move(recorded))
    {
        start();
    }
    ~Flood() override
    {
        m_stopping = true;
        wait();
    }
    qint64 written() const { return m_written; }

protected:
    void run() override
    {
        const auto database = Store::Database::open(m_file, Store::Database::Role::Worker);
        if (!database)
            return;
        Store::AttemptStore attempts(**database);
        QElapsedTimer timer;
        timer.start();
        for (int number = 0; !m_stopping;) {
            const qint64 due = timer.elapsed() * m_perSecond / 1000;
            const int count = int(std::min<qint64>(due - m_written, 200));
            if (count < 40) {
                QThread::msleep(1);
                continue;
            }
            QList<LoginAttempt> turn;
            for (int i = 0; i < count; ++i) {
                LoginAttempt attempt = sampleAttempt(number++ % 100'000);
                attempt.time = SystemClock().now();
                turn.append(attempt);
            }
            auto transaction = Store::Transaction::begin(**database);
            if (transaction && attempts.append(turn) && transaction->commit()) {
                m_written += count;
                m_recorded();
            }
            if (number % 20'000 < count)
                (void)(*database)->checkpoint();
        }
    }

private:
    const Store::StoreFile m_file;
    const int m_perSecond;
    const std::function<void()> m_recorded;
    std::atomic<qint64> m_written = 0;
    std::atomic<bool> m_stopping = false;
};

class Bench
{
public:
    explicit Bench(const App::Environment &environment)
        : m_environment(environment)
        , m_feed(environment.store)
        , m_admin(environment.store, environment.hasher, environment.clock)
        , m_keys(m_admin, environment.masterKey)
        , m_window(Ui::Services{m_admin, m_feed, m_server, m_trouble, m_sender, m_machine,
                                m_preferences, m_keys})
    {
        m_window.resize(1280, 800);
    }

    void pages()
    {
        QElapsedTimer timer;
        timer.start();
        m_window.show();
        auto *clients = find<QTableView>(u"clientsTable"_s);
        report(u"Clients: first rows"_s, until([&] { return rows(clients) > 0; }), u"ms"_s, 200);
        rest(500ms);
        m_window.showPage(Ui::PageId::Attempts);
        auto *attempts = find<QTableView>(u"attemptsTable"_s);
        report(u"Attempts: first rows"_s, until([&] { return rows(attempts) > 0; }), u"ms"_s, 200);
        rest(1s);
        m_window.showPage(Ui::PageId::Clients);
        rest(500ms);

        auto *search = find<QLineEdit>(u"clientsSearch"_s);
        search->setText(u"Client 99"_s);
        report(u"Clients: search, first rows"_s,
               until([&] { return rows(clients) > 0 && name(clients).startsWith(u"Client 99"_s); }),
               u"ms"_s, 200);
        search->setText(u"no such client"_s);
        report(u"Clients: search that finds nothing"_s,
               until([&] { return !clients->isVisible(); }), u"ms"_s, 200);
        search->clear();
        rest(500ms);

        m_window.showPage(Ui::PageId::Attempts);
        rest(500ms);
        AttemptFilter failures;
        failures.outcomes = {int(Outcome::WrongSecret)};
        filter(u"Attempts: filter by outcome"_s, failures);
        AttemptFilter client;
        client.clientId = 12'345;
        filter(u"Attempts: filter by client"_s, client);
        AttemptFilter network;
        network.network = Cidr::fromNetwork(IpAddress::fromV4(0x0a000000U), 24);
        filter(u"Attempts: filter by network"_s, network);
        AttemptFilter days;
        days.since = m_environment.clock->now() - std::chrono::days(20);
        days.until = m_environment.clock->now() - std::chrono::days(19);
        filter(u"Attempts: one day of the past"_s, days);
        find<Ui::AttemptsPage>(u"attemptsPage"_s)->showFiltered({});
        rest(1s);
        scroll(clients, attempts);
        ::malloc_trim(0);
        report(u"Memory, all pages seen"_s, residentMib(), u"MiB"_s, 200);
    }

    void flood(std::chrono::seconds length)
    {
        m_window.showPage(Ui::PageId::Attempts);
        rest(1s);
        auto *table = find<QTableView>(u"attemptsTable"_s);
        table->scrollToBottom();
        rest(300ms);
        int updates = 0;
        QObject::connect(table->model(), &QAbstractItemModel::rowsInserted, table,
                         [&updates] { ++updates; });
        EventLoopWatch watch;
        Flood writer(m_environment.store, 20'000, [this] { m_feed.nudge(); });
        rest(
            std::min<std::chrono::milliseconds>(length / 5, 60s)); // until all that grows has grown
        const double before = residentMib();
        const qint64 writtenBefore = writer.written();
        watch.begin();
        updates = 0;
        QElapsedTimer timer;
        timer.start();
        rest(length);
        const double seconds = double(timer.elapsed()) / 1000;
        reportAtLeast(u"Attempts written a second"_s,
                      double(writer.written() - writtenBefore) / seconds, u""_s, 19'000);
        std::printf("%-58s %10.2f ms\n", "An event waits, median", watch.percentile(0.5));
        std::printf("%-58s %10.2f ms\n", "An event waits, 99 %", watch.percentile(0.99));
        report(u"An event waits, 99.9 %"_s, watch.percentile(0.999), u"ms"_s, 16);
        report(u"An event waits, longest of %1"_s.arg(watch.count()), watch.percentile(1), u"ms"_s,
               50);
        reportAtLeast(u"Updates of the table a second"_s, updates / seconds, u""_s, 10);
        report(u"Memory grown in %1 s"_s.arg(seconds, 0, 'f', 0), residentMib() - before, u"MiB"_s,
               8);
        report(u"Memory"_s, residentMib(), u"MiB"_s, 200);
    }

private:
    template <typename T>
    T *find(const QString &name)
    {
        return m_window.findChild<T *>(name);
    }
    static int rows(QTableView *table)
    {
        return table->isVisible() ? table->model()->rowCount() : 0;
    }
    static QString name(QTableView *table) { return table->model()->index(0, 1).data().toString(); }

    void filter(const QString &what, const AttemptFilter &filter)
    {
        auto *page = find<Ui::AttemptsPage>(u"attemptsPage"_s);
        auto *table = find<QTableView>(u"attemptsTable"_s);
        bool came = false;
        const auto watching = QObject::connect(table->model(), &QAbstractItemModel::modelReset,
                                               table, [&came] { came = true; });
        page->showFiltered(filter);
        report(what + u", first rows"_s, until([&] { return came && rows(table) > 0; }), u"ms"_s,
               200);
        QObject::disconnect(watching);
        rest(300ms);
    }

    void scroll(QTableView *clients, QTableView *attempts)
    {
        EventLoopWatch watch;
        for (const auto &[table, page] :
             {std::pair(clients, Ui::PageId::Clients), std::pair(attempts, Ui::PageId::Attempts)}) {
            m_window.showPage(page);
            rest(300ms);
            for (int i = 0; i < 60; ++i) {
                table->scrollToBottom();
                rest(20ms);
                table->scrollToTop();
                rest(20ms);
            }
        }
        report(u"Scrolling to both ends: an event waits, 99 %"_s, watch.percentile(0.99), u"ms"_s,
               50);
    }

    const App::Environment &m_environment;
    FakeServer m_server;
    FakeTrouble m_trouble;
    FakeSender m_sender;
    FakeMachine m_machine;
    Ui::Preferences m_preferences;
    Admin::AttemptFeed m_feed;
    Admin::AdminService m_admin;
    Admin::KeyService m_keys;
    Ui::MainWindow m_window;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_NO_THREADED_GLIB", QByteArray("1"));
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int seconds = arguments.value(2, u"60"_s).toInt();
    if (arguments.size() < 2 || arguments.size() > 3 || seconds < 1) {
        std::fputs("Usage: bench_window FOLDER [SECONDS]\n", stderr);
        return 2;
    }
    const auto environment = App::Environment::open(arguments[1]);
    if (!environment) {
        std::fprintf(stderr, "%s\n", qPrintable(environment.error().message));
        return 1;
    }
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QApplication::setOrganizationName(u"gatehouse-bench"_s);
    Ui::Theme::install(application, Ui::Theme::Scheme::Light);
    Bench bench(*environment);
    bench.pages();
    bench.flood(std::chrono::seconds(seconds));
    return failed ? 1 : 0;
}
