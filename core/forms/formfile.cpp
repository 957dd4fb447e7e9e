// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <forms/form.h>

#include "replywords.h"

#include <base/savefile.h>
#include <base/text.h>
#include <formats/package.h>
#include <formats/writing.h>

#include <QDir>

namespace waymark::forms {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestSaid = 30000; ///< of what was said last in a spreadsheet's cell

/// What is written above the tables, all tables that are filled in as one sheet, with what stands above each of them in
/// its first row, and the last table.
QList<formats::Sheet> sheetsOf(const ReplyForm &form)
{
    formats::Sheet toRead{u"Please read"_s, {{form.document.title, false, {}, 110}}, {}};
    for (const QString &note : form.document.notes)
        toRead.rows << QStringList{note};
    toRead.rows << QStringList{u"The answers go into the next sheet, “Reply”."_s};
    QList<formats::Sheet> sheets{toRead};
    for (const report::Table &table : form.document.tables) {
        const bool isLast = &table == &form.document.tables.last();
        if (sheets.size() == 1 || isLast) {
            formats::Sheet sheet{isLast ? table.heading : u"Reply"_s, {}, {}};
            for (qsizetype at = 0; at < table.columns.size(); ++at)
                sheet.columns << formats::Column{table.columns.at(at), at == int(FormColumn::NewDate),
                                                 table.choices.value(at), table.widths.value(at, 40)};
            sheets << sheet;
        }
        QList<QStringList> rows = table.rows;
        if (!isLast && !rows.isEmpty())
            rows.first()[int(FormColumn::Last)] =
                (QStringList{rows.first().at(int(FormColumn::Last))} + table.words).join(u'\n').left(kLongestSaid);
        sheets.last().rows += rows;
    }
    return sheets;
}

} // namespace

QString endingOf(FormFile kind)
{
    return kind == FormFile::Odt ? u"odt"_s : kind == FormFile::Docx ? u"docx"_s : u"xlsx"_s;
}

Result<FormFile> formFileOf(const QString &ending)
{
    for (const FormFile kind : {FormFile::Odt, FormFile::Docx, FormFile::Xlsx})
        if (endingOf(kind) == ending.toLower())
            return kind;
    return failure(ErrorCode::Invalid, u"Forms are written as odt, docx or xlsx; choose one of them."_s);
}

Result<QByteArray> fileOf(const ReplyForm &form, FormFile kind)
{
    switch (kind) {
    case FormFile::Odt:
        return report::toOdt(form.document);
    case FormFile::Docx:
        return report::toDocx(form.document);
    case FormFile::Xlsx:
        break;
    }
    return formats::xlsxOf(sheetsOf(form));
}

Result<QStringList> saveForms(const QList<ReplyForm> &forms, FormFile kind, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Io,
                       u"%1 is no folder and cannot be made; choose another."_s.arg(isolated(cleanLine(folder))));
    QStringList names;
    for (const ReplyForm &form : forms) {
        const QString name = form.fileName + u'.' + endingOf(kind);
        const QString path = QDir(folder).filePath(name);
        const auto bytes = fileOf(form, kind);
        const auto may =
            bytes ? mayReplace(path, formats::beginningOf(*bytes)) : Outcome(tl::unexpected(bytes.error()));
        const auto saved = may ? saveFile(path, *bytes) : may;
        if (!saved)
            return tl::unexpected(saved.error());
        names << name;
    }
    return names;
}

} // namespace waymark::forms
