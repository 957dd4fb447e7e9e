// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/document.h>

#include "columnwidths.h"

#include <formats/package.h>
#include <formats/wordxml.h>

#include <array>
#include <numeric>

namespace waymark::report {

using namespace Qt::StringLiterals;
using formats::WordXml;

namespace {

constexpr int kShortSide = 11906; ///< A4 in twentieths of a point
constexpr int kLongSide = 16838;
constexpr int kMargin = 1134;
const QString kTypes = u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s;
const QString kRelations = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_s;

/// What Word calls its own, so that its outline and its reader for the blind know them.
struct Style
{
    const char16_t *id;
    const char16_t *name;
    const char16_t *halfPoints;
    bool isBold;
    int outline; ///< level of a heading from 1; 0: none
};
constexpr std::array<Style, 6> kStyles{{{u"Heading1", u"heading 1", u"40", true, 1},
                                        {u"Heading2", u"heading 2", u"30", true, 2},
                                        {u"Heading3", u"heading 3", u"24", true, 3},
                                        {u"BodyText", u"Body Text", u"21", false, 0},
                                        {u"TableContents", u"Table Contents", u"19", false, 0},
                                        {u"TableHeading", u"Table Heading", u"19", true, 0}}};

void addStyle(WordXml &xml, const Style &style)
{
    xml.open(u"w:style"_s, {{u"w:type"_s, u"paragraph"_s}, {u"w:styleId"_s, QString::fromUtf16(style.id)}});
    xml.value(u"w:name"_s, QString::fromUtf16(style.name));
    xml.value(u"w:basedOn"_s, u"Normal"_s);
    xml.leaf(u"w:qFormat"_s);
    xml.open(u"w:pPr"_s);
    const bool isInTable = QStringView(style.id).startsWith(u"Table");
    if (style.outline > 0)
        xml.leaf(u"w:keepNext"_s);
    xml.leaf(u"w:spacing"_s,
             {{u"w:before"_s, style.outline > 0 ? u"280"_s : u"0"_s}, {u"w:after"_s, isInTable ? u"0"_s : u"120"_s}});
    if (style.outline > 0)
        xml.value(u"w:outlineLvl"_s, QString::number(style.outline - 1));
    xml.close();
    xml.open(u"w:rPr"_s);
    if (style.isBold)
        xml.leaf(u"w:b"_s);
    xml.value(u"w:sz"_s, QString::fromUtf16(style.halfPoints));
    xml.close();
    xml.close();
}

QByteArray stylesIn(const QString &language)
{
    WordXml xml(u"w:styles"_s);
    xml.open(u"w:docDefaults"_s);
    xml.open(u"w:rPrDefault"_s);
    xml.open(u"w:rPr"_s);
    xml.leaf(u"w:rFonts"_s, {{u"w:ascii"_s, u"Arial"_s}, {u"w:hAnsi"_s, u"Arial"_s}, {u"w:cs"_s, u"Arial"_s}});
    xml.value(u"w:sz"_s, u"21"_s);
    xml.value(u"w:lang"_s, language);
    for (int depth = 0; depth < 3; ++depth)
        xml.close();
    xml.open(u"w:style"_s, {{u"w:type"_s, u"paragraph"_s}, {u"w:default"_s, u"1"_s}, {u"w:styleId"_s, u"Normal"_s}});
    xml.value(u"w:name"_s, u"Normal"_s);
    xml.close();
    for (const Style &style : kStyles)
        addStyle(xml, style);
    return xml.finish();
}

QByteArray footer()
{
    WordXml xml(u"w:ftr"_s);
    xml.open(u"w:p"_s);
    xml.open(u"w:pPr"_s);
    xml.value(u"w:jc"_s, u"right"_s);
    xml.close();
    xml.open(u"w:fldSimple"_s, {{u"w:instr"_s, u"PAGE"_s}});
    xml.run(u"1"_s);
    xml.close();
    xml.close();
    return xml.finish();
}

class Content
{
public:
    explicit Content(const Document &document)
        : m_xml(u"w:document"_s)
        , m_width((document.isLandscape ? kLongSide : kShortSide) - 2 * kMargin)
    {
        m_xml.open(u"w:body"_s);
        heading(u"Heading1"_s, document.title, false);
        for (const QString &note : document.notes)
            m_xml.paragraphs(note, u"BodyText"_s);
        for (const Table &table : document.tables)
            add(table);
        addPage(document.isLandscape);
    }
    [[nodiscard]] QByteArray finish() { return m_xml.finish(); }

private:
    void addPage(bool isLandscape)
    {
        const QString wide = QString::number(isLandscape ? kLongSide : kShortSide);
        const QString high = QString::number(isLandscape ? kShortSide : kLongSide);
        const QString margin = QString::number(kMargin);
        m_xml.open(u"w:sectPr"_s);
        m_xml.leaf(u"w:footerReference"_s, {{u"w:type"_s, u"default"_s}, {u"r:id"_s, u"rId2"_s}});
        m_xml.leaf(u"w:pgSz"_s,
                   {{u"w:w"_s, wide}, {u"w:h"_s, high}, {u"w:orient"_s, isLandscape ? u"landscape"_s : u"portrait"_s}});
        m_xml.leaf(u"w:pgMar"_s, {{u"w:top"_s, margin},
                                  {u"w:right"_s, margin},
                                  {u"w:bottom"_s, margin},
                                  {u"w:left"_s, margin},
                                  {u"w:header"_s, u"567"_s},
                                  {u"w:footer"_s, u"567"_s},
                                  {u"w:gutter"_s, u"0"_s}});
        m_xml.close();
    }

