// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/encryptionsection.h"

#include "common/copybutton.h"
#include "common/fonts.h"
#include "common/labels.h"
#include "common/theme.h"
#include "common/whendone.h"
#include "settings/machinesource.h"
#include "settings/settingrow.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

// In two lines of half of it each: eyes that compare lose their place in one.
QString inTwoLines(const QString &fingerprint)
{
    const qsizetype half = fingerprint.size() / 2;
    return fingerprint.first(half) + u'\n' + fingerprint.sliced(half + 1);
}

QString dayText(Timestamp time)
{
    const QDateTime day = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    return QLocale().toString(day.date(), QLocale::LongFormat);
}

} // namespace

EncryptionSection::EncryptionSection(SettingsDraft &draft, MachineSettings &machine,
                                     QWidget *parent)
    : SettingsSection(u"encryptionSection"_s, tr("Encryption"), {}, parent)
    , m_machine(machine)
    , m_fingerprint(new QLabel)
    , m_facts(new MutedLabel)
    , m_renew(new QPushButton(tr("Make a new one")))
    , m_message(new FieldMessage)
{
    addFields(draft, {MachineSource::encryptionId()});
    addCertificate();
    addFields(draft, {MachineSource::certificateId(), MachineSource::keyId(),
                      MachineSource::callersId(), MachineSource::plainHttpId()});
    connect(&machine, &MachineSettings::changed, this, &EncryptionSection::showCertificate);
    showCertificate();
}

void EncryptionSection::addCertificate()
{
    m_fingerprint->setObjectName(u"certificateFingerprint"_s);
    m_fingerprint->setAccessibleName(tr("Fingerprint"));
    m_fingerprint->setFont(Fonts::monospace(m_fingerprint->font()));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setObjectName(u"certificateFacts"_s);
    m_facts->setWordWrap(true);
    m_renew->setObjectName(u"certificateRenew"_s);
    m_renew->setAccessibleName(tr("Make a new self-signed certificate"));
    m_renew->setToolTip(tr("Callers that trusted the old one must be told"));
    connect(m_renew, &QPushButton::clicked, this, &EncryptionSection::renew);
    auto *copy = new CopyButton(tr("Copy the fingerprint"), [this] {
        const auto certificate = m_machine.certificate();
        return certificate ? certificate->fingerprint : QString();
    });
    copy->setObjectName(u"certificateCopy"_s);

    auto *box = new QWidget;
    box->setAccessibleName(tr("Fingerprint"));
    box->setFocusProxy(copy);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::grid / 2);
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::grid);
    line->addWidget(m_fingerprint);
    line->addWidget(copy, 0, Qt::AlignTop);
    line->addStretch();
    rows->addLayout(line);
    rows->addWidget(m_facts);
    rows->addWidget(m_renew, 0, Qt::AlignLeft);
    rows->addWidget(m_message);
    m_row = new SettingRow(tr("Fingerprint"), box, {});
    m_row->setObjectName(u"certificateRow"_s);
    addRow(m_row);
}

void EncryptionSection::showCertificate()
{
    const auto certificate = m_machine.certificate();
    m_row->setHidden(!certificate);
    if (!certificate)
        return;
    m_fingerprint->setText(inTwoLines(certificate->fingerprint));
    m_fingerprint->setAccessibleName(tr("SHA-256 fingerprint %1").arg(certificate->fingerprint));
    m_facts->setText(
        tr("SHA-256 of the certificate that is shown, for callers to compare. For %1. "
           "Valid until %2. %3")
            .arg(QLocale().createSeparatedList(certificate->names), dayText(certificate->ends),
                 certificate->isSelfSigned ? tr("Self-signed.")
                                           : tr("Issued by %1.").arg(certificate->issuer)));
    m_renew->setVisible(m_machine.values().tls.mode == TlsSettings::Mode::SelfSigned);
}

void EncryptionSection::renew()
{
    m_renew->setEnabled(false);
    whenDone(this, m_machine.renewCertificate(), [this](const Result<void> &made) {
        m_renew->setEnabled(true);
        if (made)
            m_message->showNote(tr("The server shows a new certificate. Tell your callers its "
                                   "fingerprint."));
        else
            m_message->showError(made.error().message);
        showCertificate();
    });
}

} // namespace Gatehouse::Ui
