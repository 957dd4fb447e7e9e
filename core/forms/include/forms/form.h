// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <report/document.h>
#include <store/store.h>

#include <QDate>

/// Reply forms: what one organisation is asked in a round, as a file that it can fill in without Waymark, and what such
/// a file says once it is back. Reading yields a proposal and never writes.
namespace waymark::forms {

/// The file formats of word processors and spreadsheets that a form is written in.
enum class FormFile { Odt, Docx, Xlsx };
/// "odt".
[[nodiscard]] QString endingOf(FormFile kind);
/// The kind of that ending, in any case; Invalid with a sentence that names them all.
[[nodiscard]] Result<FormFile> formFileOf(const QString &ending);

/// What one organisation is asked in one round.
struct ReplyForm
{
    RecordId of;
    QString ofName;
    QString fileName;          ///< without its ending; the same for the same organisation and round
    QList<RecordId> asked;     ///< commitments
    report::Document document; ///< a table a commitment, to be filled in; the last one is for whoever reads it back
};

/// Whom the forms of a round are for.
struct AskedOf
{
    PartySide side = PartySide::Government; ///< the organisations that lead for that side
    RecordId organisation;                  ///< that one alone, whichever side it is of
    bool alsoAnswered = false;              ///< commitments that have an update in the round, too
    /// How working together went, of those who lead on either side, whether they have answered or not.
    bool isSurvey = false;
};

/// One form for each organisation that is asked and has not answered, in natural order of their names; what is closed
/// is not asked about, and a milestone that was complete already is only named. Nobody's name and no contact details
/// are in them. NotFound where nobody is asked. Cost: reads the plan's commitments once.
[[nodiscard]] Result<QList<ReplyForm>> replyForms(const store::Store &store, const Id<Round> &round,
                                                  const AskedOf &asked, QDate day);

/// The form as a file: texts with a table a commitment, or a spreadsheet with one sheet for all. The same form gives
/// the same bytes.
[[nodiscard]] Result<QByteArray> fileOf(const ReplyForm &form, FormFile kind);

/// Writes each form as a file into a folder, which is made when it is not there; the files' names, in their order. No
/// file of another kind is replaced. Fails as saveFile(), with those before it written.
[[nodiscard]] Result<QStringList> saveForms(const QList<ReplyForm> &forms, FormFile kind, const QString &folder);

} // namespace waymark::forms
