// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/banner.h"

#include "common/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int iconSize = 20;

} // namespace

Banner::Banner(Tone tone, const QString &icon, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_tone(tone)
    , m_icon(icon)
    , m_text(new QLabel(text))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(3 * Theme::grid + iconSize + Theme::grid, Theme::grid,
                              3 * Theme::grid, Theme::grid);
    m_row->setSpacing(Theme::grid);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"bannerText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_row->addWidget(m_text, 1);
    setAccessibleName(text);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::addAction(const QString &name, const QString &objectName, std::function<void()> action)
{
    auto *button = new QPushButton(name);
    button->setObjectName(objectName);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus); // a click must not take the focus along when it goes
    connect(button, &QPushButton::clicked, this, std::move(action));
    m_row->addWidget(button, 0, Qt::AlignVCenter);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ToneColors colors = Theme::tone(m_tone, palette());
    painter.fillRect(rect(), colors.fill);
    painter.fillRect(QRect(0, 0, 3, height()), colors.text);
    painter.drawPixmap(QPoint(3 * Theme::grid, (height() - iconSize) / 2),
                       Icons::pixmap(m_icon, colors.text, iconSize, devicePixelRatioF()));
}

BannerArea::BannerArea(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(1);
    hide();
}

Banner *BannerArea::post(const QString &cause, Tone tone, const QString &icon, const QString &text)
{
    withdraw(cause);
    auto *banner = new Banner(tone, icon, text, this);
    banner->setObjectName(u"banner-"_s + cause);
    m_column->addWidget(banner);
    show();
    return banner;
}

void BannerArea::withdraw(const QString &cause)
{
    if (auto *banner = findChild<Banner *>(u"banner-"_s + cause, Qt::FindDirectChildrenOnly)) {
        banner->setObjectName({});
        m_column->removeWidget(banner);
        banner->hide();
        banner->deleteLater(); // one of its buttons may be on the stack
    }
    setVisible(m_column->count() > 0);
}

} // namespace Gatehouse::Ui