    void heading(const QString &style, const QString &words, bool onNewPage)
    {
        m_xml.open(u"w:p"_s);
        m_xml.open(u"w:pPr"_s);
        m_xml.value(u"w:pStyle"_s, style);
        if (onNewPage)
            m_xml.leaf(u"w:pageBreakBefore"_s);
        m_xml.close();
        m_xml.run(words);
        m_xml.close();
    }

    void add(const Table &table)
    {
        heading(table.level > 2 ? u"Heading3"_s : u"Heading2"_s, table.heading, table.onNewPage);
        for (const QString &paragraph : table.words)
            m_xml.paragraphs(paragraph, u"BodyText"_s);
        if (table.columns.isEmpty())
            return;
        if (table.rows.isEmpty())
            return m_xml.paragraphs(table.whenEmpty, u"BodyText"_s);
        const QList<int> widths = inTwips(columnWidths(table));
        openTable(table, widths);
        row(table.columns, widths, u"TableHeading"_s, nullptr);
        for (const QStringList &cells : table.rows)
            row(cells, widths, u"TableContents"_s, &table);
        m_xml.close();
        m_xml.paragraphs({}, u"TableContents"_s); // two tables in a row would be one
    }

    [[nodiscard]] QList<int> inTwips(QList<int> widths) const
    {
        const int all = std::accumulate(widths.cbegin(), widths.cend(), 0);
        for (int &width : widths)
            width = m_width * width / all;
        return widths;
    }

    void openTable(const Table &table, const QList<int> &widths)
    {
        m_xml.open(u"w:tbl"_s);
        m_xml.open(u"w:tblPr"_s);
        m_xml.leaf(u"w:tblW"_s, {{u"w:w"_s, u"5000"_s}, {u"w:type"_s, u"pct"_s}});
        m_xml.open(u"w:tblBorders"_s);
        for (const QString &side : {u"w:bottom"_s, u"w:insideH"_s})
            m_xml.leaf(side, {{u"w:val"_s, u"single"_s}, {u"w:sz"_s, u"4"_s}, {u"w:color"_s, u"848E96"_s}});
        m_xml.close();
        m_xml.leaf(u"w:tblLayout"_s, {{u"w:type"_s, u"fixed"_s}});
        m_xml.open(u"w:tblCellMar"_s);
        for (const QString &side : {u"w:top"_s, u"w:left"_s, u"w:bottom"_s, u"w:right"_s})
            m_xml.leaf(side, {{u"w:w"_s, u"57"_s}, {u"w:type"_s, u"dxa"_s}});
        m_xml.close();
        m_xml.value(u"w:tblCaption"_s, table.heading);
        m_xml.close();
        m_xml.open(u"w:tblGrid"_s);
        for (const int width : widths)
            m_xml.leaf(u"w:gridCol"_s, {{u"w:w"_s, QString::number(width)}});
        m_xml.close();
    }

