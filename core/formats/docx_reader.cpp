// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gridbuilder.h"
#include "readers.h"

#include <array>

namespace waymark::formats {

using namespace Qt::StringLiterals;

namespace {

/// What is in a cell but nobody reads there: words struck out by a reviewer, older forms of a drawing, tables in the
/// cell, codes of fields, and what is known of a thing besides its words.
constexpr std::array<QStringView, 9> kNotRead{u"del",     u"moveFrom", u"Fallback",    u"tbl", u"instrText",
                                              u"drawing", u"pict",     u"footnoteRef", u"rPr"};

/// The tables in word/document.xml, one token after the other. Words in place of an answer ("choose") are none.
class DocxReading
{
public:
    explicit DocxReading(const QByteArray &document)
        : m_xml(document)
    {
    }

    [[nodiscard]] Result<QList<Grid>> read()
    {
        return tablesOf(m_xml, u"tbl", [this] { return readTable(); });
    }

private:
    [[nodiscard]] Result<Grid> readTable()
    {
        GridBuilder grid({});
        while (grid.outcome() && m_xml.next() && !m_xml.ends(u"tbl")) {
            if (m_xml.starts(u"tc"))
                readCell(grid);
            else if (m_xml.ends(u"tr"))
                grid.endRow();
        }
        return grid.outcome() ? Result<Grid>(grid.take()) : tl::unexpected(grid.outcome().error());
    }

    void readCell(GridBuilder &grid)
    {
        QString text;
        int paragraphs = 0;
        qint64 columns = 1;
        bool goesOn = false; // of the cell above
        while (m_xml.next() && !m_xml.ends(u"tc") && text.size() <= kLongestCell) {
            if (m_xml.starts(u"gridSpan"))
                columns = std::clamp<qint64>(m_xml.attribute(u"val").toLongLong(), 1, kMostColumns + 1);
            else if (m_xml.starts(u"vMerge"))
                goesOn = m_xml.attribute(u"val") != u"restart";
            else if (m_xml.starts(u"sdt"))
                m_places << Place{m_places.isEmpty() ? false : m_places.last().isEmpty, text.size()};
            else if (m_xml.starts(u"showingPlcHdr") && !m_places.isEmpty())
                m_places.last().isEmpty = true;
            else if (m_xml.ends(u"sdt") && !m_places.isEmpty())
                leavePlace(text);
            else
                readWords(text, paragraphs);
        }
        m_places.clear();
        grid.addCell(goesOn ? QString() : text);
        if (columns > 1)
            grid.addCell({}, columns - 1);
    }

    void readWords(QString &text, int &paragraphs)
    {
        if (m_xml.starts(u"p") && paragraphs++ > 0)
            text += u'\n';
        else if (m_xml.starts(u"tab"))
            text += u'\t';
        else if (m_xml.starts(u"br") || m_xml.starts(u"cr"))
            text += u'\n';
        else if (m_xml.starts(u"noBreakHyphen"))
            text += u'-';
        else if (std::any_of(kNotRead.cbegin(), kNotRead.cend(),
                             [this](QStringView name) { return m_xml.starts(name); }))
            m_xml.skip();
        else if (m_xml.starts(u"pPr"))
            m_xml.skip(); // its tabs are stops, not words
        else if (m_xml.starts(u"t"))
            m_isWords = true;
        else if (m_xml.ends(u"t"))
            m_isWords = false;
        else if (m_xml.isText() && m_isWords)
            text += m_xml.text();
    }

    /// A field to be filled in; while it is empty it shows words that nobody wrote.
    struct Place
    {
        bool isEmpty = false;
        qsizetype from = 0;
    };

    void leavePlace(QString &text)
    {
        const Place place = m_places.takeLast();
        if (place.isEmpty)
            text.truncate(place.from);
    }

    PlainXml m_xml;
    QList<Place> m_places;
    bool m_isWords = false;
};

} // namespace

Result<QList<Grid>> readDocx(PackageReader &package)
{
    const auto document = package.read(u"word/document.xml"_s);
    auto grids = document ? DocxReading(*document).read() : tl::unexpected(document.error());
    if (grids && grids->isEmpty())
        return failure(ErrorCode::Invalid,
                       u"There is no table in this document; choose one that has, or a spreadsheet."_s);
    return grids;
}

} // namespace waymark::formats
