// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aboutform.h"

#include "replywords.h"

#include <base/text.h>

#include <algorithm>

namespace waymark::forms {

using namespace Qt::StringLiterals;

namespace {

const QString kHeading = u"About this form"_s;
const QString kPlan = u"Plan"_s;
const QString kFrom = u"From"_s;
const QString kRound = u"Round"_s;
const QString kState = u"State"_s;

tl::unexpected<Error> changed()
{
    return failure(ErrorCode::Invalid,
                   u"The table “About this form” at its end was changed, so nobody can tell what the "
                   "answers belong to; copy them into a new form."_s);
}

Outcome readState(AboutForm &about, const QString &tokens)
{
    for (const QString &token : tokens.split(u' ', Qt::SkipEmptyParts)) {
        const auto id = EditId::fromToken(token.toLatin1());
        if (!id)
            return changed();
        about.state << *id;
    }
    return {};
}

void call(AboutForm &about, const QString &name, const RecordId &id)
{
    const QString words = folded(name);
    const auto known = about.called.constFind(words);
    about.called.insert(words, known != about.called.cend() && *known != id ? RecordId() : id);
}

Outcome readRow(AboutForm &about, const QString &what, const QString &says)
{
    if (what == kState && about.state.isEmpty())
        return readState(about, says);
    const auto id = RecordId::fromText(says);
    if (!id)
        return changed();
    if (what == kPlan && about.plan.isNull())
        about.plan = *id;
    else if (what == kFrom && about.from.isNull())
        about.from = *id;
    else if (what == kRound && about.round.isNull())
        about.round = *id;
    else
        call(about, what, *id);
    return {};
}

} // namespace

report::Table aboutTable(const AboutForm &about, const QList<std::pair<QString, RecordId>> &names)
{
    QStringList tokens;
    for (const EditId &tip : about.state)
        tokens << QString::fromLatin1(tip.token());
    report::Table table{kHeading, {kHeading, u"Please leave this as it is"_s}, {}, {}, {u"what"_s, u"says"_s}};
    table.words = {u"This tells the program that reads your answers what they belong to."_s};
    table.rows = {{kPlan, about.plan.text()},
                  {kFrom, about.from.text()},
                  {kRound, about.round.text()},
                  {kState, tokens.join(u' ')}};
    for (const auto &[name, id] : names)
        table.rows << QStringList{name, id.text()};
    return table;
}

bool isAboutTable(const formats::Grid &grid)
{
    return !grid.rows.isEmpty() && cleanLine(grid.rows.first().value(0)) == kHeading;
}

Result<std::optional<AboutForm>> aboutIn(const QList<formats::Grid> &grids)
{
    const auto grid = std::find_if(grids.cbegin(), grids.cend(), isAboutTable);
    if (grid == grids.cend())
        return std::optional<AboutForm>();
    AboutForm about;
    for (const QStringList &row : grid->rows.mid(1))
        if (const auto read = readRow(about, cleanLine(row.value(0)), cleanLine(row.value(1))); !read)
            return tl::unexpected(read.error());
    if (about.plan.isNull() || about.from.isNull() || about.round.isNull())
        return changed();
    return std::optional(about);
}

} // namespace waymark::forms
