// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets.h"

#include <formats/odfxml.h>
#include <formats/package.h>
#include <formats/writing.h>

#include <QDate>

namespace waymark::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr double kCentimetresPerCharacter = 0.19;

QString styleOfWidth(int width)
{
    return u"w%1"_s.arg(width);
}

QString quoted(const QString &text)
{
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

class OdsWriting
{
public:
    explicit OdsWriting(const QList<Sheet> &sheets)
        : m_sheets(sheets)
        , m_names(sheetNames(sheets))
        , m_xml(u"office:document-content"_s)
    {
    }

    [[nodiscard]] QByteArray content()
    {
        writeStyles();
        m_xml.open(u"office:body"_s);
        m_xml.open(u"office:spreadsheet"_s);
        writeChoices();
        for (qsizetype i = 0; i < m_sheets.size(); ++i)
            writeSheet(i);
        return m_xml.finish();
    }

    /// The first row stays in sight.
    [[nodiscard]] QByteArray settings() const
    {
        OdfXml xml(u"office:document-settings"_s);
        const auto item = [&xml](const QString &name, const QString &type, const QString &value) {
            xml.open(u"config:config-item"_s, {{u"config:name"_s, name}, {u"config:type"_s, type}});
            xml.words(value);
            xml.close();
        };
        xml.open(u"office:settings"_s);
        xml.open(u"config:config-item-set"_s, {{u"config:name"_s, u"ooo:view-settings"_s}});
        xml.open(u"config:config-item-map-indexed"_s, {{u"config:name"_s, u"Views"_s}});
        xml.open(u"config:config-item-map-entry"_s);
        item(u"ViewId"_s, u"string"_s, u"view1"_s);
        xml.open(u"config:config-item-map-named"_s, {{u"config:name"_s, u"Tables"_s}});
        for (const QString &name : m_names) {
            xml.open(u"config:config-item-map-entry"_s, {{u"config:name"_s, name}});
            item(u"VerticalSplitMode"_s, u"short"_s, u"2"_s);
            item(u"VerticalSplitPosition"_s, u"int"_s, u"1"_s);
            item(u"ActiveSplitRange"_s, u"short"_s, u"2"_s);
            item(u"PositionTop"_s, u"int"_s, u"0"_s);
            item(u"PositionBottom"_s, u"int"_s, u"1"_s);
            xml.close();
        }
        return xml.finish();
    }

private:
    void writeStyles()
    {
        m_xml.open(u"office:automatic-styles"_s);
        QSet<int> widths;
        for (const Sheet &sheet : m_sheets)
            for (const Column &column : sheet.columns)
                widths << column.width;
        QList<int> sorted(widths.cbegin(), widths.cend());
        std::sort(sorted.begin(), sorted.end());
        for (const int width : std::as_const(sorted)) {
            m_xml.open(u"style:style"_s,
                       {{u"style:name"_s, styleOfWidth(width)}, {u"style:family"_s, u"table-column"_s}});
            m_xml.leaf(u"style:table-column-properties"_s,
                       {{u"style:column-width"_s, u"%1cm"_s.arg(width * kCentimetresPerCharacter, 0, 'f', 2)}});
            m_xml.close();
        }
        m_xml.open(u"number:date-style"_s, {{u"style:name"_s, u"iso"_s}});
        m_xml.leaf(u"number:year"_s, {{u"number:style"_s, u"long"_s}});
        addWords(u"-"_s);
        m_xml.leaf(u"number:month"_s, {{u"number:style"_s, u"long"_s}});
        addWords(u"-"_s);
        m_xml.leaf(u"number:day"_s, {{u"number:style"_s, u"long"_s}});
        m_xml.close();
        addCellStyle(u"head"_s, {}, true);
        addCellStyle(u"cell"_s, {}, false);
        addCellStyle(u"day"_s, u"iso"_s, false);
        m_xml.close();
    }

    void addWords(const QString &words)
    {
        m_xml.open(u"number:text"_s);
        m_xml.words(words);
        m_xml.close();
    }

    void addCellStyle(const QString &name, const QString &format, bool isBold)
    {
        OdfXml::Attributes attributes{{u"style:name"_s, name}, {u"style:family"_s, u"table-cell"_s}};
        if (!format.isEmpty())
            attributes << std::pair(u"style:data-style-name"_s, format);
        m_xml.open(u"style:style"_s, attributes);
        m_xml.leaf(u"style:table-cell-properties"_s,
                   {{u"fo:wrap-option"_s, u"wrap"_s}, {u"style:vertical-align"_s, u"top"_s}});
        if (isBold)
            m_xml.leaf(u"style:text-properties"_s, {{u"fo:font-weight"_s, u"bold"_s}});
        m_xml.close();
    }

    void writeChoices()
    {
        const bool hasAny = std::any_of(m_sheets.cbegin(), m_sheets.cend(), [](const Sheet &sheet) {
            return std::any_of(sheet.columns.cbegin(), sheet.columns.cend(),
                               [](const Column &column) { return !column.choices.isEmpty(); });
        });
        if (!hasAny)
            return;
        m_xml.open(u"table:content-validations"_s);
        for (qsizetype sheet = 0; sheet < m_sheets.size(); ++sheet)
            for (qsizetype column = 0; column < m_sheets.at(sheet).columns.size(); ++column)
                addChoices(sheet, column);
        m_xml.close();
    }

    void addChoices(qsizetype sheet, qsizetype column)
    {
        const Column &of = m_sheets.at(sheet).columns.at(column);
        if (of.choices.isEmpty())
            return;
        QStringList choices;
        for (const QString &choice : of.choices)
            choices << quoted(choice);
        m_xml.open(u"table:content-validation"_s,
                   {{u"table:name"_s, choicesName(sheet, column)},
                    {u"table:condition"_s, u"of:cell-content-is-in-list(%1)"_s.arg(choices.join(u';'))},
                    {u"table:allow-empty-cell"_s, u"true"_s}});
        m_xml.leaf(u"table:error-message"_s,
                   {{u"table:display"_s, u"true"_s}, {u"table:message-type"_s, u"warning"_s}});
        m_xml.close();
    }

    [[nodiscard]] static QString choicesName(qsizetype sheet, qsizetype column)
    {
        return u"choices%1.%2"_s.arg(sheet).arg(column);
    }

    void writeSheet(qsizetype at)
    {
        const Sheet &sheet = m_sheets.at(at);
        m_xml.open(u"table:table"_s, {{u"table:name"_s, m_names.at(at)}});
        for (const Column &column : sheet.columns)
            m_xml.leaf(u"table:table-column"_s, {{u"table:style-name"_s, styleOfWidth(column.width)},
                                                 {u"table:default-cell-style-name"_s, u"cell"_s}});
        m_xml.open(u"table:table-header-rows"_s);
        m_xml.open(u"table:table-row"_s);
        for (const Column &column : sheet.columns)
            addText(column.heading, {{u"table:style-name"_s, u"head"_s}});
        m_xml.close();
        m_xml.close();
        for (const QStringList &row : sheet.rows) {
            m_xml.open(u"table:table-row"_s);
            for (qsizetype column = 0; column < row.size(); ++column)
                addCell(at, column, row.at(column));
            m_xml.close();
        }
        m_xml.close();
    }

    void addCell(qsizetype sheet, qsizetype column, const QString &text)
    {
        const Column &of = m_sheets.at(sheet).columns.at(column);
        OdfXml::Attributes attributes{{u"table:style-name"_s, u"cell"_s}};
        if (!of.choices.isEmpty())
            attributes << std::pair(u"table:content-validation-name"_s, choicesName(sheet, column));
        const bool isDay = of.hasDays && text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
        if (text.isEmpty())
            return m_xml.leaf(u"table:table-cell"_s, attributes);
        if (!isDay)
            return addText(text, attributes);
        attributes.first().second = u"day"_s;
        attributes << std::pair(u"office:value-type"_s, u"date"_s) << std::pair(u"office:date-value"_s, text);
        m_xml.open(u"table:table-cell"_s, attributes);
        m_xml.paragraphs(text);
        m_xml.close();
    }

    void addText(const QString &text, OdfXml::Attributes attributes)
    {
        attributes << std::pair(u"office:value-type"_s, u"string"_s);
        m_xml.open(u"table:table-cell"_s, attributes);
        m_xml.paragraphs(text);
        m_xml.close();
    }

    const QList<Sheet> &m_sheets;
    QStringList m_names;
    OdfXml m_xml;
};

} // namespace

Result<QByteArray> odsOf(const QList<Sheet> &sheets)
{
    if (const auto fits = checkFits(sheets); !fits)
        return tl::unexpected(fits.error());
    OdsWriting writing(sheets);
    PackageWriter package(u"application/vnd.oasis.opendocument.spreadsheet"_s);
    package.add(u"content.xml"_s, writing.content());
    package.add(u"settings.xml"_s, writing.settings());
    return package.finish();
}

} // namespace waymark::formats
