// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dialogs/formsheet.h>

#include <base/fuzzydate.h>
#include <base/result.h>
#include <model/words.h>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace waymark::ui {

class SigningFields;

/// What the sheet is about.
struct AskedAnswer
{
    QString update;          ///< "5  Open contracting, January to March 2017"
    QList<PartySide> sides;  ///< those to choose from; asked about when there are two
    bool isRecorded = false; ///< somebody else said it; how and who is asked for, and nothing is signed
    bool hasKey = false;     ///< whoever answers has one to sign with
};

/// A side's answer to an exact wording, as it was entered.
struct GivenAnswer
{
    PartySide side = PartySide::Neither;
    AgreementAnswer answer = AgreementAnswer::Agrees;
    QString statement;
    FuzzyDate until;
    QString saidYes;   ///< the e-mail or call, when it is recorded
    QString signatory; ///< who said it then
};

/// Asks for an answer to an update's wording: agrees, agrees with a note, more time, does not agree.
class AnswerSheet : public FormSheet
{
    Q_OBJECT
public:
    AnswerSheet(const AskedAnswer &asked, QWidget *parent = nullptr);

    /// Invalid with the sentence that says what is missing.
    [[nodiscard]] Result<GivenAnswer> answer() const;
    /// Null where the answer is recorded for somebody else.
    [[nodiscard]] SigningFields *signing() const { return m_signing; }

private:
    void tellWhatIsNeeded();

    QList<PartySide> m_sides;
    bool m_isRecorded;
    QComboBox *m_side;
    QComboBox *m_answer;
    QPlainTextEdit *m_statement;
    QLineEdit *m_until;
    QLineEdit *m_signatory;
    QPlainTextEdit *m_saidYes;
    SigningFields *m_signing;
};

} // namespace waymark::ui
