// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/document.h>
#include <report/picture.h>

#include "columnwidths.h"

#include <formats/odfxml.h>
#include <formats/package.h>

#include <algorithm>
#include <array>

namespace waymark::report {

using namespace Qt::StringLiterals;
using formats::OdfXml;

namespace {

/// The styles that LibreOffice and Word have of their own, by the names that they know.
struct Heading
{
    int level;
    const char16_t *points;
};
constexpr std::array<Heading, 3> kHeadings{{{1, u"20pt"}, {2, u"15pt"}, {3, u"12pt"}}};

void addStyle(OdfXml &xml, const QString &name, const QString &parent, const OdfXml::Attributes &paragraph,
              const OdfXml::Attributes &text)
{
    OdfXml::Attributes attributes{{u"style:name"_s, name}, {u"style:family"_s, u"paragraph"_s}};
    if (!parent.isEmpty())
        attributes << std::pair(u"style:parent-style-name"_s, parent);
    xml.open(u"style:style"_s, attributes);
    xml.leaf(u"style:paragraph-properties"_s, paragraph);
    xml.leaf(u"style:text-properties"_s, text);
    xml.close();
}

/// A4 with the page's number below.
void addPage(OdfXml &xml, bool isLandscape)
{
    xml.close(); // office:styles
    xml.open(u"office:automatic-styles"_s);
    xml.open(u"style:page-layout"_s, {{u"style:name"_s, u"page"_s}});
    xml.leaf(u"style:page-layout-properties"_s,
             {{u"fo:page-width"_s, isLandscape ? u"29.7cm"_s : u"21cm"_s},
              {u"fo:page-height"_s, isLandscape ? u"21cm"_s : u"29.7cm"_s},
              {u"style:print-orientation"_s, isLandscape ? u"landscape"_s : u"portrait"_s},
              {u"fo:margin-top"_s, u"2cm"_s},
              {u"fo:margin-bottom"_s, u"1.5cm"_s},
              {u"fo:margin-left"_s, u"2cm"_s},
              {u"fo:margin-right"_s, u"2cm"_s}});
    xml.leaf(u"style:footer-style"_s);
    xml.close();
    xml.close();
    xml.open(u"office:master-styles"_s);
    xml.open(u"style:master-page"_s, {{u"style:name"_s, u"Standard"_s}, {u"style:page-layout-name"_s, u"page"_s}});
    xml.open(u"style:footer"_s);
    xml.open(u"text:p"_s, {{u"text:style-name"_s, u"Footer"_s}});
    xml.open(u"text:page-number"_s, {{u"text:select-page"_s, u"current"_s}});
    xml.words(u"1"_s);
    xml.close();
    xml.close();
}

QByteArray stylesIn(const QString &language, bool isLandscape)
{
    OdfXml xml(u"office:document-styles"_s);
    xml.open(u"office:styles"_s);
    xml.open(u"style:default-style"_s, {{u"style:family"_s, u"paragraph"_s}});
    xml.leaf(u"style:paragraph-properties"_s, {{u"fo:margin-bottom"_s, u"0.2cm"_s}});
    xml.leaf(u"style:text-properties"_s, {{u"style:font-name"_s, u"Liberation Sans"_s},
                                          {u"fo:font-family"_s, u"'Liberation Sans', Arial, sans-serif"_s},
                                          {u"fo:font-size"_s, u"10.5pt"_s},
                                          {u"fo:language"_s, language.section(u'-', 0, 0)},
                                          {u"fo:country"_s, language.section(u'-', 1, 1)}});
    xml.close();
    addStyle(xml, u"Standard"_s, {}, {}, {});
    addStyle(xml, u"Text_20_body"_s, u"Standard"_s, {}, {});
    addStyle(xml, u"Footer"_s, u"Standard"_s, {{u"fo:text-align"_s, u"end"_s}}, {{u"fo:font-size"_s, u"9pt"_s}});
    addStyle(xml, u"Table_20_Contents"_s, u"Standard"_s, {{u"fo:margin-bottom"_s, u"0cm"_s}},
             {{u"fo:font-size"_s, u"9.5pt"_s}});
    addStyle(xml, u"Table_20_Heading"_s, u"Table_20_Contents"_s, {}, {{u"fo:font-weight"_s, u"bold"_s}});
    for (const Heading &heading : kHeadings) {
        xml.open(u"style:style"_s, {{u"style:name"_s, u"Heading_20_%1"_s.arg(heading.level)},
                                    {u"style:display-name"_s, u"Heading %1"_s.arg(heading.level)},
                                    {u"style:family"_s, u"paragraph"_s},
                                    {u"style:parent-style-name"_s, u"Standard"_s},
                                    {u"style:default-outline-level"_s, QString::number(heading.level)}});
        xml.leaf(u"style:paragraph-properties"_s, {{u"fo:margin-top"_s, u"0.5cm"_s},
                                                   {u"fo:margin-bottom"_s, u"0.2cm"_s},
                                                   {u"fo:keep-with-next"_s, u"always"_s}});
        xml.leaf(u"style:text-properties"_s,
                 {{u"fo:font-size"_s, QString::fromUtf16(heading.points)}, {u"fo:font-weight"_s, u"bold"_s}});
        xml.close();
    }
    addPage(xml, isLandscape);
    return xml.finish();
}

QByteArray metaOf(const Document &document, const QString &language)
{
    OdfXml xml(u"office:document-meta"_s);
    xml.open(u"office:meta"_s);
    for (const auto &[name, words] : {std::pair(u"dc:title"_s, document.title), std::pair(u"dc:language"_s, language),
                                      std::pair(u"meta:generator"_s, u"Waymark"_s)}) {
        xml.open(name);
        xml.words(words);
        xml.close();
    }
    return xml.finish();
}

QString pictureFile(int number)
{
    return u"Pictures/%1.svg"_s.arg(number);
}

class Content
{
public:
    explicit Content(const Document &document)
        : m_xml(u"office:document-content"_s)
    {
        m_xml.open(u"office:automatic-styles"_s);
        addStyle(m_xml, u"page"_s, u"Heading_20_2"_s, {{u"fo:break-before"_s, u"page"_s}}, {});
        addCell(u"cell"_s, u"transparent"_s);
        addCell(u"answer"_s, u"#"_s + kAnswerShade);
        m_xml.open(u"style:style"_s, {{u"style:name"_s, u"table"_s}, {u"style:family"_s, u"table"_s}});
        m_xml.leaf(u"style:table-properties"_s,
                   {{u"table:align"_s, u"margins"_s}, {u"fo:margin-bottom"_s, u"0.3cm"_s}});
        m_xml.close();
        for (int weight = kNarrowest; weight <= kWidest; ++weight) {
            m_xml.open(u"style:style"_s,
                       {{u"style:name"_s, u"w%1"_s.arg(weight)}, {u"style:family"_s, u"table-column"_s}});
            m_xml.leaf(u"style:table-column-properties"_s, {{u"style:rel-column-width"_s, u"%1*"_s.arg(weight * 100)}});
            m_xml.close();
        }
        m_xml.open(u"style:style"_s, {{u"style:name"_s, u"row"_s}, {u"style:family"_s, u"table-row"_s}});
        m_xml.leaf(u"style:table-row-properties"_s, {{u"fo:keep-together"_s, u"always"_s}});
        m_xml.close();
        m_xml.close();
        m_xml.open(u"office:body"_s);
        m_xml.open(u"office:text"_s);
        add(document);
    }
    [[nodiscard]] QByteArray finish() { return m_xml.finish(); }

private:
    void add(const Document &document)
    {
        heading(1, document.title, u"Heading_20_1"_s);
        for (const QString &note : document.notes)
            m_xml.paragraphs(note, u"Text_20_body"_s);
        int number = 0;
        for (const Table &table : document.tables)
            add(table, ++number);
    }

