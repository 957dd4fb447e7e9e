// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replywords.h"

#include <base/text.h>
#include <report/document.h>

#include <QHash>

namespace waymark::forms {

using namespace Qt::StringLiterals;

QStringList formHeadings()
{
    return {u"Commitment or milestone"_s, u"Due, and said last"_s,         u"How far now"_s, u"On track?"_s,
            u"What has happened"_s,       u"New date, only if it moves"_s, u"Why it moves"_s};
}

std::optional<FormColumn> columnMeant(const QString &heading)
{
    static const QHash<QString, FormColumn> others{
        {u"milestone"_s, FormColumn::What},
        {u"milestones"_s, FormColumn::What},
        {u"milestone/activity"_s, FormColumn::What},
        {u"milestones/activities"_s, FormColumn::What},
        {u"activity"_s, FormColumn::What},
        {u"commitment"_s, FormColumn::What},
        {u"status"_s, FormColumn::HowFar},
        {u"completion"_s, FormColumn::HowFar},
        {u"pace"_s, FormColumn::Pace},
        {u"your words"_s, FormColumn::Text},
        {u"narrative"_s, FormColumn::Text},
        {u"progress"_s, FormColumn::Text},
        {u"progress narrative"_s, FormColumn::Text},
        {u"update"_s, FormColumn::Text},
        {u"new date"_s, FormColumn::NewDate},
        {u"new deadline"_s, FormColumn::NewDate},
        {u"revised date"_s, FormColumn::NewDate},
        {u"reason"_s, FormColumn::Why},
        {u"why"_s, FormColumn::Why},
    };
    const QString words = folded(heading);
    const QStringList ours = formHeadings();
    for (qsizetype at = 0; at < ours.size(); ++at)
        if (folded(ours.at(at)) == words)
            return FormColumn(at);
    const auto found = others.constFind(words);
    return found != others.cend() ? std::optional(*found) : std::nullopt;
}

QString folded(const QString &text)
{
    return cleanLine(text).toCaseFolded();
}

QString answerIn(const QString &cell)
{
    const QString text = cleanText(cell).trimmed();
    const bool isNone = text == kNotAsked || text == u"-" || folded(text) == report::kToChoose;
    return isNone ? QString() : text;
}

} // namespace waymark::forms
