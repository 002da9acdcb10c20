// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/addresstest.h"

#include "common/badge.h"
#include "common/fonts.h"
#include "common/labels.h"
#include "common/theme.h"
#include "common/whendone.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

QString reason(const Admin::WhitelistVerdict &verdict)
{
    const QString range = verdict.entry ? verdict.entry->range.toString() : QString();
    switch (verdict.reason) {
    case Whitelist::Reason::NoEntries:
        return AddressTest::tr("The list is empty, so any address may call.");
    case Whitelist::Reason::Matched: return AddressTest::tr("%1 decides.").arg(range);
    case Whitelist::Reason::NotMatched:
        return verdict.entry ? AddressTest::tr("Only %1 fits, and it has expired.").arg(range)
                             : AddressTest::tr("No entry fits.");
    case Whitelist::Reason::OnlyExpired:
        return AddressTest::tr("Every entry has expired, so no one gets in.");
    }
    return {};
}

} // namespace

AddressTest::AddressTest(Admin::AdminService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
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
    connect(m_address, &QLineEdit::textChanged, this, &AddressTest::ask);
    showNothing({});
}

void AddressTest::setClient(qint64 clientId)
{
    if (clientId != m_clientId)
        m_address->clear();
    m_clientId = clientId;
    ask();
}

void AddressTest::ask()
{
    ++m_generation;
    const QString typed = m_address->text().trimmed();
    if (typed.isEmpty()) {
        showNothing({});
        return;
    }
    const auto address = IpAddress::parse(typed);
    if (!address) {
        showNothing(tr("Not an address yet."));
        return;
    }
    whenDone(this, m_service.testAddress(m_clientId, *address),
             [this, generation = m_generation](const Result<Admin::WhitelistVerdict> &verdict) {
                 if (generation != m_generation)
                     return;
                 if (verdict)
                     showVerdict(*verdict);
                 else
                     showNothing(verdict.error().message);
             });
}

void AddressTest::showVerdict(const Admin::WhitelistVerdict &verdict)
{
    m_verdict->setBadge(verdict.allowed ? Badge{tr("Gets in"), u"check"_s, Tone::Success}
                                        : Badge{tr("Refused"), u"ban"_s, Tone::Danger});
    m_verdict->show();
    m_why->setText(reason(verdict));
    m_why->show();
}

void AddressTest::showNothing(const QString &why)
{
    m_verdict->hide();
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

} // namespace Gatehouse::Ui
