// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gridbuilder.h"
#include "readers.h"

namespace waymark::formats {

using namespace Qt::StringLiterals;

namespace {

/// The table in content.xml, one token after the other.
class OdsReading
{
public:
    explicit OdsReading(const QByteArray &content)
        : m_xml(content)
    {
    }

    [[nodiscard]] Result<QList<Grid>> read()
    {
        return tablesOf(m_xml, u"table", [this] { return readTable(); });
    }

private:
    [[nodiscard]] static qint64 timesIn(const QString &attribute)
    {
        bool isNumber = false;
        const qint64 times = attribute.toLongLong(&isNumber);
        return isNumber ? std::clamp<qint64>(times, 1, kMostRows + 1) : 1;
    }

    [[nodiscard]] Result<Grid> readTable()
    {
        GridBuilder grid(m_xml.attribute(u"name"));
        qint64 rows = 1;
        while (grid.outcome() && m_xml.next() && !m_xml.ends(u"table")) {
            if (m_xml.starts(u"table-row"))
                rows = timesIn(m_xml.attribute(u"number-rows-repeated"));
            else if (m_xml.starts(u"table-cell") || m_xml.starts(u"covered-table-cell"))
                readCell(grid);
            else if (m_xml.starts(u"shapes"))
                m_xml.skip();
            else if (m_xml.ends(u"table-row"))
                grid.endRow(rows);
        }
        return grid.outcome() ? Result<Grid>(grid.take()) : tl::unexpected(grid.outcome().error());
    }

    void readCell(GridBuilder &grid)
    {
        const qint64 times = timesIn(m_xml.attribute(u"number-columns-repeated"));
        const QString type = m_xml.attribute(u"value-type");
        const QString day = m_xml.attribute(u"date-value").left(10);
        const QString flag = m_xml.attribute(u"boolean-value");
        const QString words = textOf();
        grid.addCell(type == u"date" && !day.isEmpty()       ? day
                     : type == u"boolean" && words.isEmpty() ? flag
                                                             : words,
                     times);
    }

    /// What people read in the cell that starts: its paragraphs, without notes and pictures.
    [[nodiscard]] QString textOf()
    {
        QString text;
        int paragraphs = 0;
        while (m_xml.next() && !m_xml.ends(u"table-cell") && !m_xml.ends(u"covered-table-cell")) {
            if (m_xml.starts(u"annotation") || m_xml.starts(u"frame") || m_xml.starts(u"table"))
                m_xml.skip();
            else if (m_xml.starts(u"p") && paragraphs++ > 0)
                text += u'\n';
            else if (m_xml.starts(u"s"))
                text += QString(std::min<qint64>(timesIn(m_xml.attribute(u"c")), kLongestCell), u' ');
            else if (m_xml.starts(u"tab"))
                text += u'\t';
            else if (m_xml.starts(u"line-break"))
                text += u'\n';
            else if (m_xml.isText() && paragraphs > 0)
                text += m_xml.text();
            if (text.size() > kLongestCell)
                break; // the grid refuses it
        }
        return text;
    }

    PlainXml m_xml;
};

} // namespace

Result<QList<Grid>> readOds(PackageReader &package)
{
    const auto content = package.read(u"content.xml"_s);
    auto grids = content ? OdsReading(*content).read() : tl::unexpected(content.error());
    if (grids && grids->isEmpty())
        return failure(ErrorCode::Invalid, u"The file holds no sheet; choose a spreadsheet."_s);
    return grids;
}

} // namespace waymark::formats
