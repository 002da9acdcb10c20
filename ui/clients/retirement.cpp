// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/retirement.h"

#include "clients/saveadvice.h"
#include "common/timelabel.h"

#include <QCoreApplication>

namespace Gatehouse::Ui {

namespace {

struct Guide
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::Retirement)
};

} // namespace

std::optional<Retirement> Retirement::of(const QList<Admin::SecretInfo> &secrets,
                                         const std::optional<QHash<qint64, Admin::SecretUse>> &uses,
                                         Timestamp now)
{
    QList<Admin::SecretInfo> live;
    for (const Admin::SecretInfo &secret : secrets)
        if (secret.isLive(now))
            live.append(secret);
    if (live.size() != 2)
        return {};
    Retirement retirement;
    const bool firstIsNewer = live[0].createdAt != live[1].createdAt
                                  ? live[0].createdAt > live[1].createdAt
                                  : live[0].id > live[1].id;
    retirement.m_newer = live[firstIsNewer ? 0 : 1];
    retirement.m_older = live[firstIsNewer ? 1 : 0];
    retirement.m_olderLast = retirement.m_older.lastUsed;
    if (!uses)
        return retirement;
    retirement.m_isKnown = true;
    retirement.m_newerUse = uses->value(retirement.m_newer.id);
    if (uses->contains(retirement.m_older.id))
        retirement.m_olderLast = uses->value(retirement.m_older.id).last;
    retirement.m_isSilent = retirement.isNewInUse() &&
                            now - retirement.m_newerUse.first >= silence &&
                            (!retirement.m_olderLast || now - *retirement.m_olderLast >= silence);
    return retirement;
}

// A use before the new one's first thousand logins would not be known of.
bool Retirement::isOldUnused() const
{
    return !m_olderLast && m_newerUse.logins < Admin::ClientDetail::successesSearched;
}

QList<Retirement::Step> Retirement::steps(Timestamp now) const
{
    QString used = m_isKnown ? Guide::tr("Wait for the first login with the new secret.")
                             : Guide::tr("Looking for logins with the new secret…");
    if (isNewInUse())
        used = Guide::tr("The new secret is in use: %1, the last %2.")
                   .arg(loginsText(m_newerUse.logins), momentText(m_newerUse.last, now));
    return {
        {isNewInUse(),
         Guide::tr("Hand over the new secret, made %1.").arg(momentText(m_newer.createdAt, now))},
        {isNewInUse(), used},
        {isOldSilent(), silenceText(now)},
    };
}

QString Retirement::silenceText(Timestamp now) const
{
    if (isOldUnused() && m_isKnown)
        return Guide::tr("The old secret was never used.");
    if (!m_olderLast)
        return isNewInUse() ? Guide::tr("The old secret was not used since the new one was made.")
                            : Guide::tr("Then wait until the old secret falls silent.");
    const QString last = momentText(*m_olderLast, now);
    if (isOldSilent())
        return Guide::tr("The old secret has been silent since its last login, %1.").arg(last);
    return Guide::tr(
               "The old secret was last used %1. It counts as silent after 24 hours without a "
               "login while the new one is in use.")
        .arg(last);
}

} // namespace Gatehouse::Ui
