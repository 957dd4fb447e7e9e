// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/movedatesheet.h>

#include <base/text.h>

#include <QCheckBox>
#include <QComboBox>
#include <look/lineproblem.h>

#include <QLineEdit>

namespace waymark::ui {

MoveDateSheet::MoveDateSheet(const QString &milestone, const FuzzyDate &now, const FuzzyDate &due, QWidget *parent)
    : FormSheet(tr("Move the date"), tr("Move the date"), parent)
    , m_due(dateLine(due.text()))
    , m_reason(new QLineEdit)
    , m_consent(new QComboBox)
    , m_correction(new QCheckBox(tr("This only corrects a typing mistake")))
    , m_isFirst(now.isNull())
{
    setSubtitle(milestone);
    setSentence(m_isFirst ? tr("It had no date until now.") : tr("Due %1 until now.").arg(now.text()));
    addField(tr("New date"), m_due);
    addField(tr("Why it moves"), m_reason);
    for (const Word &word : words<MoveConsent>())
        m_consent->addItem(word.label, word.value);
    addField(tr("The other side"), m_consent);
    addUnnamed(m_correction);
    connect(m_correction, &QCheckBox::toggled, m_reason, &QWidget::setDisabled);
    connect(m_correction, &QCheckBox::toggled, m_consent, &QWidget::setDisabled);
    (due.isNull() || due == now ? m_due : m_reason)->setFocus();
}

Result<DateMove> MoveDateSheet::move() const
{
    DateMove move;
    move.isCorrection = m_correction->isChecked();
    move.reason = move.isCorrection ? QString() : cleanLine(m_reason->text());
    move.consent = MoveConsent(m_consent->currentData().toInt());
    if (!m_due->text().trimmed().isEmpty()) {
        const auto due = FuzzyDate::parse(m_due->text());
        if (!due)
            return tl::unexpected(due.error());
        move.due = *due;
    }
    if (move.reason.isEmpty() && !move.isCorrection && !m_isFirst)
        return failure(ErrorCode::Invalid, tr("Say why the date moves; the reason is kept beside it."));
    return move;
}

} // namespace waymark::ui
