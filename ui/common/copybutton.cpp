// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/copybutton.h"

#include "common/clipboard.h"
#include "common/icons.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

namespace {

constexpr int glyph = 20;

} // namespace

CopyButton::CopyButton(const QString &what, std::function<QString()> text, Kind kind,
                       QWidget *parent)
    : QToolButton(parent)
    , m_text(std::move(text))
    , m_kind(kind)
    , m_what(what)
{
    setIcon(Icons::line(u"copy"_s));
    setIconSize(QSize(glyph, glyph));
    setToolTip(what);
    setAccessibleName(what);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    m_tick.setSingleShot(true);
    m_tick.setInterval(1500ms);
    connect(this, &QAbstractButton::clicked, this, &CopyButton::copy);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        setIcon(Icons::line(u"copy"_s));
        setToolTip(m_what);
    });
}

void CopyButton::copy()
{
    if (m_kind == Kind::Secret)
        SecretClipboard::instance().copy(m_text());
    else
        copyPlainText(m_text());
    setIcon(Icons::toned(u"check-circle"_s, Tone::Success));
    setToolTip(m_kind == Kind::Secret ? tr("Copied. The clipboard forgets it in a minute.")
                                      : tr("Copied"));
    m_tick.start();
}

} // namespace Gatehouse::Ui
