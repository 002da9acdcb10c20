// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLibraryInfo>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QVersionNumber>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

// A static library's resources are linked in only where someone names them; outside any namespace,
// as the macro demands.
static void initResources()
{
    Q_INIT_RESOURCE(gatehouse);
}

namespace Gatehouse::Ui::Icons {

namespace {

QByteArray source(const QString &name)
{
    initResources();
    QFile file(u":/gatehouse/icons/%1.svg"_s.arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "Icons", qUtf8Printable(name));
    return opened ? file.readAll() : QByteArray();
}

QPixmap render(const QByteArray &svg, const QSize &deviceSize)
{
    QPixmap pixmap(deviceSize);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(deviceSize)));
    return pixmap;
}

QPixmap coloured(const QString &name, const QColor &color, const QSize &deviceSize)
{
    const QString key = u"gatehouse-icon/%1/%2/%3x%4"_s.arg(name, color.name(QColor::HexArgb))
                            .arg(deviceSize.width())
                            .arg(deviceSize.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = source(name);
    svg.replace("currentColor", color.name().toLatin1());
    pixmap = render(svg, deviceSize);
    if (color.alpha() < 255) {
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        painter.fillRect(pixmap.rect(), QColor(0, 0, 0, color.alpha()));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class LineEngine final : public QIconEngine
{
public:
    LineEngine(QString name, QPalette::ColorRole role, std::optional<Tone> tone = {})
        : m_name(std::move(name))
        , m_role(role)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap(rect.size() * ratio, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return coloured(m_name, color(mode), size);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // Up to Qt 6.7 the size comes in device pixels, from 6.8 on in logical ones.
        static const bool isLogical = QLibraryInfo::version() >= QVersionNumber(6, 8);
        return coloured(m_name, color(mode), isLogical ? size * scale : size);
    }

    QIconEngine *clone() const override { return new LineEngine(m_name, m_role, m_tone); }
    QString key() const override { return u"gatehouse-line"_s; }
    QString iconName() override { return m_name; }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, m_role);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_tone ? Theme::tone(*m_tone, palette).text
                      : palette.color(QPalette::Active, m_role);
    }

    QString m_name;
    QPalette::ColorRole m_role;
    std::optional<Tone> m_tone;
};

} // namespace

QIcon line(const QString &name, QPalette::ColorRole role)
{
    return QIcon(new LineEngine(name, role));
}

QIcon toned(const QString &name, Tone tone)
{
    return QIcon(new LineEngine(name, QPalette::ButtonText, tone));
}

QPixmap pixmap(const QString &name, const QColor &color, int size, qreal ratio)
{
    const int device = int(std::lround(size * ratio));
    QPixmap pixmap = coloured(name, color, {device, device});
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon application()
{
    QIcon icon;
    const QByteArray svg = source(u"gatehouse"_s);
    for (int size : {16, 22, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(render(svg, {size, size}));
    return icon;
}

} // namespace Gatehouse::Ui::Icons
