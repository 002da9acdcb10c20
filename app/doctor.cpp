// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doctor.h"

#include "admin/administration.h"
#include "admin/journaladministration.h"
#include "domain/timetext.h"
#include "environment.h"
#include "machineconfig.h"
#include "store/clientreview.h"
#include "store/privatefile.h"
#include "store/settingsstore.h"
#include "store/storecopy.h"
#include "tlsfiles.h"
#include "troublewatch.h"

#include <QDir>
#include <QFileInfo>
#include <QSslCertificate>
#include <QStorageInfo>

#include <cerrno>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::App {

namespace {

using State = Finding::State;

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 scarceRoom = 200 * mebibyte;
constexpr qint64 noRoom = 16 * mebibyte;
constexpr auto aheadAtMost = 5min; // of a newest attempt, or a clock was set back
constexpr int entriesNamed = 20;

/// One examination: what was found, and whether what stands on it can be looked at.
class Doctor
{
public:
    explicit Doctor(const QString &dataPath)
        : m_path(QDir::cleanPath(QFileInfo(dataPath).absoluteFilePath()))
    {
    }

    QList<Finding> examine()
    {
        if (!lookAtFolder())
            return m_findings;
        lookAtConfiguration();
        lookAtDisk();
        if (!lookAtStore())
            return m_findings;
        const auto environment = Environment::open(m_path);
        if (!environment) {
            add(State::Problem, u"key"_s, environment.error().message);
            return m_findings;
        }
        add(State::Ok, u"key"_s, u"master.key belongs to the store."_s);
        auto database = Store::Database::open(environment->store, Store::Database::Role::Admin);
        if (!database) {
            add(State::Problem, u"store"_s, database.error().message);
            return m_findings;
        }
        Admin::Administration admin(*std::move(database), *environment->hasher,
                                    *environment->clock);
        lookAtChain(admin);
        lookAtClock(admin);
        lookAtWhitelists(admin);
        lookAtAttemptsFolder(admin);
        return m_findings;
    }

private:
    void add(State state, const QString &check, const QString &text)
    {
        m_findings.append({state, check, text});
    }
    void add(const QString &check, const Result<void> &result, const QString &fine)
    {
        result ? add(State::Ok, check, fine) : add(State::Problem, check, result.error().message);
    }

    bool lookAtFolder()
    {
        const auto check = u"folder"_s;
        struct stat folder;
        if (::stat(QFile::encodeName(m_path).constData(), &folder) != 0 && errno == EACCES) {
            add(State::Problem, check,
                u"%1 cannot be reached by who runs this, for a folder above it is closed. Run this "
                "as the user whose it is."_s.arg(m_path));
            return false;
        }
        if (!QFileInfo(m_path).isDir()) {
            add(State::Problem, check,
                u"%1 is no folder. Name the right one with --data."_s.arg(m_path));
            return false;
        }
        Result<void> all = Store::checkPrivateFolder(m_path);
        const auto names = QDir(m_path).entryList(QDir::Files | QDir::Hidden);
        for (const QString &name : names)
            if (auto each = Store::checkPrivateFile(m_path + u'/' + name); !each && all)
                all = std::move(each);
        add(check, all, u"%1 and what is in it can be read by its owner alone."_s.arg(m_path));
        // Else all that is in it would seem to be missing.
        return ::access(QFile::encodeName(m_path).constData(), R_OK | X_OK) == 0;
    }

    void lookAtConfiguration()
    {
        const QString path = m_path + "/gatehouse.conf"_L1;
        const auto config = MachineConfig::load(path);
        if (!config)
            return add(State::Problem, u"configuration"_s, config.error().message);
        const bool encrypts = config->tls.mode != TlsSettings::Mode::Off;
        if (encrypts || config->listen.address.isLoopback())
            add(State::Ok, u"configuration"_s,
                u"The server listens on %1."_s.arg(config->listen.toString()));
        else if (const auto may = config->setup().check(); !may)
            add(State::Problem, u"configuration"_s, may.error().message);
        else
            add(State::Warning, u"configuration"_s,
                u"The server listens on %1 without TLS, as the settings allow: secrets cross the "
                "network as they are, unless something in front of it encrypts."_s.arg(
                    config->listen.toString()));
        if (const QString caution = config->caution(); !caution.isEmpty())
            add(State::Warning, u"configuration"_s, caution);
        if (encrypts)
            lookAtCertificate(config->tls);
    }

    void lookAtCertificate(const TlsSettings &settings)
    {
        const auto check = u"certificate"_s;
        const auto tls = TlsFiles(m_path).load(settings);
        if (!tls)
            return add(State::Problem, check, tls.error().message);
        const Timestamp now = SystemClock().now();
        const CertificateFacts facts = factsOf(tls->localCertificate());
        const QString ends = toIsoSeconds(facts.ends);
        if (facts.ends < now)
            add(State::Problem, check,
                u"The certificate ended at %1, and callers that check it stay away. Renew it."_s
                    .arg(ends));
        else if (facts.begins > now)
            add(State::Problem, check,
                u"The certificate is not valid before %1. See that the clock is right."_s.arg(
                    toIsoSeconds(facts.begins)));
        else if (facts.ends < now + TroubleWatch::certificateTold)
            add(State::Warning, check, u"The certificate ends at %1. Renew it."_s.arg(ends));
        else
            add(State::Ok, check, u"The certificate is valid until %1."_s.arg(ends));
    }

