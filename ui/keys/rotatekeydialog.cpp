// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/rotatekeydialog.h"

#include "common/labels.h"
#include "common/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int fixedWidth = 440;

QString choiceText(SigningAlgorithm algorithm)
{
    switch (algorithm) {
    case SigningAlgorithm::HS256: return RotateKeyDialog::tr("HS256: a shared secret");
    case SigningAlgorithm::ES256: return RotateKeyDialog::tr("ES256: elliptic curve P-256");
    case SigningAlgorithm::EdDSA: return RotateKeyDialog::tr("EdDSA: Ed25519");
    case SigningAlgorithm::RS256: return RotateKeyDialog::tr("RS256: RSA of 2048 bits");
    }
    return {};
}

} // namespace

RotateKeyDialog::RotateKeyDialog(SigningAlgorithm current, QWidget *parent)
    : QDialog(parent)
    , m_algorithm(new QComboBox)
    , m_meaning(new MutedLabel)
{
    setObjectName(u"rotateKeyDialog"_s);
    setWindowTitle(tr("Rotate the signing key"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(headingLabel(tr("Rotate the signing key?")));
    for (const QString &text :
         {tr("New logins are signed by a new key at once."),
          tr("Tokens that are out there stay good until they expire; the old key goes on verifying "
             "them, and retires by itself after the last one."),
          tr("Nobody is logged out, and no client has to do anything.")}) {
        auto *label = new MutedLabel(text);
        label->setWordWrap(true);
        column->addWidget(label);
    }

    m_algorithm->setObjectName(u"rotateKeyAlgorithm"_s);
    m_algorithm->setAccessibleName(tr("Algorithm of the new key"));
    for (const SigningAlgorithm algorithm : allSigningAlgorithms)
        m_algorithm->addItem(choiceText(algorithm), int(algorithm));
    m_algorithm->setCurrentIndex(m_algorithm->findData(int(current)));
    auto *label = new QLabel(tr("Algorithm of the new key"));
    label->setBuddy(m_algorithm);
    column->addSpacing(Theme::grid);
    column->addWidget(label);
    column->addWidget(m_algorithm);
    m_meaning->setObjectName(u"rotateKeyMeaning"_s);
    m_meaning->setWordWrap(true);
    column->addWidget(m_meaning);
    connect(m_algorithm, &QComboBox::currentIndexChanged, this, &RotateKeyDialog::explain);

    auto *buttons = new QDialogButtonBox;
    auto *rotate = buttons->addButton(tr("Rotate now"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    rotate->setObjectName(u"rotateKeyConfirm"_s);
    rotate->setAccessibleName(rotate->text());
    rotate->setProperty("kind", u"primary"_s);
    rotate->setDefault(true);
    cancel->setAccessibleName(cancel->text());
    column->addSpacing(Theme::grid);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    explain();
}

SigningAlgorithm RotateKeyDialog::algorithm() const
{
    return SigningAlgorithm(m_algorithm->currentData().toInt());
}

void RotateKeyDialog::explain()
{
    m_meaning->setText(
        hasPublicKey(algorithm())
            ? tr("Others verify tokens by themselves, with the public key from "
                 "/.well-known/jwks.json.")
            : tr("Only this server has the secret: whoever wants to verify a token asks it."));
    setFixedSize(fixedWidth, layout()->totalHeightForWidth(fixedWidth));
}

} // namespace Gatehouse::Ui
