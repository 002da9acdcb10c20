// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/addresstest.h"

#include "clients/statuslook.h"
#include "common/badge.h"
#include "common/labels.h"
#include "common/theme.h"
#include "common/timelabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

QString reason(const Whitelist::Decision &decision)
{
    const QString range = decision.entry ? decision.entry->range.toString() : QString();
    switch (decision.reason) {
    case Whitelist::Reason::NoEntries:
        return AddressTest::tr("The list is empty, so any address may call.");
    case Whitelist::Reason::Matched: return AddressTest::tr("%1 decides.").arg(range);
    case Whitelist::Reason::NotMatched:
        return decision.entry ? AddressTest::tr("Only %1 fits, and it has expired.").arg(range)
                              : AddressTest::tr("No entry fits.");
    case Whitelist::Reason::OnlyExpired:
        return AddressTest::tr("Every entry has expired, so no one gets in.");
    }
    return {};
}

QString notActive(ClientStatus status)
{
    return status == ClientStatus::Suspended
               ? AddressTest::tr("The whitelist would let it in, but the client is suspended.")
               : AddressTest::tr("The whitelist would let it in, but the client is disabled.");
}

} // namespace

AddressTest::AddressTest(QWidget *parent)
    : QWidget(parent)
    , m_address(new QLineEdit)
    , m_verdict(new BadgeLabel)
    , m_why(new MutedLabel)
{
    setObjectName(u"addressTest"_s);
    m_address->setObjectName(u"testAddress"_s);
    m_address->setAccessibleName(tr("Address to test"));
    m_address->setPlaceholderText(tr("Type an address to test it"));
    m_address->setClearButtonEnabled(true);
    m_verdict->setObjectName(u"testVerdict"_s);
    m_why->setObjectName(u"testWhy"_s);
    m_why->setWordWrap(true);

    auto *answer = new QHBoxLayout;
    answer->setSpacing(Theme::grid);
    answer->addWidget(m_verdict);
    answer->addWidget(m_why, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid / 2);
    auto *caption = new MutedLabel(tr("Would this address get in?"));
    caption->setBuddy(m_address);
    column->addWidget(caption);
    column->addWidget(m_address);
    column->addLayout(answer);
    connect(m_address, &QLineEdit::textChanged, this, &AddressTest::decide);
    decide();
}

void AddressTest::setLists(const QList<WhitelistEntry> &edited, const QList<WhitelistEntry> &saved)
{
    m_edited = Whitelist(edited);
    m_saved = Whitelist(saved);
    decide();
}

void AddressTest::setStatus(ClientStatus status)
{
    m_status = status;
    decide();
}

void AddressTest::clear()
{
    m_address->clear();
}

void AddressTest::decide()
{
    const QString typed = m_address->text().trimmed();
    const auto address = IpAddress::parse(typed);
    m_verdict->setVisible(address.has_value());
    m_why->setVisible(!typed.isEmpty());
    if (!address) {
        m_why->setText(typed.isEmpty() ? QString() : tr("Not an address yet."));
        return;
    }
    const Timestamp now = displayNow();
    const Whitelist::Decision decision = m_edited.decide(*address, now);
    QString why = reason(decision);
    if (decision.allowed && m_status != ClientStatus::Active) {
        m_verdict->setBadge(statusBadge(m_status));
        m_why->setText(why + u' ' + notActive(m_status));
        return;
    }
    m_verdict->setBadge(decision.allowed ? Badge{tr("Gets in"), u"check"_s, Tone::Success}
                                         : Badge{tr("Refused"), u"ban"_s, Tone::Danger});
    if (m_saved.decide(*address, now).allowed != decision.allowed)
        why += u' ' + (decision.allowed ? tr("Until you save, it is refused.")
                                        : tr("Until you save, it gets in."));
    m_why->setText(why);
}

} // namespace Gatehouse::Ui
