// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/points.h>

#include <rules/timeliness.h>

#include <QStringList>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kToldInDays = 365;

} // namespace

QString pointLevelName(qint64 level)
{
    static const QStringList names{u"lead"_s, u"relationship manager"_s, u"senior officials"_s, u"committee"_s,
                                   u"minister"_s};
    return level >= 1 && level <= names.size() ? names.at(level - 1) : QString();
}

QString pointStanding(const Point &point, const QString &raisedBy, QDate day)
{
    QStringList parts;
    if (point.level)
        parts
            << (pointLevelName(*point.level).isEmpty()
                    ? u"at level %1"_s.arg(*point.level)
                    : u"at level %1 of %2, %3"_s.arg(*point.level).arg(kPointLevels).arg(pointLevelName(*point.level)));
    if (!point.resolvedOn.isNull())
        parts << u"settled %1"_s.arg(point.resolvedOn.text());
    else if (const auto raised = point.raisedOn.earliest(); raised && raised->daysTo(day) > 1)
        parts << u"standing for %1"_s.arg(
            rules::Slippage{raised->daysTo(day), raised->daysTo(day) < kToldInDays}.text());
    else if (raised)
        parts << u"raised %1"_s.arg(point.raisedOn.text());
    if (!raisedBy.isEmpty())
        parts << u"raised by %1"_s.arg(raisedBy);
    QString text = parts.join(u" · "_s);
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace waymark::report
