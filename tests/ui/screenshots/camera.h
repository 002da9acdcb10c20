// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QString>

namespace Gatehouse::Ui {
class MainWindow;
}

class QWidget;

namespace Gatehouse::Test {

/// Renders named pictures of one window in one look.
class Camera
{
public:
    Camera(QDir folder, QString look, Ui::MainWindow &window)
        : m_folder(std::move(folder))
        , m_look(std::move(look))
        , m_window(window)
    {
    }

    /// The window; with `what`, a dialog, standing over it.
    void shoot(const QString &name, QWidget *what = nullptr);

    /// Lets what was asked for arrive and be drawn.
    static void settle();

private:
    QDir m_folder;
    QString m_look;
    Ui::MainWindow &m_window;
};

} // namespace Gatehouse::Test
