// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "link.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

const QString kScheme = u"waymark:"_s;
constexpr qsizetype kLongest = 2000; // characters

} // namespace

QString Link::text() const
{
    QStringList parts{plan.text(), where.page};
    if (!where.record.isNull() || !where.detail.isEmpty())
        parts << (where.record.isNull() ? u"-"_s : where.record.text());
    if (!where.detail.isEmpty())
        parts << QString::fromLatin1(QUrl::toPercentEncoding(where.detail));
    return kScheme + parts.join(u'/');
}

bool Link::isOne(const QString &text)
{
    return text.trimmed().startsWith(kScheme, Qt::CaseInsensitive);
}

std::optional<Link> Link::read(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!isOne(trimmed) || trimmed.size() > kLongest)
        return std::nullopt;
    const QStringList parts = trimmed.mid(kScheme.size()).split(u'/');
    const auto plan = RecordId::fromText(parts.value(0));
    static const QStringList pages{u"needs"_s,    u"round"_s,    u"commitments"_s, u"commitment"_s, u"update"_s,
                                   u"timeline"_s, u"progress"_s, u"points"_s,      u"people"_s,     u"versions"_s,
                                   u"changes"_s,  u"copies"_s,   u"search"_s,      u"meetings"_s,   u"papers"_s};
    if (!plan || parts.size() < 2 || parts.size() > 4 || !pages.contains(parts.at(1)))
        return std::nullopt;
    Where where{parts.at(1), {}, QUrl::fromPercentEncoding(parts.value(3).toLatin1())};
    if (const QString id = parts.value(2); !id.isEmpty() && id != u"-") {
        const auto record = RecordId::fromText(id);
        if (!record)
            return std::nullopt;
        where.record = *record;
    }
    return Link{*plan, where};
}

} // namespace waymark::ui