    void addCell(const QString &name, const QString &background)
    {
        m_xml.open(u"style:style"_s, {{u"style:name"_s, name}, {u"style:family"_s, u"table-cell"_s}});
        m_xml.leaf(u"style:table-cell-properties"_s, {{u"fo:padding"_s, u"0.1cm"_s},
                                                      {u"fo:border-bottom"_s, u"0.5pt solid #848e96"_s},
                                                      {u"fo:background-color"_s, background}});
        m_xml.close();
    }

    void heading(int level, const QString &words, const QString &style)
    {
        m_xml.open(u"text:h"_s, {{u"text:style-name"_s, style}, {u"text:outline-level"_s, QString::number(level)}});
        m_xml.words(words);
        m_xml.close();
    }

    void add(const Table &table, int number)
    {
        const int level = table.level > 2 ? 3 : 2;
        heading(level, table.heading, table.onNewPage ? u"page"_s : u"Heading_20_%1"_s.arg(level));
        for (const QString &paragraph : table.words)
            m_xml.paragraphs(paragraph, u"Text_20_body"_s);
        if (table.picture)
            picture(*table.picture, number);
        if (table.columns.isEmpty())
            return;
        if (table.rows.isEmpty())
            return m_xml.paragraphs(table.whenEmpty, u"Text_20_body"_s);
        m_xml.open(u"table:table"_s,
                   {{u"table:name"_s, u"Table%1"_s.arg(number)}, {u"table:style-name"_s, u"table"_s}});
        const QList<int> widths = columnWidths(table);
        for (const int width : widths)
            m_xml.leaf(u"table:table-column"_s, {{u"table:style-name"_s, u"w%1"_s.arg(width)}});
        m_xml.open(u"table:table-header-rows"_s);
        row(table.columns, u"Table_20_Heading"_s);
        m_xml.close();
        for (const QStringList &cells : table.rows)
            row(cells, u"Table_20_Contents"_s, &table);
        m_xml.close();
    }

