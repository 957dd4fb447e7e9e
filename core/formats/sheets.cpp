// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets.h"

#include <QSet>

namespace waymark::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 31;

} // namespace

Outcome checkFits(const QList<Sheet> &sheets)
{
    for (const Sheet &sheet : sheets)
        if (sheet.columns.size() > kMostColumns || sheet.rows.size() >= kMostRows)
            return failure(
                ErrorCode::Invalid,
                u"“%1” has more rows than a spreadsheet can hold; write it as CSV, or choose fewer."_s.arg(sheet.name));
    return {};
}

QStringList sheetNames(const QList<Sheet> &sheets)
{
    QStringList names;
    QSet<QString> taken;
    for (const Sheet &sheet : sheets) {
        QString name = sheet.name;
        for (QChar &c : name)
            if (u"[]:*?/\\'"_s.contains(c) || c < u' ')
                c = u' ';
        name = name.simplified().left(kLongestName);
        const QString base = name.isEmpty() ? u"Sheet"_s : name;
        name = base;
        for (int number = 2; taken.contains(name.toLower()); ++number)
            name = base.left(kLongestName - 4) + u" %1"_s.arg(number);
        taken << name.toLower();
        names << name;
    }
    return names;
}

} // namespace waymark::formats
