// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/networkpopup.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

NetworkPopup::NetworkPopup(const std::optional<Cidr> &network, QWidget *parent)
    : FilterPopup(tr("From an address or network"), parent)
    , m_field(new QLineEdit(network ? network->toString() : QString()))
    , m_correct(new QPushButton)
{
    setObjectName(u"networkPopup"_s);
    m_field->setObjectName(u"filterNetwork"_s);
    m_field->setAccessibleName(tr("Address or network"));
    m_field->setPlaceholderText(tr("203.0.113.7 or 10.0.0.0/8"));
    m_field->selectAll();
    m_correct->setObjectName(u"filterNetworkCorrect"_s);
    column()->addWidget(m_field);
    addFoot();
    column()->insertWidget(column()->count() - 1, m_correct, 0, Qt::AlignLeft);
    m_field->setFocus();
    connect(m_field, &QLineEdit::textChanged, this, &NetworkPopup::check);
    connect(m_correct, &QPushButton::clicked, this, [this] {
        if (const auto meant = Cidr::corrected(m_field->text().trimmed()))
            m_field->setText(meant->toString());
        m_field->setFocus();
    });
    check();
}

void NetworkPopup::check()
{
    const QString typed = m_field->text().trimmed();
    const Result<Cidr> network = Cidr::parse(typed);
    const auto meant = network ? std::nullopt : Cidr::corrected(typed);
    applyButton()->setEnabled(network.ok());
    m_correct->setVisible(meant.has_value());
    if (meant) {
        m_correct->setText(tr("Use %1").arg(meant->toString()));
        m_correct->setAccessibleName(m_correct->text());
    }
    showFault(network || typed.isEmpty() ? QString() : network.error().message);
}

void NetworkPopup::apply()
{
    if (const Result<Cidr> network = Cidr::parse(m_field->text().trimmed())) {
        Q_EMIT chosen(*network);
        close();
    }
}

} // namespace Gatehouse::Ui
