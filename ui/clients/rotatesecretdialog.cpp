// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/rotatesecretdialog.h"

#include "common/labels.h"
#include "common/theme.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr std::array<std::chrono::hours, 4> graces{std::chrono::hours(0), std::chrono::hours(1),
                                                   std::chrono::hours(24),
                                                   std::chrono::hours(7 * 24)};
constexpr int atOnce = 0;
constexpr int usual = 2;

} // namespace

RotateSecretDialog::RotateSecretDialog(const QString &clientName, bool mayHaveGrace,
                                       QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"rotateDialog"_s);
    setWindowTitle(tr("Rotate secret"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *what = new MutedLabel(
        mayHaveGrace ? tr("A new secret is made and shown once. Until the old one ends, both log "
                          "in, so the client can change over in its own time.")
                     : tr("Two secrets log in already, and there can be no third: the new one ends "
                          "both. To change over gently, retire the older one first."));
    what->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    auto *title = headingLabel(tr("Rotate the secret of %1").arg(clientName));
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(what);
    column->addSpacing(Theme::grid);
    column->addWidget(
        new QLabel(mayHaveGrace ? tr("The old secret ends") : tr("The old secrets end")));

    const std::array names{tr("at once (it may have leaked)"), tr("in 1 hour"), tr("in 24 hours"),
                           tr("in 7 days")};
    auto *choice = new QButtonGroup(this);
    for (int i = 0; i < int(graces.size()); ++i) {
        auto *option = new QRadioButton(names[size_t(i)]);
        option->setObjectName(u"rotateGrace-%1h"_s.arg(graces[size_t(i)].count()));
        option->setAccessibleName(tr("The old secret ends %1").arg(names[size_t(i)]));
        option->setEnabled(mayHaveGrace || i == atOnce);
        option->setChecked(i == (mayHaveGrace ? usual : atOnce));
        choice->addButton(option, i);
        column->addWidget(option);
    }

    auto *buttons = new QDialogButtonBox;
    auto *rotate = buttons->addButton(tr("Make a new secret"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    rotate->setObjectName(u"rotateConfirm"_s);
    rotate->setAccessibleName(rotate->text());
    rotate->setProperty("kind", u"primary"_s);
    rotate->setDefault(true);
    cancel->setAccessibleName(cancel->text());
    column->addSpacing(Theme::grid);
    column->addWidget(buttons);
    setFixedWidth(440);
    choice->checkedButton()->setFocus(Qt::OtherFocusReason); // only now it has its window

    connect(buttons, &QDialogButtonBox::accepted, this, [this, choice] {
        accept();
        Q_EMIT chosen(graces[size_t(choice->checkedId())]);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace Gatehouse::Ui
