// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"
#include "admin/secretuse.h"

#include <QHash>

namespace Gatehouse::Ui {

/// How far a client has come from its old secret to its new one, and so whether the old one may be
/// retired without anybody noticing. Pure.
class Retirement
{
public:
    /// An old secret has fallen silent once it was not used for so long, the new one being in use
    /// for as long.
    static constexpr auto silence = std::chrono::hours(24);

    struct Step
    {
        bool isDone = false;
        QString text;

        friend bool operator==(const Step &, const Step &) = default;
    };

    /// Nothing unless exactly two secrets live. `uses` are those since the newer one was made;
    /// missing while they are being read.
    static std::optional<Retirement> of(const QList<Admin::SecretInfo> &secrets,
                                        const std::optional<QHash<qint64, Admin::SecretUse>> &uses,
                                        Timestamp now);

    const Admin::SecretInfo &newer() const { return m_newer; }
    const Admin::SecretInfo &older() const { return m_older; }
    std::optional<Timestamp> olderLastUsed() const { return m_olderLast; }

    bool isNewInUse() const { return m_newerUse.logins > 0; }
    /// Retiring the older one breaks nothing that is known of.
    bool isOldSilent() const { return m_isKnown && (isOldUnused() || m_isSilent); }

    /// Hand over, new one used, old one silent.
    QList<Step> steps(Timestamp now) const;

private:
    bool isOldUnused() const;
    QString silenceText(Timestamp now) const;

    Admin::SecretInfo m_newer;
    Admin::SecretInfo m_older;
    Admin::SecretUse m_newerUse;
    std::optional<Timestamp> m_olderLast;
    bool m_isKnown = false;
    bool m_isSilent = false;
};

} // namespace Gatehouse::Ui
