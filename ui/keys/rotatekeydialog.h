// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/signingalgorithm.h"

#include <QDialog>

class QComboBox;

namespace Gatehouse::Ui {

class MutedLabel;

/// Says what rotating the signing key does, asks for the new key's algorithm and whether to go on.
/// Deletes itself when closed.
class RotateKeyDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Proposes `current`.
    RotateKeyDialog(SigningAlgorithm current, QWidget *parent);

    SigningAlgorithm algorithm() const;

private:
    void explain();

    QComboBox *m_algorithm;
    MutedLabel *m_meaning;
};

} // namespace Gatehouse::Ui
