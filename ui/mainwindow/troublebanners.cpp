// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/troublebanners.h"

#include "admin/attemptfeed.h"
#include "common/banner.h"
#include "common/services.h"
#include "mainwindow/serverhandle.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

// "2 days", "3 hours", "10 minutes": the largest unit that fits, rounded.
QString spanText(std::chrono::milliseconds span)
{
    using namespace std::chrono;
    const auto minutes = round<std::chrono::minutes>(abs(span)).count();
    if (minutes < 120)
        return TroubleBanners::tr("%n minute(s)", nullptr, int(minutes));
    const auto hours = round<std::chrono::hours>(abs(span)).count();
    if (hours < 48)
        return TroubleBanners::tr("%n hour(s)", nullptr, int(hours));
    return TroubleBanners::tr("%n day(s)", nullptr, int((hours + 12) / 24));
}

} // namespace

TroubleBanners::TroubleBanners(const Services &services, BannerArea &banners, QObject *parent)
    : QObject(parent)
    , m_server(services.server)
    , m_source(services.trouble)
    , m_banners(banners)
{
    connect(&m_server, &ServerHandle::changed, this, &TroubleBanners::showServer);
    connect(&m_source, &TroubleSource::changed, this, [this] {
        showStore();
        showMachine();
    });
    connect(&services.feed, &Admin::AttemptFeed::failed, this, [this](const Error &error) {
        m_unreadable = error.message;
        showStore();
    });
    connect(&services.feed, &Admin::AttemptFeed::recovered, this, [this] {
        m_unreadable.clear();
        showStore();
    });
    showServer();
    showStore();
    showMachine();
}

void TroubleBanners::showServer()
{
    const auto cause = u"server"_s;
    if (m_server.state() != ServerHandle::State::Failed) {
        m_banners.withdraw(cause);
        return;
    }
    Banner *banner = m_banners.post(cause, Tone::Danger, u"warning"_s, m_server.errorText());
    const int port = m_server.suggestedPort();
    if (port > 0)
        banner->addAction(tr("Use port %1").arg(port), u"serverTakePort"_s,
                          [this, port] { m_server.startOnPort(port); });
    banner->addAction(tr("Try again"), u"serverRetry"_s, [this] { m_server.start(); });
}

// A store that cannot be read cannot be written either: one banner says it.
void TroubleBanners::showStore()
{
    const auto cause = u"store"_s;
    const auto unwritable = trouble(Trouble::Kind::Store);
    if (!m_unreadable.isEmpty())
        m_banners.post(cause, Tone::Danger, u"database-off"_s, m_unreadable);
    else if (unwritable)
        m_banners.post(cause, Tone::Danger, u"database-off"_s,
                       tr("Nobody can log in, because no attempt can be recorded. %1")
                           .arg(unwritable->reason));
    else
        m_banners.withdraw(cause);
}

void TroubleBanners::showMachine()
{
    if (trouble(Trouble::Kind::Descriptors))
        m_banners.post(u"descriptors"_s, Tone::Danger, u"warning"_s,
                       tr("New callers wait: the program has as many open files and connections "
                          "as the system allows it. Raise the limit (ulimit -n) and start it "
                          "again."));
    else
        m_banners.withdraw(u"descriptors"_s);
    if (const auto retention = trouble(Trouble::Kind::Retention))
        m_banners.post(u"retention"_s, Tone::Warning, u"document-off"_s, retention->reason);
    else
        m_banners.withdraw(u"retention"_s);
    showClock();
    showTransport();
}

void TroubleBanners::showTransport()
{
    if (trouble(Trouble::Kind::PlainHttp))
        m_banners.post(
            u"plainHttp"_s, Tone::Warning, u"lock-open"_s,
            tr("Other machines reach the server over plain HTTP: whoever is on the way "
               "can read keys, secrets and tokens. Turn on encryption in the settings of "
               "the server, unless something in front of it encrypts."));
    else
        m_banners.withdraw(u"plainHttp"_s);

    const auto certificate = trouble(Trouble::Kind::Certificate);
    if (!certificate)
        return m_banners.withdraw(u"certificate"_s);
    const bool ended = certificate->span < certificate->span.zero();
    const QString span = spanText(certificate->span);
    m_banners.post(u"certificate"_s, ended ? Tone::Danger : Tone::Warning, u"lock"_s,
                   ended
                       ? tr("The certificate of the server ended %1 ago, and callers that check it "
                            "stay away. Renew it; it is read as soon as the file changes.")
                             .arg(span)
                       : tr("The certificate of the server ends in %1. Renew it; it is read as "
                            "soon as the file changes.")
                             .arg(span));
}

void TroubleBanners::showClock()
{
    const auto clock = trouble(Trouble::Kind::Clock);
    if (!clock)
        return m_banners.withdraw(u"clock"_s);
    const QString span = spanText(clock->span);
    const QString what = clock->span > clock->span.zero()
                             ? tr("The clock of this machine was set forward by %1.").arg(span)
                             : tr("The clock of this machine was set back by %1.").arg(span);
    Banner *banner = m_banners.post(
        u"clock"_s, Tone::Warning, u"clock"_s,
        what + u' ' +
            tr("Tokens and waits go by it: make sure that it is right. Nothing is removed or "
               "rotated by age for an hour."));
    banner->addAction(tr("Dismiss"), u"clockDismiss"_s,
                      [this] { m_source.dismiss(Trouble::Kind::Clock); });
}

std::optional<Trouble> TroubleBanners::trouble(Trouble::Kind kind) const
{
    const auto troubles = m_source.troubles();
    for (const Trouble &trouble : troubles)
        if (trouble.kind == kind)
            return trouble;
    return {};
}

} // namespace Gatehouse::Ui
