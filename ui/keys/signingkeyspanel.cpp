// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/signingkeyspanel.h"

#include "admin/keyservice.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/tableview.h"
#include "common/timelabel.h"
#include "common/toast.h"
#include "common/whendone.h"
#include "keys/rotatekeydialog.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr std::array choices{0, 30, 90, 180, 365};
constexpr int fewestRows = 2;
constexpr int mostRows = 4;

} // namespace

SigningKeysPanel::SigningKeysPanel(Admin::KeyService &service, Toaster &toaster, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_toaster(toaster)
    , m_rotate(new QAction(Icons::line(u"rotate"_s), tr("Rotate the signing key…"), this))
    , m_every(new QComboBox)
    , m_rotateButton(new QPushButton(Icons::line(u"rotate"_s), tr("Rotate now…")))
    , m_table(new TableView)
    , m_stack(new ListStack(m_table))
    , m_nextChange(new QTimer(this))
{
    setObjectName(u"signingKeysPanel"_s);
    build();
    connect(m_rotate, &QAction::triggered, this, &SigningKeysPanel::confirmRotation);
    connect(m_rotateButton, &QPushButton::clicked, m_rotate, &QAction::trigger);
    connect(m_every, &QComboBox::activated, this, &SigningKeysPanel::saveEvery);
    connect(m_stack, &ListStack::retried, this, &SigningKeysPanel::reload);
    connect(m_stack, &ListStack::emptyActivated, this, [this] { rotate(SigningAlgorithm::HS256); });
    m_nextChange->setSingleShot(true);
    connect(m_nextChange, &QTimer::timeout, this, &SigningKeysPanel::reload);
    showEvery(0);
    reload();
}

void SigningKeysPanel::build()
{
    m_rotate->setObjectName(u"keysRotateAction"_s);
    m_rotateButton->setObjectName(u"keysRotate"_s);
    m_rotateButton->setAccessibleName(tr("Rotate the signing key now"));
    m_every->setObjectName(u"keysEvery"_s);
    m_every->setAccessibleName(tr("Rotate automatically"));
    m_every->setToolTip(tr("How often a new key takes over by itself, as long as a server runs."));
    auto *everyLabel = new MutedLabel(tr("Rotate automatically"));
    everyLabel->setBuddy(m_every);
    buildTable();

    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addWidget(headingLabel(tr("Signing keys")));
    row->addStretch();
    row->addWidget(everyLabel);
    row->addWidget(m_every);
    row->addWidget(m_rotateButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addLayout(row);
    column->addWidget(m_stack);
    fitHeight();
}

void SigningKeysPanel::buildTable()
{
    m_stack->setObjectName(u"keysStack"_s);
    m_table->setObjectName(u"keysTable"_s);
    m_table->setAccessibleName(tr("Signing keys"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionsMovable(false);
    constexpr std::array widths{156, 88, 168, 308};
    for (int column = 0; column < int(widths.size()); ++column)
        m_table->fitColumn(column, widths[size_t(column)]);
    m_table->setStretchColumn(KeysModel::Until);
}

void SigningKeysPanel::reload()
{
    m_stack->showLoading();
    whenDone(this, m_service.keys(), [this](const Result<Admin::SigningKeys> &keys) {
        if (keys)
            showKeys(*keys);
        else
            m_stack->showError(keys.error().message);
        m_rotate->setEnabled(keys.ok());
        m_rotateButton->setEnabled(keys.ok());
        m_every->setEnabled(keys.ok());
        fitHeight();
    });
}

void SigningKeysPanel::showKeys(const Admin::SigningKeys &keys)
{
    m_model.setKeys(keys.keys);
    m_algorithm.reset();
    if (!keys.keys.isEmpty())
        m_algorithm = signingAlgorithmFromString(keys.keys.first().algorithm)
                          .value_or(SigningAlgorithm::HS256);
    reloadInTime(keys.keys);
    showEvery(keys.rotateDays);
    if (m_algorithm)
        m_stack->showContent();
    else
        m_stack->showEmpty(u"key-off"_s, tr("No signing key yet"),
                           tr("The first one is made when the server starts."), tr("Make one now"));
}

void SigningKeysPanel::showEvery(int days)
{
    const QSignalBlocker quiet(m_every);
    m_days = days;
    m_every->clear();
    QList<int> offered(choices.begin(), choices.end());
    if (!offered.contains(days)) {
        offered.append(days);
        std::sort(offered.begin(), offered.end());
    }
    for (const int choice : std::as_const(offered))
        m_every->addItem(choice == 0 ? tr("Never") : tr("Every %n days", nullptr, choice), choice);
    m_every->setCurrentIndex(m_every->findData(days));
}

// As high as its keys, within bounds: the rest of the page needs the room more.
void SigningKeysPanel::fitHeight()
{
    const bool isTable = m_stack->currentWidget() == m_table;
    const int rows = std::clamp(m_model.rowCount(), fewestRows, mostRows);
    const int frame = 2 * m_table->frameWidth();
    m_stack->setFixedHeight(isTable ? (rows + 1) * Theme::rowHeight + frame : 6 * Theme::rowHeight);
}

// A key begins to sign, or retires, by the clock alone: nothing is written that would tell.
void SigningKeysPanel::reloadInTime(const QList<Admin::SigningKeyInfo> &keys)
{
    const Timestamp now = displayNow();
    std::chrono::milliseconds wait = std::chrono::hours(24);
    for (const Admin::SigningKeyInfo &key : keys)
        for (const auto &moment : {std::optional(key.period.signsFrom), key.period.retiresAt})
            if (moment && *moment > now)
                wait = std::min(wait, *moment - now);
    m_nextChange->start(wait);
}

void SigningKeysPanel::confirmRotation()
{
    auto *dialog = new RotateKeyDialog(m_algorithm.value_or(SigningAlgorithm::HS256), window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { rotate(dialog->algorithm()); });
    dialog->open();
}

void SigningKeysPanel::rotate(SigningAlgorithm algorithm)
{
    const bool isFirst = !m_algorithm;
    const auto show = [this, isFirst](const Result<Admin::SigningKeyInfo> &done) {
        if (!done) {
            m_toaster.show(Tone::Danger, done.error().message);
            return;
        }
        m_toaster.show(Tone::Success,
                       isFirst ? tr("The first signing key is made.")
                               : tr("A new key signs from now on. Old tokens stay good until they "
                                    "expire."));
        reload();
        Q_EMIT keysChanged();
    };
    whenDone(this, m_service.rotate({.algorithm = algorithm}), show);
}

void SigningKeysPanel::saveEvery()
{
    const int days = m_every->currentData().toInt();
    if (days == m_days)
        return;
    whenDone(this, m_service.setRotateDays(days), [this, days](const Result<void> &done) {
        if (!done) {
            showEvery(m_days);
            m_toaster.show(Tone::Danger, done.error().message);
            return;
        }
        m_days = days;
        m_toaster.show(Tone::Success,
                       days == 0 ? tr("Keys are rotated only when you say so.")
                                 : tr("A new key takes over every %n days.", nullptr, days));
    });
}

} // namespace Gatehouse::Ui
