// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/narratives.h>

#include <report/narratives.h>
#include <store/reading.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Narratives)
};

Outcome readSide(OpenPlan &plan, const RecordId &id, const std::optional<store::StoredRecord> &stored,
                 const QString &field, SideTelling &side)
{
    side.field = field;
    if (stored && !stored->isDeleted) {
        side.writing.inPlan = stored->values.text(field);
        side.writing.heads = stored->heads.value(field);
    }
    const auto may = store::mayWrite(plan.store(), plan.desk().author(), kindOf<Narrative>().name, id, field);
    side.mayWrite = may.value_or(false) && !plan.store().isReadOnly();
    return may ? Outcome() : tl::unexpected(may.error());
}

} // namespace

Result<QList<NarrativeOnDesk>> narrativesOnDesk(OpenPlan &plan, ReportTerm report)
{
    const auto all = report::narrativesOf(plan.store(), plan.plan().id, report);
    if (!all)
        return tl::unexpected(all.error());
    const QList<actions::KeptDraft> drafts = actions::drafts(plan.circles());
    QList<NarrativeOnDesk> narratives;
    for (const Narrative &each : *all) {
        NarrativeOnDesk one{each.id, each.heading, {}, {}};
        const auto stored = store::record(plan.store(), kindOf<Narrative>().name, each.id);
        if (!stored)
            return tl::unexpected(stored.error());
        for (const auto &[field, side] :
             {std::pair(u"government"_s, &one.government), std::pair(u"civilSociety"_s, &one.civilSociety)}) {
            if (const auto read = readSide(plan, each.id, *stored, field, *side); !read)
                return tl::unexpected(read.error());
            for (const actions::KeptDraft &draft : drafts)
                if (draft.wording.about == each.id.record() && draft.wording.field == field)
                    side->writing.take(draft);
        }
        narratives << one;
    }
    return narratives;
}

QString hintOf(NarrativeHeading heading)
{
    using H = NarrativeHeading;
    switch (heading) {
    case H::Background:
        return Words::tr("What the plan is about, and why these promises.");
    case H::CoCreation:
        return Words::tr("Who was asked, when and how; what became of what they said.");
    case H::WorkingTogether:
        return Words::tr("Meetings, news, and what each side could count on while the plan was carried out.");
    case H::Recommendations:
        return Words::tr("What the Independent Reporting Mechanism advised last time, and what was done about it.");
    case H::Challenges:
        return Words::tr("What stood in the way, and what was done about it.");
    case H::PeerLearning:
        return Words::tr("What was given to other countries, and taken from them.");
    case H::Lessons:
        return Words::tr("What to do again, and what not.");
    case H::OtherInitiatives:
        return Words::tr("What else has opened government, outside the plan.");
    case H::NextSteps:
        return Words::tr("What is carried on, and how the next plan is begun.");
    case H::Conclusion:
        return Words::tr("What has changed, and for whom.");
    case H::Unknown:
        break;
    }
    return {};
}

} // namespace waymark::ui
