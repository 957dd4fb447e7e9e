// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/document.h>

#include <report/readable.h>

#include <base/savefile.h>
#include <formats/package.h>

#include <QCryptographicHash>
#include <QFileInfo>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

const QString kUsualLanguage = u"en"_s;

const QString kStyle = uR"(
:root { color-scheme: light dark; --ink: #16202a; --paper: #fff; --quiet: #4d5a66; --line: #a5afb8; --band: #eef2f5; --link: #0b4f8a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf1; --paper: #14191e; --quiet: #b3bec8; --line: #56626d; --band: #1e262d; --link: #8fc4f2; }
}
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; margin: 0; text-align: start; }
h1 { font-size: 1.9rem; margin-block-end: 1rem; }
h2 { font-size: 1.4rem; }
h3 { font-size: 1.1rem; }
section { margin-block-start: 2.5rem; }
section.part { margin-block-start: 1.5rem; }
a { color: var(--link); }
nav ul { columns: 20rem; }
table { border-collapse: collapse; inline-size: 100%; }
caption { text-align: start; padding-block-end: .5rem; }
th, td { border-block-end: 1px solid var(--line); padding: .4rem .6rem; text-align: start; vertical-align: top;
  white-space: pre-line; }
thead th { background: var(--band); border-block-end: 2px solid var(--quiet); }
tbody th { font-weight: 600; min-inline-size: 9rem; }
section.page { break-before: page; }
@media print { body { max-width: none; padding: 0; } nav { display: none; } thead { display: table-header-group; } }
)"_s;

/// What a reader's browser may do with the page: draw it in our own style, and nothing else.
QString policy()
{
    const QByteArray hash = QCryptographicHash::hash(kStyle.toUtf8(), QCryptographicHash::Sha256);
    return u"default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'"_s.arg(
        QString::fromLatin1(hash.toBase64()));
}

/// Words in any script, in their own direction whatever stands around them.
QString element(const QString &opening, const QString &words)
{
    return u"<%1 dir=\"auto\">%2</%3>"_s.arg(opening, words.toHtmlEscaped(), opening.section(u' ', 0, 0));
}

QString headingOf(const Table &table, qsizetype number)
{
    const QString tag = table.level > 2 ? u"h3"_s : u"h2"_s;
    return element(table.words.isEmpty() ? tag : u"%1 id=\"h%2\""_s.arg(tag).arg(number), table.heading);
}

QString rowsOf(const Table &table)
{
    QString out;
    for (const QStringList &row : table.rows) {
        out += u"<tr>"_s;
        for (qsizetype column = 0; column < row.size(); ++column)
            out += element(column == 0 ? u"th scope=\"row\""_s : u"td"_s, row[column]);
        out += u"</tr>\n"_s;
    }
    return out;
}

QString sectionOf(const Table &table, qsizetype number)
{
    QString out = u"<section id=\"s%1\"%2>\n"_s.arg(QString::number(number), table.level > 2   ? u" class=\"part\""_s
                                                                             : table.onNewPage ? u" class=\"page\""_s
                                                                                               : QString());
    QString words;
    for (const QString &paragraph : table.words)
        words += element(u"p"_s, paragraph) + u'\n';
    if (table.columns.isEmpty())
        return out + headingOf(table, number) + u'\n' + words + u"</section>\n"_s;
    if (table.rows.isEmpty())
        return out + headingOf(table, number) + u'\n' + words + element(u"p"_s, table.whenEmpty) + u"\n</section>\n"_s;
    // A caption names the table; words between heading and table leave it outside.
    out += words.isEmpty()
               ? u"<table>\n<caption>"_s + headingOf(table, number) + u"</caption>\n"_s
               : headingOf(table, number) + u'\n' + words + u"<table aria-labelledby=\"h%1\">\n"_s.arg(number);
    out += u"<thead><tr>"_s;
    for (const QString &column : table.columns)
        out += element(u"th scope=\"col\""_s, column);
    return out + u"</tr></thead>\n<tbody>\n"_s + rowsOf(table) + u"</tbody>\n</table>\n</section>\n"_s;
}

QString contentsOf(const Document &document)
{
    QString links;
    for (qsizetype i = 0; i < document.tables.size(); ++i)
        if (document.tables[i].level == 2)
            links += u"<li>"_s + element(u"a href=\"#s%1\""_s.arg(i + 1), document.tables[i].heading) + u"</li>\n"_s;
    return document.tables.size() < 2 ? QString()
                                      : u"<nav aria-label=\"Contents\">\n<ul>\n"_s + links + u"</ul>\n</nav>\n"_s;
}

/// What tells our pages from others.
QString beginningIn(const QString &language)
{
    return u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"generator\" content=\"Waymark\">\n"_s.arg(language.toHtmlEscaped());
}

} // namespace

Outcome mayReplacePage(const QString &path)
{
    return mayReplace(path, beginningIn(kUsualLanguage).toUtf8());
}

Outcome savePage(const QString &path, const Document &document)
{
    const auto may = mayReplacePage(path);
    return may ? saveFile(path, toHtml(document, kUsualLanguage).toUtf8()) : may;
}

Outcome saveDocument(const QString &path, const Document &document)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"html" || ending == u"htm")
        return savePage(path, document);
    if (ending != u"odt" && ending != u"docx" && ending != u"md")
        return failure(ErrorCode::Invalid,
                       u"Give the file an ending that says what it is: .html, .odt, .docx or .md."_s);
    const auto bytes = ending == u"odt"    ? toOdt(document)
                       : ending == u"docx" ? toDocx(document)
                                           : Result<QByteArray>(toMarkdown(document).toUtf8());
    const auto may =
        bytes ? mayReplace(path, ending == u"md" ? "# " : formats::beginningOf(*bytes)) : tl::unexpected(bytes.error());
    return may ? saveFile(path, *bytes) : may;
}

QString toHtml(const Document &document, const QString &language)
{
    QString out = beginningIn(language);
    out += u"<meta http-equiv=\"Content-Security-Policy\" content=\"%1\">\n"_s.arg(policy().toHtmlEscaped());
    out += u"<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s;
    out += u"<title>"_s + document.title.toHtmlEscaped() + u"</title>\n<style>"_s + kStyle + u"</style>\n"_s;
    out += u"</head>\n<body>\n<header>\n"_s + element(u"h1"_s, document.title) + u'\n';
    for (const QString &note : document.notes)
        out += element(u"p"_s, note) + u'\n';
    out += u"</header>\n"_s + contentsOf(document) + u"<main>\n"_s;
    for (qsizetype i = 0; i < document.tables.size(); ++i)
        out += sectionOf(document.tables[i], i + 1);
    return out + u"</main>\n</body>\n</html>\n"_s;
}

} // namespace waymark::report