    void lookAtDisk()
    {
        const qint64 left = QStorageInfo(m_path).bytesAvailable();
        const qint64 store = QFileInfo(storePath()).size();
        const QString there =
            u"%1 MiB are left on the disk of %2"_s.arg(QString::number(left / mebibyte), m_path);
        if (left < noRoom)
            add(State::Problem, u"disk"_s,
                there + u"; soon nobody can log in. Make room, or move the folder."_s);
        else if (left < std::max(scarceRoom, store))
            add(State::Warning, u"disk"_s,
                there + u", and a backup needs as much as the store has, %1 MiB. Make room."_s.arg(
                            store / mebibyte));
        else
            add(State::Ok, u"disk"_s, there + u'.');
    }

    bool lookAtStore()
    {
        const auto check = u"store"_s;
        if (!QFileInfo::exists(storePath())) {
            add(State::Problem, check,
                u"There is no store %1. Restore a backup, or name the right folder with "
                "--data."_s.arg(storePath()));
            return false;
        }
        if (!QFileInfo(storePath()).isReadable()) {
            add(State::Problem, check,
                u"%1 cannot be read by who runs this. Run it as %2, who owns the store."_s.arg(
                    storePath(), QFileInfo(storePath()).owner()));
            return false;
        }
        const auto facts = Store::examine(storePath());
        if (!facts) {
            add(State::Problem, check, facts.error().message);
            return false;
        }
        add(State::Ok, check,
            u"The store is whole: clients: %1, attempts up to number %2."_s.arg(
                QString::number(facts->clients), QString::number(facts->newestAttempt)));
        return true;
    }

    void lookAtChain(Admin::Administration &admin)
    {
        const auto check = u"chain"_s;
        const auto report = Admin::JournalAdministration(admin).verify();
        if (!report)
            return add(State::Problem, check, report.error().message);
        if (!report->isSound())
            return add(State::Problem, check,
                       u"%1 faults; the first: %2 See \"gatehouse journal verify\"."_s.arg(
                           QString::number(report->faultCount), report->faults.constFirst()));
        add(State::Ok, check, u"No attempt and no journal entry was changed or removed."_s);
    }

    void lookAtClock(Admin::Administration &admin)
    {
        const auto check = u"clock"_s;
        const auto newest = admin.attemptsBefore(std::numeric_limits<qint64>::max(), {}, 1);
        if (!newest)
            return add(State::Problem, check, newest.error().message);
        const Timestamp now = admin.clock().now();
        const bool ahead = !newest->isEmpty() && newest->constFirst().time > now + aheadAtMost;
        if (ahead)
            return add(State::Problem, check,
                       u"The newest attempt is of the future, so the clock was set back, or is "
                       "wrong. Tokens and waits go by it: set it right."_s);
        add(State::Ok, check, u"The clock is not behind the newest attempt."_s);
    }

    void lookAtWhitelists(Admin::Administration &admin)
    {
        const auto check = u"whitelists"_s;
        Store::ClientReview review(admin.database());
        const auto wide = review.wideEntries(admin.clock().now(), entriesNamed);
        if (!wide)
            return add(State::Problem, check, wide.error().message);
        const auto open = review.openClientCount();
        if (!open)
            return add(State::Problem, check, open.error().message);
        for (const auto &entry : *wide)
            add(State::Warning, check,
                u"Client %1 (%2) may log in from %3, which is wide. Narrow it."_s.arg(
                    QString::number(entry.clientId), entry.clientName, entry.range.toString()));
        if (*open > 0)
            add(State::Warning, check,
                u"Active clients that may log in from any address: %1. Give them a whitelist."_s
                    .arg(*open));
        if (wide->isEmpty() && *open == 0)
            add(State::Ok, check, u"No whitelist is wide, and none is missing."_s);
    }

    void lookAtAttemptsFolder(Admin::Administration &admin)
    {
        const auto check = u"removed attempts"_s;
        const auto policy = Store::SettingsStore(admin.database()).policy();
        if (!policy)
            return add(State::Problem, check, policy.error().message);
        const QString path = policy->attemptsFolder;
        if (path.isEmpty())
            return;
        const QFileInfo folder(path);
        if (!folder.isDir() || !folder.isWritable())
            return add(
                State::Problem, check,
                u"%1, where removed attempts go, is no folder that can be written to, so old "
                "attempts stay. Mend that, or name another in the settings."_s.arg(path));
        if (const qint64 left = QStorageInfo(path).bytesAvailable(); left < scarceRoom)
            return add(
                State::Warning, check,
                u"%1 MiB are left on the disk of %2, where removed attempts go. Make room."_s.arg(
                    QString::number(left / mebibyte), path));
        add(State::Ok, check, u"Removed attempts can be written to %1."_s.arg(path));
    }

    QString storePath() const { return m_path + "/gatehouse.db"_L1; }

    const QString m_path;
    QList<Finding> m_findings;
};

} // namespace

QList<Finding> examine(const QString &dataPath)
{
    return Doctor(dataPath).examine();
}

} // namespace Gatehouse::App
