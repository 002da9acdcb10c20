// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/importdialog.h"

#include "common/labels.h"
#include "common/tableview.h"
#include "common/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

using Kind = ImportModel::Kind;

QVBoxLayout *dialogColumn(QDialog *dialog, const QString &title)
{
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    auto *heading = headingLabel(title);
    heading->setWordWrap(true);
    column->addWidget(heading);
    return column;
}

} // namespace

ImportDialog::ImportDialog(const QString &fileName, const QList<Admin::ImportLine> &lines,
                           QWidget *parent)
    : QDialog(parent)
    , m_model(lines)
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import clients"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *table = new TableView;
    table->setObjectName(u"importTable"_s);
    table->setAccessibleName(tr("What the import will do"));
    table->setModel(&m_model);
    table->fitColumn(ImportModel::Line, 56);
    table->fitColumn(ImportModel::What, 128);
    table->fitColumn(ImportModel::Name, 128);
    table->fitColumn(ImportModel::Key, 136);
    table->setColumnHidden(ImportModel::Key, !m_model.hasKeys()); // the details need the room
    table->setStretchColumn(ImportModel::Details);

    const int todo = m_model.count(Kind::New) + m_model.count(Kind::Changed);
    auto *buttons = new QDialogButtonBox;
    auto *start = buttons->addButton(
        todo == 1 ? tr("Import 1 client") : tr("Import %1 clients").arg(QLocale().toString(todo)),
        QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    start->setObjectName(u"importConfirm"_s);
    start->setAccessibleName(start->text());
    start->setProperty("kind", u"primary"_s);
    start->setEnabled(todo > 0);
    start->setDefault(true);
    if (todo == 0)
        start->setToolTip(tr("There is nothing to import in this file."));
    cancel->setObjectName(u"importCancel"_s);
    cancel->setAccessibleName(cancel->text());

    auto *column = dialogColumn(this, tr("Import %1").arg(fileName));
    column->addWidget(buildSummary());
    column->addWidget(table, 1);
    column->addSpacing(Theme::grid);
    column->addWidget(buttons);
    resize(944, 560);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *ImportDialog::buildSummary()
{
    const QLocale locale;
    const auto number = [&](Kind kind) {
        return locale.toString(m_model.count(kind));
    };
    auto *text = new MutedLabel(tr("%1 new · %2 changed · %3 unchanged · %4 left out")
                                    .arg(number(Kind::New), number(Kind::Changed),
                                         number(Kind::Unchanged), number(Kind::Bad)));
    text->setObjectName(u"importSummary"_s);
    auto *filter = new QComboBox;
    filter->setObjectName(u"importFilter"_s);
    filter->setAccessibleName(tr("Lines shown"));
    addFilters(filter);
    connect(filter, &QComboBox::currentIndexChanged, this, [this, filter] {
        const QVariant kind = filter->currentData();
        m_model.showOnly(kind.isValid() ? std::optional(Kind(kind.toInt())) : std::nullopt);
    });

    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->addWidget(text, 1);
    row->addWidget(filter);
    return box;
}

void ImportDialog::addFilters(QComboBox *filter) const
{
    filter->addItem(tr("All lines"));
    const auto add = [&](const QString &text, Kind kind) {
        if (m_model.count(kind) > 0)
            filter->addItem(text, int(kind));
    };
    add(tr("New"), Kind::New);
    add(tr("Changed"), Kind::Changed);
    add(tr("Unchanged"), Kind::Unchanged);
    add(tr("Left out"), Kind::Bad);
}

ImportRefusedDialog::ImportRefusedDialog(const QString &fileName, const QString &why,
                                         QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"importRefused"_s);
    setWindowTitle(tr("Import clients"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new QLabel(why);
    text->setObjectName(u"importRefusedWhy"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    auto *column = dialogColumn(this, tr("%1 cannot be imported").arg(fileName));
    column->addWidget(text);
    column->addSpacing(2 * Theme::grid);
    column->addWidget(buttons);
    setFixedWidth(480);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace Gatehouse::Ui