    /// A row of `table`, or, without, the one with the heads.
    void row(const QStringList &cells, const QList<int> &widths, const QString &style, const Table *table)
    {
        m_xml.open(u"w:tr"_s);
        m_xml.open(u"w:trPr"_s);
        m_xml.leaf(u"w:cantSplit"_s);
        if (!table)
            m_xml.leaf(u"w:tblHeader"_s);
        m_xml.close();
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const bool isAnswer = table && table->isToFillIn && cells.at(column).isEmpty();
            m_xml.open(u"w:tc"_s);
            m_xml.open(u"w:tcPr"_s);
            m_xml.leaf(u"w:tcW"_s, {{u"w:w"_s, QString::number(widths.at(column))}, {u"w:type"_s, u"dxa"_s}});
            if (isAnswer)
                m_xml.leaf(u"w:shd"_s,
                           {{u"w:val"_s, u"clear"_s}, {u"w:color"_s, u"auto"_s}, {u"w:fill"_s, kAnswerShade}});
            m_xml.close();
            if (isAnswer && table->choices.contains(column))
                choice(table->columns.at(column), table->choices.value(column), style);
            else
                m_xml.paragraphs(cells.at(column), style);
            m_xml.close();
        }
        m_xml.close();
    }

    void choice(const QString &name, const QStringList &choices, const QString &style)
    {
        m_xml.openParagraph(style);
        m_xml.open(u"w:sdt"_s);
        m_xml.open(u"w:sdtPr"_s);
        m_xml.value(u"w:alias"_s, name);
        m_xml.leaf(u"w:showingPlcHdr"_s);
        m_xml.open(u"w:dropDownList"_s);
        for (const QString &each : QStringList{kToChoose} + choices)
            m_xml.leaf(u"w:listItem"_s, {{u"w:displayText"_s, each}, {u"w:value"_s, each}});
        m_xml.close();
        m_xml.close();
        m_xml.open(u"w:sdtContent"_s);
        m_xml.run(kToChoose);
        for (int depth = 0; depth < 3; ++depth)
            m_xml.close();
    }

    WordXml m_xml;
    int m_width; ///< between the margins
};

QByteArray relations(const QList<std::pair<QString, QString>> &targets)
{
    formats::XmlPart xml(u"Relationships"_s,
                         {{u"xmlns"_s, u"http://schemas.openxmlformats.org/package/2006/relationships"_s}});
    int number = 0;
    for (const auto &[type, target] : targets)
        xml.leaf(u"Relationship"_s, {{u"Id"_s, u"rId%1"_s.arg(++number)}, {u"Type"_s, type}, {u"Target"_s, target}});
    return xml.finish();
}

class Core : public formats::XmlPart
{
public:
    Core(const QString &title, const QString &language)
        : XmlPart(u"cp:coreProperties"_s,
                  {{u"xmlns:cp"_s, u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_s},
                   {u"xmlns:dc"_s, u"http://purl.org/dc/elements/1.1/"_s}})
    {
        for (const auto &[name, words] : {std::pair(u"dc:title"_s, title), std::pair(u"dc:language"_s, language)}) {
            open(name);
            text(words);
            close();
        }
    }
};

} // namespace

Result<QByteArray> toDocx(const Document &document, const QString &language)
{
    const QString ofRelations = u"application/vnd.openxmlformats-package.relationships+xml"_s;
    formats::PackageWriter package;
    package.add(u"_rels/.rels"_s,
                relations({{kRelations + u"officeDocument"_s, u"word/document.xml"_s},
                           {u"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"_s,
                            u"docProps/core.xml"_s}}),
                ofRelations);
    package.add(u"docProps/core.xml"_s, Core(document.title, language).finish(),
                u"application/vnd.openxmlformats-package.core-properties+xml"_s);
    package.add(u"word/_rels/document.xml.rels"_s,
                relations({{kRelations + u"styles"_s, u"styles.xml"_s}, {kRelations + u"footer"_s, u"footer1.xml"_s}}),
                ofRelations);
    package.add(u"word/document.xml"_s, Content(document).finish(), kTypes + u"document.main+xml"_s);
    package.add(u"word/styles.xml"_s, stylesIn(language), kTypes + u"styles+xml"_s);
    package.add(u"word/footer1.xml"_s, footer(), kTypes + u"footer+xml"_s);
    return package.finish();
}

} // namespace waymark::report
