// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/serverline.h"

#include "common/badge.h"
#include "common/copybutton.h"
#include "common/fonts.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/theme.h"
#include "mainwindow/serverhandle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

class StateDot final : public QWidget
{
public:
    StateDot() { setFixedSize(10, 10); }

    void setTone(Tone tone)
    {
        m_tone = tone;
        QWidget::update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::tone(m_tone, palette()).text);
        painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }

private:
    Tone m_tone = Tone::Neutral;
};

struct StateLook
{
    QString text;
    Tone tone;
};

StateLook lookOf(ServerHandle::State state)
{
    switch (state) {
    case ServerHandle::State::Stopped: return {ServerLine::tr("Server stopped"), Tone::Neutral};
    case ServerHandle::State::Starting: return {ServerLine::tr("Server starting"), Tone::Warning};
    case ServerHandle::State::Running: return {ServerLine::tr("Server running"), Tone::Success};
    case ServerHandle::State::Stopping: return {ServerLine::tr("Server stopping"), Tone::Warning};
    case ServerHandle::State::Failed: return {ServerLine::tr("Server not running"), Tone::Danger};
    }
    return {};
}

} // namespace

ServerLine::ServerLine(ServerHandle &server, QWidget *parent)
    : QFrame(parent)
    , m_server(server)
    , m_dot(new StateDot)
    , m_state(new QLabel)
    , m_url(new MutedLabel)
    , m_copy(new CopyButton(tr("Copy the base URL"), [this] { return m_server.baseUrl(); }))
    , m_remark(new BadgeLabel)
    , m_toggle(new QPushButton)
{
    setObjectName(u"serverLine"_s);
    m_state->setObjectName(u"serverState"_s);
    m_url->setObjectName(u"serverUrl"_s);
    m_url->setFont(Fonts::monospace(font()));
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setObjectName(u"serverCopy"_s);
    m_remark->setObjectName(u"serverRemark"_s);
    m_remark->hide();
    m_toggle->setObjectName(u"serverToggle"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * Theme::grid, Theme::grid, 3 * Theme::grid, Theme::grid + 1);
    row->setSpacing(Theme::grid);
    row->addWidget(m_dot);
    row->addWidget(m_state);
    row->addSpacing(Theme::grid);
    row->addWidget(m_url);
    row->addWidget(m_copy);
    row->addWidget(m_remark);
    row->addStretch();
    row->addWidget(m_toggle);

    connect(&server, &ServerHandle::changed, this, &ServerLine::showState);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        if (m_server.state() == ServerHandle::State::Running)
            m_server.stop();
        else
            m_server.start();
    });
    showState();
}

void ServerLine::setRemark(const Badge &remark)
{
    m_remark->setBadge(remark);
    m_remark->show();
}

const QWidget *ServerLine::toggle() const
{
    return m_toggle;
}

void ServerLine::showState()
{
    const ServerHandle::State state = m_server.state();
    const bool running = state == ServerHandle::State::Running;
    const StateLook look = lookOf(state);
    static_cast<StateDot *>(m_dot)->setTone(look.tone);
    m_state->setText(look.text);
    m_url->setText(m_server.baseUrl());
    m_url->setVisible(running);
    m_copy->setVisible(running);
    m_toggle->setEnabled(state != ServerHandle::State::Starting &&
                         state != ServerHandle::State::Stopping);
    m_toggle->setText(running ? tr("Stop") : tr("Start"));
    m_toggle->setIcon(Icons::line(running ? u"stop"_s : u"play"_s));
    m_toggle->setAccessibleName(running ? tr("Stop the server") : tr("Start the server"));
}

void ServerLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::border(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace Gatehouse::Ui
