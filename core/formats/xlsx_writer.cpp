// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets.h"

#include <formats/writing.h>

#include <QDate>
#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace waymark::formats {

using namespace Qt::StringLiterals;

namespace {

/// What one cell of Office Open XML may hold.
constexpr qsizetype kLongestXlsxCell = 32767;
/// All words of a list together.
constexpr qsizetype kLongestChoices = 255;

constexpr double kLine = 15; ///< its height in points
constexpr int kMostLines = 27;

class XlsxWriting
{
public:
    explicit XlsxWriting(lxw_workbook *book)
        : m_book(book)
        , m_head(workbook_add_format(book))
        , m_cell(workbook_add_format(book))
        , m_day(workbook_add_format(book))
    {
        format_set_bold(m_head);
        for (lxw_format *format : {m_head, m_cell, m_day}) {
            format_set_text_wrap(format);
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        }
        format_set_num_format(m_cell, "@");
        format_set_num_format(m_day, "yyyy\\-mm\\-dd");
    }

    [[nodiscard]] bool write(const Sheet &sheet, const QString &name)
    {
        lxw_worksheet *to = workbook_add_worksheet(m_book, name.toUtf8().constData());
        if (!to)
            return false;
        worksheet_freeze_panes(to, 1, 0);
        worksheet_repeat_rows(to, 0, 0);
        for (qsizetype i = 0; i < sheet.columns.size(); ++i) {
            const Column &column = sheet.columns.at(i);
            const auto at = lxw_col_t(i);
            if (worksheet_set_column(to, at, at, column.width, m_cell) != LXW_NO_ERROR ||
                !writeText(to, 0, at, column.heading, m_head) || !offer(to, at, column.choices))
                return false;
        }
        for (qsizetype row = 0; row < sheet.rows.size(); ++row) {
            const int lines = linesIn(sheet, sheet.rows.at(row));
            if (lines > 1 && worksheet_set_row(to, lxw_row_t(row + 1), kLine * lines, nullptr) != LXW_NO_ERROR)
                return false;
            for (qsizetype column = 0; column < sheet.rows.at(row).size(); ++column)
                if (!writeCell(to, lxw_row_t(row + 1), lxw_col_t(column), sheet.rows.at(row).at(column),
                               sheet.columns.at(column).hasDays))
                    return false;
        }
        return true;
    }

private:
    /// How many lines a row takes; not every program works that out for itself.
    [[nodiscard]] static int linesIn(const Sheet &sheet, const QStringList &row)
    {
        int most = 1;
        for (qsizetype column = 0; column < row.size(); ++column) {
            int lines = 0;
            for (const QStringView line : QStringView(row.at(column)).split(u'\n'))
                lines += 1 + int(line.size()) / sheet.columns.at(column).width;
            most = std::max(most, lines);
        }
        return std::min(most, kMostLines);
    }

    [[nodiscard]] bool writeCell(lxw_worksheet *to, lxw_row_t row, lxw_col_t column, const QString &text, bool mayBeDay)
    {
        if (text.isEmpty())
            return true;
        const QDate day = mayBeDay && text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
        if (!day.isValid() || day.year() < 1901)
            return writeText(to, row, column, text, m_cell);
        lxw_datetime date{day.year(), day.month(), day.day(), 0, 0, 0};
        return worksheet_write_datetime(to, row, column, &date, m_day) == LXW_NO_ERROR;
    }

    [[nodiscard]] static bool writeText(lxw_worksheet *to, lxw_row_t row, lxw_col_t column, const QString &text,
                                        lxw_format *format)
    {
        const QByteArray words = text.toUtf8();
        return worksheet_write_string(to, row, column, words.constData(), format) == LXW_NO_ERROR;
    }

    [[nodiscard]] static bool offer(lxw_worksheet *to, lxw_col_t column, const QStringList &choices)
    {
        if (choices.isEmpty() || choices.join(u',').size() > kLongestChoices ||
            std::any_of(choices.cbegin(), choices.cend(), [](const QString &each) { return each.contains(u','); }))
            return true;
        QList<QByteArray> words;
        for (const QString &choice : choices)
            words << choice.toUtf8();
        QList<char *> list;
        for (QByteArray &word : words)
            list << word.data();
        list << nullptr;
        lxw_data_validation validation{};
        validation.validate = LXW_VALIDATION_TYPE_LIST;
        validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        validation.value_list = list.data();
        return worksheet_data_validation_range(to, 1, column, lxw_row_t(kMostRows - 1), column, &validation) ==
               LXW_NO_ERROR;
    }

    lxw_workbook *m_book;
    lxw_format *m_head;
    lxw_format *m_cell;
    lxw_format *m_day;
};

Outcome checkCells(const QList<Sheet> &sheets)
{
    for (const Sheet &sheet : sheets)
        for (const QStringList &row : sheet.rows)
            for (const QString &cell : row)
                if (cell.size() > kLongestXlsxCell)
                    return failure(ErrorCode::Invalid,
                                   u"A text in “%1” is longer than a cell of Excel can hold (32,767 characters); write "
                                   "the file as .ods instead."_s.arg(sheet.name));
    return checkFits(sheets);
}

tl::unexpected<Error> notMade(const QString &detail)
{
    return failure(ErrorCode::Io,
                   u"The spreadsheet could not be put together; look whether there is room in the folder "
                   "for temporary files, then try again."_s,
                   detail);
}

} // namespace

Result<QByteArray> xlsxOf(const QList<Sheet> &sheets)
{
    if (const auto fits = checkCells(sheets); !fits)
        return tl::unexpected(fits.error());
    // The library writes into a file of its own; nobody else can look into the folder.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sheets.xlsx"_s);
    if (!folder.isValid())
        return notMade(folder.errorString());
    QByteArray place = QFile::encodeName(folder.path());
    lxw_workbook_options options{LXW_FALSE, place.data(), LXW_FALSE};
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book)
        return notMade(path);
    lxw_doc_properties properties{};
    properties.created = 315532800; // 1 January 1980, so that the same content gives the same bytes
    bool isWritten = workbook_set_properties(book, &properties) == LXW_NO_ERROR;
    XlsxWriting writing(book);
    const QStringList names = sheetNames(sheets);
    for (qsizetype i = 0; isWritten && i < sheets.size(); ++i)
        isWritten = writing.write(sheets.at(i), names.at(i));
    const lxw_error closed = workbook_close(book);
    QFile file(path);
    if (!isWritten || closed != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        return notMade(u"closed: %1"_s.arg(closed));
    return file.readAll();
}

} // namespace waymark::formats
