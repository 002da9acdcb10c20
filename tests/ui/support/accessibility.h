// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

namespace Gatehouse::Test {

/// The controls in this tree that somebody could reach and a screen reader could not name, by class
/// and object name. What is hidden itself is left out, not what is on a page behind.
QStringList namelessControls(QWidget *root);

/// The texts that are seen in this tree and have less than 4.5:1 against what they stand on (WCAG
/// 2.1 §1.4.3; disabled ones are exempt there), with their contrast.
QStringList faintTexts(QWidget *root);

} // namespace Gatehouse::Test
