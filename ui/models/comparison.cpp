// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/comparison.h>

#include <model/natural_id.h>
#include <models/parties.h>
#include <models/shown.h>
#include <report/titles.h>
#include <store/reading.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

class Comparer
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)

public:
    Comparer(const store::Store &store, const store::Past &past)
        : m_store(store)
        , m_past(past)
    {
    }

    /// Those that differ of a record's fields, in the order people know them.
    [[nodiscard]] Outcome fields(const RecordValues &before, const QString &about, QList<Difference> &found) const;
    [[nodiscard]] Outcome updates(const QList<Update> &now, Comparison &comparison);
    [[nodiscard]] Outcome milestones(const QList<rules::MilestoneStanding> &now, Comparison &comparison) const;
    static void leads(const Parties &before, const Parties &now, Comparison &comparison);

private:
    template <class T>
    [[nodiscard]] Result<std::optional<T>> was(const RecordId &id) const
    {
        return m_past.record(kindOf<T>().name, id).map([](const std::optional<RecordValues> &values) {
            return values ? std::optional(recordAs<T>(*values)) : std::nullopt;
        });
    }

    const store::Store &m_store;
    const store::Past &m_past;
    QList<Id<Update>> m_then; ///< the updates there were, the latest round last
};

Outcome Comparer::fields(const RecordValues &before, const QString &about, QList<Difference> &found) const
{
    const auto now = store::record(m_store, before.kind, before.id);
    if (!now || !*now)
        return now ? Outcome() : tl::unexpected(now.error());
    const QMap<QString, Value> &after = (*now)->values.fields;
    QStringList names = before.fields.keys() + after.keys();
    names.removeDuplicates();
    const Kind *described = kind(before.kind);
    const auto place = [described](const QString &name) {
        const auto &all = described->fields;
        const auto at = std::find_if(all.cbegin(), all.cend(), [base = FieldName::split(name).name](const Field &each) {
            return each.name == base;
        });
        return at - all.cbegin();
    };
    std::stable_sort(names.begin(), names.end(),
                     [&place](const QString &a, const QString &b) { return place(a) < place(b); });
    for (const QString &name : std::as_const(names)) {
        const Value was = before.fields.value(name);
        const Value is = after.value(name);
        if (was == is)
            continue;
        const auto beforeText = report::valueText(m_store, before.kind, name, was);
        const auto afterText = report::valueText(m_store, before.kind, name, is);
        const auto label = report::fieldLabel(m_store, before.kind, name);
        if (!beforeText || !afterText || !label)
            return tl::unexpected(!beforeText ? beforeText.error() : !afterText ? afterText.error() : label.error());
        found << Difference{about.isEmpty() ? *label : tr("%1: %2").arg(about, label->toLower()), *beforeText,
                            *afterText};
    }
    return {};
}

Outcome Comparer::updates(const QList<Update> &now, Comparison &comparison)
{
    const auto rounds = store::readAll<Round>(m_store);
    if (!rounds)
        return tl::unexpected(rounds.error());
    QHash<Id<Round>, Round> byId;
    for (const Round &round : *rounds)
        byId.insert(round.id, round);
    QList<Update> sorted = now;
    std::stable_sort(sorted.begin(), sorted.end(), [&byId](const Update &a, const Update &b) {
        return byId.value(a.round).opens.earliest() < byId.value(b.round).opens.earliest();
    });
    for (const Update &update : std::as_const(sorted)) {
        const auto values = m_past.record(u"update"_s, update.id);
        if (!values)
            return tl::unexpected(values.error());
        const bool wasThere = *values && !(*values)->fields.isEmpty(); // a change that waited counts for nothing
        comparison.newUpdates += !wasThere;
        if (!wasThere)
            continue;
        m_then << update.id;
        const auto then = recordAs<Update>(**values);
        if (then.governmentCompletion != Completion::NotReported)
            comparison.ratings.government = then.governmentCompletion;
        if (then.civilSocietyCompletion != Completion::NotReported)
            comparison.ratings.civilSociety = then.civilSocietyCompletion;
        const QString about = tr("Update, %1").arg(byId.value(update.round).label.text());
        if (const auto told = fields(**values, about, comparison.differences); !told)
            return told;
    }
    return {};
}

Outcome Comparer::milestones(const QList<rules::MilestoneStanding> &now, Comparison &comparison) const
{
    for (const rules::MilestoneStanding &each : now) {
        const auto then = was<Milestone>(each.milestone.id);
        if (!then)
            return tl::unexpected(then.error());
        if (!*then)
            continue;
        rules::MilestoneStanding standing{**then, {}};
        for (const Id<Update> &update : m_then) {
            const auto report = was<MilestoneReport>(reportId(update, each.milestone.id));
            if (!report)
                return tl::unexpected(report.error());
            if (*report && (*report)->governmentCompletion != Completion::NotReported)
                standing.ratings.government = (*report)->governmentCompletion;
            if (*report && (*report)->civilSocietyCompletion != Completion::NotReported)
                standing.ratings.civilSociety = (*report)->civilSocietyCompletion;
        }
        comparison.milestones.insert(each.milestone.id, standing);
    }
    return {};
}

void Comparer::leads(const Parties &before, const Parties &now, Comparison &comparison)
{
    const auto tell = [&comparison](const QString &side, const Party &was, const Party &is) {
        if (was.leads != is.leads)
            comparison.differences << Difference{side, listed(was.leads), listed(is.leads)};
    };
    tell(tr("Lead in government"), before.government, now.government);
    tell(tr("Lead in civil society"), before.civilSociety, now.civilSociety);
}

} // namespace

Result<Comparison> compared(const OpenPlan &plan, const rules::CommitmentStanding &now, const QList<Update> &updates,
                            const ComparedWith &with)
{
    const store::Store &store = plan.store();
    const RecordId id = now.commitment.id;
    const auto past = store::Past::at(store, with.moment);
    const auto then = past ? past->record(u"commitment"_s, id) : tl::unexpected(past.error());
    const auto partiesThen = partiesOf(store, with.moment.day);
    const auto partiesNow = partiesOf(store, plan.today());
    if (!then || !partiesThen)
        return tl::unexpected(then ? partiesThen.error() : then.error());
    if (!partiesNow)
        return tl::unexpected(partiesNow.error());
    Comparison comparison{with.name, then->has_value(), {}, {}, {}, 0};
    if (!*then)
        return comparison;
    Comparer comparer(store, *past);
    Outcome told = comparer.fields(**then, {}, comparison.differences);
    if (told)
        Comparer::leads(partiesThen->value(id), partiesNow->value(id), comparison);
    if (told)
        told = comparer.updates(updates, comparison);
    if (told)
        told = comparer.milestones(now.milestones, comparison);
    return told ? Result<Comparison>(comparison) : tl::unexpected(told.error());
}

} // namespace waymark::ui
