// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/importresultdialog.h"

#include "clients/issuedmodel.h"
#include "common/clipboard.h"
#include "common/labels.h"
#include "common/tableview.h"
#include "common/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

ImportResultDialog::ImportResultDialog(const Admin::ImportReport &report, QWidget *parent)
    : QDialog(parent)
    , m_report(report)
    , m_message(new FieldMessage)
{
    setObjectName(u"importResult"_s);
    setWindowTitle(tr("Import clients"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QLocale locale;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 3 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(
        headingLabel(tr("Clients added: %1, changed: %2")
                         .arg(locale.toString(report.created), locale.toString(report.changed))));
    if (!report.failures.isEmpty())
        column->addWidget(buildFailures());
    if (!report.issued.isEmpty())
        column->addWidget(buildIssued(), 1);
    m_message->setObjectName(u"importResultMessage"_s);
    column->addWidget(m_message);
    column->addSpacing(Theme::grid);

    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addStretch(1);
    if (!report.issued.isEmpty()) {
        auto *save = new QPushButton(tr("Save as CSV…"));
        save->setObjectName(u"importSave"_s);
        save->setAccessibleName(save->text());
        connect(save, &QPushButton::clicked, this, &ImportResultDialog::askPath);
        row->addWidget(save);
    }
    auto *done = new QPushButton(report.issued.isEmpty() ? tr("Close") : tr("I have saved them"));
    done->setObjectName(u"importDone"_s);
    done->setAccessibleName(done->text());
    done->setProperty("kind", u"primary"_s);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(done);
    column->addLayout(row);
    resize(864, report.issued.isEmpty() ? 280 : 520);
}

QWidget *ImportResultDialog::buildIssued()
{
    auto *warning = new QLabel(tr("These secrets are shown this once and kept nowhere. Save them, "
                                  "or hand them over now."));
    warning->setTextFormat(Qt::PlainText);
    warning->setWordWrap(true);
    auto *table = new TableView;
    table->setObjectName(u"issuedTable"_s);
    table->setAccessibleName(tr("Keys and secrets just made"));
    table->setModel(new IssuedModel(m_report.issued, table));
    SecretClipboard::instance().watch(table, [issued = m_report.issued](const QString &text) {
        return std::any_of(issued.begin(), issued.end(),
                           [&text](const auto &each) { return text.contains(each.secret); });
    });
    table->fitColumn(IssuedModel::Name, 160);
    table->fitColumn(IssuedModel::Key, 192);
    table->setStretchColumn(IssuedModel::SecretColumn);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(Theme::grid);
    column->addWidget(warning);
    column->addWidget(table, 1);
    return box;
}

QWidget *ImportResultDialog::buildFailures()
{
    QStringList lines;
    for (const auto &failure : m_report.failures)
        lines += tr("Line %1: %2").arg(failure.line).arg(failure.message);
    auto *text = new QPlainTextEdit(lines.join(u'\n'));
    text->setObjectName(u"importFailures"_s);
    text->setAccessibleName(tr("Lines that could not be imported"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFixedHeight(10 * Theme::grid);
    return text;
}

void ImportResultDialog::askPath()
{
    auto *chooser = new QFileDialog(this, tr("Save keys and secrets"), u"gatehouse-secrets.csv"_s,
                                    tr("CSV files (*.csv)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"csv"_s);
    chooser->selectFile(u"gatehouse-secrets.csv"_s);
    connect(chooser, &QFileDialog::fileSelected, this, &ImportResultDialog::saveRequested);
    chooser->open();
}

void ImportResultDialog::showSaved(const QString &path)
{
    m_message->showNote(tr("Saved to %1. Only you may read that file.").arg(path));
}

void ImportResultDialog::showError(const QString &message)
{
    m_message->showError(message);
}

void ImportResultDialog::reject()
{
    if (m_report.issued.isEmpty())
        QDialog::reject();
}

} // namespace Gatehouse::Ui
