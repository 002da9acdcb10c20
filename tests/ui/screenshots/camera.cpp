// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenshots/camera.h"

#include "mainwindow/mainwindow.h"

#include <QPainter>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Gatehouse::Test {

void Camera::shoot(const QString &name, QWidget *what)
{
    settle();
    const QString file = m_folder.filePath(u"%1-%2.png"_s.arg(name, m_look));
    QPixmap picture = m_window.grab();
    if (what) {
        QPainter painter(&picture);
        painter.fillRect(m_window.rect(), QColor(0, 0, 0, 70));
        const QPoint at((m_window.width() - what->width()) / 2,
                        (m_window.height() - what->height()) / 2);
        painter.drawPixmap(at, what->grab());
    }
    if (!picture.save(file))
        qFatal("%s cannot be written", qPrintable(file));
    std::puts(qPrintable(file));
}

void Camera::settle()
{
    QTest::qWait(350);
}

} // namespace Gatehouse::Test
