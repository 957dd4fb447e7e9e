// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

/// Queries to a document, a document to text, JSON and HTML. What a table says it says once, whoever reads it.
namespace waymark::report {

/// The rows of a table as a drawing that says nothing more than they do: SVG elements on a canvas of so many units, as
/// wide as the page. Colours are named by a class as well, for pages that are read in the dark.
struct Picture
{
    QString title;
    QString description; ///< what whoever does not see it is told
    int width = 0;
    int height = 0;
    QString shapes;
};

/// A heading with words and a table below it; every row has as many cells as there are columns. Without columns there
/// are only the words.
struct Table
{
    QString heading;
    QStringList columns;
    QList<QStringList> rows;
    QString whenEmpty;       ///< said instead of an empty table
    QStringList keys;        ///< names of the columns in JSON, as many as columns
    int level = 2;           ///< of its heading on a page: 3 for what belongs to the table of level 2 before it
    QStringList words = {};  ///< paragraphs before the table
    bool onNewPage = false;  ///< where there are pages
    bool isToFillIn = false; ///< its empty cells wait for answers
    QHash<qsizetype, QStringList> choices = {}; ///< by column of such a table: what may be chosen in its empty cells
    QList<int> widths = {}; ///< of the columns beside each other, in characters; none: by their words
    std::shared_ptr<const Picture> picture = {}; ///< before the table, where there are pictures
};

struct Document
{
    QString title;
    QStringList notes;
    QList<Table> tables;
    bool isLandscape = false; ///< where there are pages
};

/// Shown in an empty cell in which something may be chosen.
inline const QString kToChoose = QStringLiteral("choose");

/// For a terminal: columns aligned, long texts wrapped in the last column to `width` characters.
[[nodiscard]] QString toText(const Document &document, int width = 100);
/// Title, notes, and for each table a list of objects under its heading's key.
[[nodiscard]] QJsonObject toJson(const Document &document);
/// For a letter or a page that is written elsewhere: headings and tables as CommonMark with tables, every word escaped.
[[nodiscard]] QString toMarkdown(const Document &document);
/// For a word processor: an OpenDocument text with real headings, rows of heads that are repeated on each page, places
/// to choose in, and the language. The same document gives the same bytes. `language` as below. Io where it could not
/// be put together.
[[nodiscard]] Result<QByteArray> toOdt(const Document &document, const QString &language = QStringLiteral("en-GB"));
/// The same as Office Open XML.
[[nodiscard]] Result<QByteArray> toDocx(const Document &document, const QString &language = QStringLiteral("en-GB"));
/// For a browser: one page that needs nothing else, runs nothing and reaches nowhere. Headings in order, each table
/// with its caption and header cells, the first cell of a row naming it; light and dark as the reader has it.
/// `language` is a BCP 47 tag.
[[nodiscard]] QString toHtml(const Document &document, const QString &language = QStringLiteral("en"));

} // namespace waymark::report
