// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QToolButton>

#include <functional>

namespace Gatehouse::Ui {

/// Copies one text; a tick in place of its icon says that it did. A secret leaves the clipboard by
/// itself, see SecretClipboard.
class CopyButton final : public QToolButton
{
    Q_OBJECT
public:
    enum class Kind { Plain, Secret };

    /// `what` names it for tooltip and screen readers: "Copy the API key".
    CopyButton(const QString &what, std::function<QString()> text, Kind kind = Kind::Plain,
               QWidget *parent = nullptr);

private:
    void copy();

    std::function<QString()> m_text;
    Kind m_kind;
    QString m_what;
    QTimer m_tick;
};

} // namespace Gatehouse::Ui
