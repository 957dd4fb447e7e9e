// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gridbuilder.h"
#include "plainxml.h"
#include "readers.h"

#include <QDate>
#include <QHash>
#include <QSet>

#include <cmath>

namespace waymark::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLastDay = 2958465; ///< 31 December 9999

/// Format codes say by their letters that a number is a day; what stands in quotes, brackets or behind a backslash
/// is only shown.
bool showsDay(const QString &code)
{
    bool isQuoted = false;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar c = code.at(at).toLower();
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && c == u'\\')
            ++at;
        else if (!isQuoted && c == u'[')
            at = std::max(at, code.indexOf(u']', at));
        else if (!isQuoted && (c == u'd' || c == u'y'))
            return true;
    }
    return false;
}

bool isBuiltInDay(int format)
{
    return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) ||
           (format >= 50 && format <= 58);
}

/// The column of "AB12", from 0; -1 for none.
qint64 columnOf(const QString &place)
{
    qint64 column = 0;
    for (const QChar c : place) {
        if (c < u'A' || c > u'Z' || column > kMostColumns * 26)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

struct SheetPlace
{
    QString name;
    QString part; ///< its relationship's id
};

class XlsxReading
{
public:
    explicit XlsxReading(PackageReader &package)
        : m_package(package)
    {
    }

    [[nodiscard]] Result<QList<Grid>> read()
    {
        Outcome taken = readBook();
        if (taken)
            taken = readParts();
        if (taken && m_package.has(u"xl/styles.xml"_s))
            taken = readStyles();
        if (taken && m_package.has(u"xl/sharedStrings.xml"_s))
            taken = readStrings();
        QList<Grid> grids;
        for (const SheetPlace &place : std::as_const(m_sheets)) {
            if (!taken)
                break;
            const QString part = m_parts.value(place.part);
            if (!part.contains(u"worksheets/"_s))
                continue; // a sheet of charts
            auto grid = readSheet(place.name, part);
            if (!grid)
                return tl::unexpected(grid.error());
            grids << *grid;
        }
        return taken ? Result<QList<Grid>>(grids) : tl::unexpected(taken.error());
    }

private:
    template <class Take>
    [[nodiscard]] Outcome each(const QString &member, Take take)
    {
        const auto bytes = m_package.read(member);
        if (!bytes)
            return tl::unexpected(bytes.error());
        PlainXml xml(*bytes);
        while (xml.next())
            take(xml);
        return xml.outcome();
    }

    [[nodiscard]] Outcome readBook()
    {
        return each(u"xl/workbook.xml"_s, [this](const PlainXml &xml) {
            if (xml.starts(u"sheet"))
                m_sheets << SheetPlace{xml.attribute(u"name"), xml.attribute(u"id")};
            else if (xml.starts(u"workbookPr"))
                m_begins1904 = xml.attribute(u"date1904") == u"1" || xml.attribute(u"date1904") == u"true";
        });
    }

    [[nodiscard]] Outcome readParts()
    {
        return each(u"xl/_rels/workbook.xml.rels"_s, [this](const PlainXml &xml) {
            if (!xml.starts(u"Relationship"))
                return;
            const QString target = xml.attribute(u"Target");
            m_parts.insert(xml.attribute(u"Id"), target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target);
        });
    }

    [[nodiscard]] Outcome readStyles()
    {
        QSet<int> days;
        int style = -1;
        return each(u"xl/styles.xml"_s, [&](const PlainXml &xml) {
            if (xml.starts(u"numFmt") && showsDay(xml.attribute(u"formatCode")))
                days << xml.attribute(u"numFmtId").toInt();
            else if (xml.starts(u"cellXfs"))
                style = 0;
            else if (xml.ends(u"cellXfs"))
                style = -1;
            else if (style >= 0 && xml.starts(u"xf")) {
                const int format = xml.attribute(u"numFmtId").toInt();
                if (isBuiltInDay(format) || days.contains(format))
                    m_dayStyles << style;
                ++style;
            }
        });
    }

    [[nodiscard]] Outcome readStrings()
    {
        QString text;
        bool isTold = false;
        int reading = 0; // of a phonetic guide
        return each(u"xl/sharedStrings.xml"_s, [&](const PlainXml &xml) {
            if (xml.starts(u"rPh") || xml.ends(u"rPh"))
                reading += xml.starts(u"rPh") ? 1 : -1;
            else if (xml.starts(u"t") || xml.ends(u"t"))
                isTold = xml.starts(u"t") && reading == 0;
            else if (isTold && xml.isText())
                text += xml.text();
            else if (xml.ends(u"si")) {
                m_strings << text;
                text.clear();
            }
        });
    }

    [[nodiscard]] Result<Grid> readSheet(const QString &name, const QString &member)
    {
        const auto bytes = m_package.read(member);
        if (!bytes)
            return tl::unexpected(bytes.error());
        PlainXml xml(*bytes);
        GridBuilder grid(name);
        while (grid.outcome() && xml.next()) {
            if (xml.starts(u"row")) {
                const qint64 number = xml.attribute(u"r").toLongLong();
                if (number > kMostRows)
                    break;
                grid.skipRows(std::max<qint64>(0, number - 1 - grid.rows()));
            } else if (xml.starts(u"c")) {
                const qint64 column = columnOf(xml.attribute(u"r"));
                if (column > grid.cellsInRow())
                    grid.addCell({}, column - grid.cellsInRow());
                grid.addCell(cellOf(xml));
            } else if (xml.ends(u"row")) {
                grid.endRow();
            }
        }
        if (const auto whole = grid.outcome() ? xml.outcome() : grid.outcome(); !whole)
            return tl::unexpected(whole.error());
        return grid.take();
    }

    /// What people read in the cell that starts.
    [[nodiscard]] QString cellOf(PlainXml &xml)
    {
        const QString type = xml.attribute(u"t");
        const int style = xml.attribute(u"s").toInt();
        QString value;
        QString words;
        bool isValue = false;
        bool isWords = false;
        while (xml.next() && !xml.ends(u"c")) {
            if (xml.starts(u"v") || xml.ends(u"v"))
                isValue = xml.starts(u"v");
            else if (xml.starts(u"t") || xml.ends(u"t"))
                isWords = xml.starts(u"t");
            else if (xml.starts(u"rPh"))
                xml.skip();
            else if (xml.isText() && isValue)
                value += xml.text();
            else if (xml.isText() && isWords)
                words += xml.text();
        }
        if (type == u"s")
            return m_strings.value(value.toInt());
        if (type == u"inlineStr")
            return words;
        if (type == u"b")
            return value == u"1" ? u"yes"_s : u"no"_s;
        if (type == u"d")
            return value.left(10);
        return type.isEmpty() || type == u"n" ? numberText(value, m_dayStyles.contains(style)) : value;
    }

    [[nodiscard]] QString numberText(const QString &value, bool isDay) const
    {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (!isNumber)
            return value;
        if (isDay && number >= 1 && number <= kLastDay) {
            // 1900 counts as a leap year there, so days before March 1900 are one off.
            const QDate first = m_begins1904 ? QDate(1904, 1, 1) : QDate(1899, 12, number < 60 ? 31 : 30);
            return first.addDays(qint64(std::floor(number))).toString(Qt::ISODate);
        }
        return QString::number(number, 'g', 15);
    }

    PackageReader &m_package;
    QList<SheetPlace> m_sheets;
    QHash<QString, QString> m_parts;
    QSet<int> m_dayStyles;
    QStringList m_strings;
    bool m_begins1904 = false;
};

} // namespace

Result<QList<Grid>> readXlsx(PackageReader &package)
{
    auto grids = XlsxReading(package).read();
    if (grids && grids->isEmpty())
        return failure(ErrorCode::Invalid, u"The file holds no sheet of cells; choose another."_s);
    return grids;
}

} // namespace waymark::formats
