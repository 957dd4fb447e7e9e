// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/writing.h>

#include <base/text.h>

namespace waymark::ui {

namespace {

Outcome outcomeOf(const actions::Acted &acted)
{
    return acted ? Outcome() : tl::unexpected(acted.error());
}

} // namespace

Outcome keepWriting(OpenPlan &plan, const RecordId &about, const QString &field, const Writing &writing,
                    const QString &given)
{
    const QString words = cleanText(given);
    if (words == writing.text())
        return {};
    const auto circle = writing.draft ? writing.draft->circle : waymark::Circle::Mine;
    const bool isAsInPlan = words == writing.inPlan || words.isEmpty();
    if (isAsInPlan && !writing.draft)
        return {};
    const auto kept =
        actions::keepDraft(plan.circles(), circle, {about, field, isAsInPlan ? QString() : words}, writing.heads);
    if (kept)
        plan.wroteBeside();
    return outcomeOf(kept);
}

Outcome writeWriting(OpenPlan &plan, const QString &kind, const RecordId &about, const QString &field,
                     const Writing &writing, const QString &given)
{
    const QString words = cleanText(given);
    if (words == writing.inPlan)
        return keepWriting(plan, about, field, writing, words);
    if (words.isEmpty()) {
        const auto let = keepWriting(plan, about, field, writing, words);
        return let ? outcomeOf(actions::change(plan.desk(), kind, about, {{field, Value(), writing.heads}})) : let;
    }
    if (const auto kept = keepWriting(plan, about, field, writing, words); !kept)
        return kept;
    for (const actions::KeptDraft &draft : actions::drafts(plan.circles()))
        if (draft.wording.about == about && draft.wording.field == field && draft.wording.text == words) {
            const auto shared = actions::share(plan.circles(), draft);
            plan.wroteBeside(); // the draft went after the plan was written
            return shared ? Outcome() : tl::unexpected(shared.error());
        }
    return {};
}

} // namespace waymark::ui
