// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/waitingpanel.h"

#include "common/icons.h"
#include "common/labels.h"
#include "common/theme.h"
#include "common/timelabel.h"
#include "common/toast.h"
#include "common/whendone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

namespace {

constexpr int iconSize = 20;

// "0:42", "14:05", "1:00:00"
QString leftText(std::chrono::milliseconds left)
{
    using namespace std::chrono;
    const auto all = std::max(ceil<seconds>(left), 0s);
    const hh_mm_ss time(all);
    const auto two = [](auto number) {
        return u"%1"_s.arg(number.count(), 2, 10, QChar(u'0'));
    };
    return time.hours().count() > 0
               ? u"%1:%2:%3"_s.arg(time.hours().count())
                     .arg(two(time.minutes()), two(time.seconds()))
               : u"%1:%2"_s.arg(time.minutes().count()).arg(two(time.seconds()));
}

QString whoText(const ThrottleWait &wait)
{
    return wait.scope == ThrottleScope::Pair
               ? WaitingPanel::tr("%1 with the key %2").arg(wait.network.toString(), wait.apiKey)
               : wait.network.toString();
}

QString sentence(const ThrottleWait &wait, Timestamp now)
{
    return WaitingPanel::tr("%1 waits %2").arg(whoText(wait), leftText(wait.until - now));
}

QString reason(const ThrottleWait &wait, Timestamp now)
{
    const QString since = momentText(wait.since, now);
    return wait.scope == ThrottleScope::Pair
               ? WaitingPanel::tr("%n failed logins with this key from there; the wait began %1.",
                                  nullptr, wait.failures)
                     .arg(since)
               : WaitingPanel::tr("%n failed logins from there, whatever the key; the wait began "
                                  "%1.",
                                  nullptr, wait.failures)
                     .arg(since);
}

// What the record keeps of a key that was none is not enough to name it by.
ThrottleReset resetOf(const ThrottleWait &wait)
{
    ThrottleReset reset{.range = wait.network.range()};
    if (wait.scope == ThrottleScope::Pair)
        if (const auto key = ApiKey::parse(wait.apiKey))
            reset.apiKey = *key;
    return reset;
}

bool isWholeNetwork(const ThrottleWait &wait)
{
    return wait.scope == ThrottleScope::Pair && !resetOf(wait).apiKey;
}

// Who is let go, which may be more than who waits.
QString letGoText(const ThrottleWait &wait)
{
    return isWholeNetwork(wait) ? WaitingPanel::tr("%1 with any key").arg(wait.network.toString())
                                : whoText(wait);
}

} // namespace

WaitingPanel::WaitingPanel(Admin::AdminService &service, Toaster &toaster, QWidget *parent)
    : Panel(parent)
    , m_service(service)
    , m_toaster(toaster)
    , m_title(headingLabel({}))
    , m_note(new MutedLabel)
    , m_all(new QPushButton(tr("Let all go")))
    , m_rows(new QWidget)
{
    setObjectName(u"waitingPanel"_s);
    m_title->setObjectName(u"waitingTitle"_s);
    m_note->setObjectName(u"waitingNote"_s);
    m_note->setWordWrap(true);
    m_all->setObjectName(u"waitingLetAllGo"_s);
    m_all->setAccessibleName(tr("Let all go who have to wait"));
    m_all->setAutoDefault(false);
    connect(m_all, &QPushButton::clicked, this, [this] { letGo({}, tr("All")); });
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_all);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins({});
    rows->setSpacing(Theme::grid + 4);
    column()->addLayout(head);
    column()->addWidget(m_rows);
    column()->addWidget(m_note);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &WaitingPanel::tick);
    rebuild();
}

void WaitingPanel::refresh()
{
    if (std::exchange(m_asked, true)) {
        m_again = true;
        return;
    }
    m_lookedAt = std::chrono::steady_clock::now();
    whenDone(this, m_service.waiting(mostRows), [this](const Result<Admin::Waiting> &waiting) {
        m_asked = false;
        if (waiting)
            adopt(*waiting);
        if (std::exchange(m_again, false))
            refresh();
    });
}

void WaitingPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    refresh();
    m_timer.start();
}

void WaitingPanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    m_timer.stop();
}

// The icons are drawn in the colours of the palette.
void WaitingPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void WaitingPanel::adopt(const Admin::Waiting &waiting)
{
    const bool same = m_waiting.first == waiting.first && m_waiting.total == waiting.total;
    m_waiting = waiting;
    if (!same) // what has the focus stays as long as nothing has changed
        rebuild();
}

void WaitingPanel::rebuild()
{
    m_sentences.clear();
    qDeleteAll(m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    const qint64 total = m_waiting.total;
    m_title->setText(total == 0
                         ? tr("Nobody has to wait")
                         : tr("%n have to wait", nullptr, int(std::min<qint64>(total, 1'000'000))));
    m_all->setVisible(total > 1);
    for (int i = 0; i < int(m_waiting.first.size()); ++i) {
        QWidget *const each = row(m_waiting.first.at(i), i);
        m_rows->layout()->addWidget(each);
        each->show();
    }
    m_rows->setVisible(!m_waiting.first.isEmpty());
    const qint64 more = total - m_waiting.first.size();
    m_note->setText(total == 0
                        ? tr("Whoever fails to log in too often waits, longer each time, and "
                             "is listed here.")
                        : tr("And %n more, who wait less long.", nullptr, int(more)));
    m_note->setVisible(total == 0 || more > 0);
}

void WaitingPanel::tick()
{
    const Timestamp now = displayNow();
    bool ended = false;
    for (int i = 0; i < int(m_sentences.size()); ++i) {
        const ThrottleWait &wait = m_waiting.first.at(i);
        m_sentences.at(i)->setText(sentence(wait, now));
        ended = ended || wait.until <= now;
    }
    if (ended || std::chrono::steady_clock::now() - m_lookedAt >= lookEvery)
        refresh();
}

void WaitingPanel::letGo(const ThrottleReset &which, const QString &who)
{
    whenDone(this, m_service.reset(which), [this, who](const Result<qint64> &letGo) {
        if (letGo)
            m_toaster.show(Tone::Success, tr("%1 may log in again").arg(who));
        else
            m_toaster.show(Tone::Danger, letGo.error().message);
        refresh();
    });
}

QWidget *WaitingPanel::row(const ThrottleWait &wait, int number)
{
    const Timestamp now = displayNow();
    auto *icon = new QLabel;
    icon->setPixmap(Icons::pixmap(u"clock"_s, Theme::tone(Tone::Warning, palette()).text, iconSize,
                                  devicePixelRatioF()));
    auto *text = new QLabel(sentence(wait, now));
    text->setObjectName(u"waitingWho-%1"_s.arg(number));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_sentences.append(text);
    auto *why = new MutedLabel(reason(wait, now));
    why->setObjectName(u"waitingWhy-%1"_s.arg(number));
    why->setWordWrap(true);
    auto *button = new QPushButton(tr("Let go"));
    button->setObjectName(u"waitingLetGo-%1"_s.arg(number));
    button->setAccessibleName(tr("Let go: %1").arg(letGoText(wait)));
    if (isWholeNetwork(wait))
        button->setToolTip(tr("The record has only the beginning of this key, so all keys from %1 "
                              "are let go.")
                               .arg(wait.network.toString()));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this,
            [this, wait] { letGo(resetOf(wait), letGoText(wait)); });

    return panelLine(icon, text, why, button);
}

} // namespace Gatehouse::Ui
