// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"
#include "application.h"
#include "common/banner.h"
#include "http/nativesocket.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/serverhandle.h"
#include "support/checkresult.h"
#include "support/tmpfsmount.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSettings>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <sys/resource.h>
#include <unistd.h>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

} // namespace

/// The whole console in this process, on a machine that fails under it: what goes wrong is seen in
/// its window, and no longer once it is over.
class tst_ConsoleTrouble final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsAFullDisk();
    void showsThatDescriptorsRanOut();

private:
    void start(const QString &dataPath);
    QString url() const { return m_window->findChild<QLabel *>(u"serverUrl"_s)->text(); }
    bool shows(const QString &banner) const
    {
        return m_window->findChild<Ui::Banner *>(u"banner-"_s + banner) != nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<App::Application> m_application;
    Ui::MainWindow *m_window = nullptr;
};

void tst_ConsoleTrouble::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir->filePath(u"settings"_s));
}

void tst_ConsoleTrouble::cleanup()
{
    m_application.reset();
    m_dir.reset();
}

void tst_ConsoleTrouble::start(const QString &dataPath)
{
    auto started =
        App::Application::start(dataPath, Http::Endpoint{*IpAddress::parse(u"127.0.0.1"), 0});
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
    m_application = *std::move(started);
    m_window = &m_application->window();
    m_window->show();
    QTRY_VERIFY(!url().endsWith(":0"_L1) && url().startsWith("http://"_L1));
}

void tst_ConsoleTrouble::showsAFullDisk()
{
    QVERIFY(QDir(m_dir->path()).mkdir(u"disk"_s));
    const TmpfsMount disk(m_dir->filePath(u"disk"_s), "size=16m,mode=0700");
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    start(m_dir->filePath(u"disk/data"_s));
    QVERIFY(!shows(u"store"_s));

    QFile filler(m_dir->filePath(u"disk/filler"_s));
    QVERIFY(filler.open(QFile::WriteOnly | QFile::Unbuffered));
    while (filler.write(QByteArray(4096, '\0')) == 4096) {
    }
    // The log has room for some more; then there is none.
    QTRY_COMPARE_WITH_TIMEOUT(login(url(), u"nobody"_s, u"wrong"_s), 503, patience);
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"store"_s), patience);

    filler.remove();
    QTRY_VERIFY_WITH_TIMEOUT(!shows(u"store"_s), patience); // though nobody called
    QCOMPARE(login(url(), u"nobody"_s, u"wrong"_s), 401);
    m_application.reset(); // before its disk goes
}

void tst_ConsoleTrouble::showsThatDescriptorsRanOut()
{
    start(m_dir->filePath(u"data"_s));
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &usual), 0);
    const rlimit narrow{512, usual.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &narrow), 0);
    std::vector<Http::OwnedDescriptor> hog;
    hog.emplace_back(::dup(STDERR_FILENO));
    while (Http::OwnedDescriptor more = hog.front().duplicate())
        hog.push_back(std::move(more));
    hog.pop_back(); // one left for the caller, none for the server
    QTcpSocket caller;
    caller.connectToHost(QHostAddress::LocalHost, quint16(QUrl(url()).port()));
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"descriptors"_s), patience);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &usual), 0);
    hog.clear();
    QTRY_VERIFY_WITH_TIMEOUT(!shows(u"descriptors"_s), patience);
    QCOMPARE(login(url(), u"nobody"_s, u"wrong"_s), 401);
}

QTEST_MAIN(tst_ConsoleTrouble)
#include "tst_consoletrouble.moc"
