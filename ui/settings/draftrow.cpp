// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/draftrow.h"

#include "common/labels.h"
#include "common/linkbutton.h"
#include "common/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int wideField = 33 * Theme::grid;
constexpr int field = 16 * Theme::grid;

QWidget *controlFor(const SettingSpec &spec)
{
    if (spec.choices.isEmpty())
        return new QLineEdit;
    return new QComboBox;
}

} // namespace

DraftRow::DraftRow(SettingsDraft &draft, const QString &id, QWidget *parent)
    : SettingRow(draft.spec(id).label, controlFor(draft.spec(id)),
                 tr("%1 Default: %2.").arg(draft.spec(id).about, draft.spec(id).saidDefault()),
                 parent)
    , m_draft(draft)
    , m_id(id)
    , m_field(qobject_cast<QLineEdit *>(control()))
    , m_choice(qobject_cast<QComboBox *>(control()))
    , m_words(new MutedLabel)
    , m_reset(new LinkButton(tr("Reset to default")))
    , m_message(new FieldMessage)
{
    const SettingSpec &spec = draft.spec(id);
    setObjectName(u"settingRow-"_s + id);
    control()->setObjectName(u"setting-"_s + id);
    control()->setAccessibleName(spec.label);
    control()->setAccessibleDescription(spec.about);
    control()->installEventFilter(this);
    m_choice ? addChoice(spec) : addField(spec);
    m_words->setObjectName(u"settingWords-"_s + id);
    m_reset->setObjectName(u"settingReset-"_s + id);
    m_reset->setAccessibleName(tr("Reset “%1” to its default").arg(spec.label));
    m_message->setObjectName(u"settingMessage-"_s + id);
    addBeside(m_words);
    addBesideAbout(m_reset);
    addBelow(m_message);

    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_draft.reset(m_id);
        takeFocus(); // the button goes
    });
    connect(&draft, &SettingsDraft::changedAnything, this, &DraftRow::showField);
    showField();
}

void DraftRow::addField(const SettingSpec &spec)
{
    m_field->setFixedWidth(spec.isWide ? wideField : field);
    connect(m_field, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_draft.type(m_id, text); });
    if (spec.isFile)
        addPicker(spec);
}

void DraftRow::addChoice(const SettingSpec &spec)
{
    m_choice->addItems(spec.choices);
    m_choice->setMinimumWidth(wideField);
    connect(m_choice, &QComboBox::textActivated, this,
            [this](const QString &text) { m_draft.type(m_id, text); });
}

void DraftRow::addPicker(const SettingSpec &spec)
{
    auto *pick = new QPushButton(tr("Choose…"));
    pick->setObjectName(u"settingPick-"_s + m_id);
    pick->setAccessibleName(tr("Choose a file for “%1”").arg(spec.label));
    connect(pick, &QPushButton::clicked, this, [this, label = spec.label] {
        const QString path = QFileDialog::getOpenFileName(this, label, m_draft.text(m_id),
                                                          tr("PEM files (*.pem "
                                                             "*.crt *.cer *.key);;All files (*)"));
        if (!path.isEmpty())
            m_draft.type(m_id, path);
    });
    addBeside(pick);
}

void DraftRow::takeFocus()
{
    control()->setFocus(Qt::OtherFocusReason);
    if (m_field)
        m_field->selectAll();
}

bool DraftRow::eventFilter(QObject *watched, QEvent *event)
{
    // Before a shortcut takes it.
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape &&
        m_draft.isTouched(m_id)) {
        if (event->type() == QEvent::KeyPress)
            m_draft.revert(m_id);
        event->accept();
        return true;
    }
    return SettingRow::eventFilter(watched, event);
}

void DraftRow::showField()
{
    const bool loaded = m_draft.isLoaded(m_id);
    control()->setEnabled(loaded);
    const QString text = m_draft.text(m_id);
    if (m_choice)
        m_choice->setCurrentText(text);
    else if (m_field->text() != text)
        m_field->setText(text);
    setMarked(m_draft.isChanged(m_id));
    m_reset->setVisible(loaded && !m_draft.isDefault(m_id));
    if (loaded)
        showVerdict(m_draft.reading(m_id));
}

void DraftRow::showVerdict(const Reading &reading)
{
    m_words->setText(reading.words);
    if (const QString refusal = m_draft.refusal(m_id); !refusal.isEmpty())
        m_message->showError(refusal);
    else if (!reading.fault.isEmpty())
        m_message->showError(reading.fault);
    else if (!reading.remark.isEmpty())
        m_message->showWarning(reading.remark);
    else
        m_message->clear();
}

} // namespace Gatehouse::Ui
