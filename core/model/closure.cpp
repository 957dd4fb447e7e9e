// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <model/closure.h>

namespace waymark {

using namespace Qt::StringLiterals;

QString Closure::value() const
{
    if (!isClosed())
        return {};
    const QString day = on.isNull() ? u"XXXX"_s : on.edtf();
    const QString head = nameOf(kind) + u' ' + day;
    return reason.isEmpty() ? head : head + u' ' + reason;
}

Result<Closure> Closure::fromValue(QStringView value)
{
    const qsizetype first = value.indexOf(u' ');
    const auto kind = fromName<ClosureKind>(first < 0 ? value : value.left(first));
    if (first < 0 || !kind || *kind == ClosureKind::NotClosed)
        return failure(ErrorCode::Invalid,
                       u"Write how it closed (withdrawn, superseded or carriedOver), the day, then the reason, "
                       "for example \"withdrawn 2015-03-10 No legislation\"."_s);
    const QStringView rest = value.mid(first + 1);
    const qsizetype second = rest.indexOf(u' ');
    const QStringView edtf = second < 0 ? rest : rest.left(second);
    Closure closure{*kind, {}, second < 0 ? QString() : rest.mid(second + 1).toString()};
    if (edtf != u"XXXX") {
        const auto on = FuzzyDate::fromEdtf(edtf);
        if (!on)
            return tl::unexpected(on.error());
        closure.on = *on;
    }
    return closure;
}

} // namespace waymark
