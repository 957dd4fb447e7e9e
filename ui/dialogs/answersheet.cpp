// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/answersheet.h>

#include <base/text.h>
#include <dialogs/signingfields.h>
#include <look/lineproblem.h>
#include <look/look.h>

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace waymark::ui {

namespace {

QPlainTextEdit *fewLines()
{
    auto *text = new QPlainTextEdit;
    text->setTabChangesFocus(true);
    text->setFixedHeight(u(70));
    return text;
}

} // namespace

AnswerSheet::AnswerSheet(const AskedAnswer &asked, QWidget *parent)
    : FormSheet(asked.isRecorded ? tr("Record an answer") : tr("Answer to this wording"),
                asked.isRecorded ? tr("Record it") : tr("Answer"), parent)
    , m_sides(asked.sides)
    , m_isRecorded(asked.isRecorded)
    , m_side(new QComboBox)
    , m_answer(new QComboBox)
    , m_statement(fewLines())
    , m_until(dateLine())
    , m_signatory(new QLineEdit)
    , m_saidYes(fewLines())
    , m_signing(m_isRecorded ? nullptr : new SigningFields(tr("Sign it with my key"), asked.hasKey, asked.hasKey))
{
    setSubtitle(asked.update);
    setSentence(m_isRecorded
                    ? tr("What somebody said by e-mail or telephone, kept with their words and shown as recorded.")
                    : tr("Bound to the words as they stand now; when they change it needs agreeing again."));
    for (const PartySide side : m_sides)
        m_side->addItem(labelOf(side), int(side));
    for (const Word &word : words<AgreementAnswer>())
        if (AgreementAnswer(word.value) != AgreementAnswer::None)
            m_answer->addItem(word.label, word.value);
    m_until->setPlaceholderText(tr("24 March 2017"));
    if (m_sides.size() > 1)
        addField(tr("For"), m_side);
    addField(tr("Answer"), m_answer);
    addField(tr("Note, or why not"), m_statement);
    addField(tr("More time until"), m_until);
    if (m_isRecorded) {
        addField(tr("Who said it"), m_signatory);
        addField(tr("How: the words of the e-mail, or the day of the call"), m_saidYes);
    }
    if (m_signing)
        addUnnamed(m_signing);
    connect(m_answer, &QComboBox::currentIndexChanged, this, &AnswerSheet::tellWhatIsNeeded);
    tellWhatIsNeeded();
    m_answer->setFocus();
}

void AnswerSheet::tellWhatIsNeeded()
{
    const auto answer = AgreementAnswer(m_answer->currentData().toInt());
    m_statement->setEnabled(answer != AgreementAnswer::Agrees);
    m_until->setEnabled(answer == AgreementAnswer::AsksForMoreTime);
}

Result<GivenAnswer> AnswerSheet::answer() const
{
    GivenAnswer given;
    given.side = m_sides.size() > 1  ? PartySide(m_side->currentData().toInt())
                 : m_sides.isEmpty() ? PartySide::Neither
                                     : m_sides.first();
    given.answer = AgreementAnswer(m_answer->currentData().toInt());
    if (m_statement->isEnabled())
        given.statement = cleanText(m_statement->toPlainText());
    if (m_until->isEnabled() && !m_until->text().trimmed().isEmpty()) {
        const auto until = FuzzyDate::parse(m_until->text());
        if (!until)
            return tl::unexpected(until.error());
        given.until = *until;
    }
    if (!m_isRecorded)
        return given;
    given.signatory = cleanLine(m_signatory->text());
    given.saidYes = cleanText(m_saidYes->toPlainText());
    if (given.signatory.isEmpty())
        return failure(ErrorCode::Invalid, tr("Say who answered; the name stands beside the answer."));
    if (given.saidYes.isEmpty())
        return failure(ErrorCode::Invalid, tr("Paste the e-mail, or say when they told you; it is kept as the proof."));
    return given;
}

} // namespace waymark::ui