    /// As wide as the page lets it be.
    void picture(const Picture &picture, int number)
    {
        constexpr double kWidth = 17; // centimetres
        m_xml.open(u"text:p"_s, {{u"text:style-name"_s, u"Text_20_body"_s}});
        m_xml.open(u"draw:frame"_s,
                   {{u"draw:name"_s, u"Picture%1"_s.arg(number)},
                    {u"text:anchor-type"_s, u"as-char"_s},
                    {u"svg:width"_s, u"%1cm"_s.arg(kWidth)},
                    {u"svg:height"_s, u"%1cm"_s.arg(kWidth * picture.height / picture.width, 0, 'f', 2)}});
        m_xml.leaf(u"draw:image"_s, {{u"xlink:href"_s, pictureFile(number)},
                                     {u"xlink:type"_s, u"simple"_s},
                                     {u"xlink:show"_s, u"embed"_s},
                                     {u"xlink:actuate"_s, u"onLoad"_s}});
        for (const auto &[name, words] :
             {std::pair(u"svg:title"_s, picture.title), std::pair(u"svg:desc"_s, picture.description)}) {
            m_xml.open(name);
            m_xml.words(words);
            m_xml.close();
        }
        m_xml.close();
        m_xml.close();
    }

    void row(const QStringList &cells, const QString &style, const Table *table = nullptr)
    {
        m_xml.open(u"table:table-row"_s, {{u"table:style-name"_s, u"row"_s}});
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const bool isAnswer = table && table->isToFillIn && cells.at(column).isEmpty();
            m_xml.open(u"table:table-cell"_s, {{u"table:style-name"_s, isAnswer ? u"answer"_s : u"cell"_s},
                                               {u"office:value-type"_s, u"string"_s}});
            if (isAnswer && table->choices.contains(column))
                choice(table->choices.value(column), style);
            else
                m_xml.paragraphs(cells.at(column), style);
            m_xml.close();
        }
        m_xml.close();
    }

    void choice(const QStringList &choices, const QString &style)
    {
        m_xml.open(u"text:p"_s, {{u"text:style-name"_s, style}});
        m_xml.open(u"text:drop-down"_s, {{u"text:name"_s, u"answer"_s}});
        m_xml.leaf(u"text:label"_s, {{u"text:value"_s, kToChoose}, {u"text:current-selected"_s, u"true"_s}});
        for (const QString &each : choices)
            m_xml.leaf(u"text:label"_s, {{u"text:value"_s, each}});
        m_xml.words(kToChoose);
        m_xml.close();
        m_xml.close();
    }

    OdfXml m_xml;
};

} // namespace

Result<QByteArray> toOdt(const Document &document, const QString &language)
{
    Content content(document);
    formats::PackageWriter package(u"application/vnd.oasis.opendocument.text"_s);
    package.add(u"content.xml"_s, content.finish());
    package.add(u"styles.xml"_s, stylesIn(language, document.isLandscape));
    package.add(u"meta.xml"_s, metaOf(document, language));
    for (qsizetype at = 0; at < document.tables.size(); ++at)
        if (const auto &picture = document.tables.at(at).picture)
            package.add(pictureFile(int(at) + 1), svgOf(*picture).toUtf8(), u"image/svg+xml"_s);
    return package.finish();
}

} // namespace waymark::report
