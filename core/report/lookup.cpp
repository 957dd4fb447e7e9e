// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/lookup.h>

#include <base/text.h>
#include <model/description.h>
#include <model/natural_id.h>
#include <store/reading.h>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

bool same(const QString &a, const QString &b)
{
    return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Fields by which a record of a kind may be called.
QStringList callingFields(const QString &kindName)
{
    if (kindName == u"commitment")
        return {u"number"_s, u"ogpId"_s, u"title"_s};
    if (kindName == u"organisation")
        return {u"name"_s, u"shortName"_s};
    const Kind *known = kind(kindName);
    QStringList fields;
    for (const QString &candidate : {u"number"_s, u"title"_s, u"name"_s, u"label"_s})
        if (known && known->field(candidate))
            fields << candidate;
    return fields;
}

Result<QList<Found>> called(const store::Store &store, const QString &kindName, const QString &name)
{
    const auto ids = store::idsOf(store, kindName);
    if (!ids)
        return tl::unexpected(ids.error());
    QList<Found> found;
    const QStringList fields = callingFields(kindName);
    for (const RecordId &id : *ids) {
        const auto record = store::record(store, kindName, id);
        if (!record)
            return tl::unexpected(record.error());
        for (const QString &field : fields)
            if (*record && same((*record)->values.text(field), name)) {
                found << Found{kindName, id};
                break;
            }
    }
    return found;
}

/// The update "5, August 2018", or of the round opened last "5".
Result<QList<Found>> updateCalled(const store::Store &store, const QString &name)
{
    const auto commitments = called(store, u"commitment"_s, name.section(u',', 0, 0).trimmed());
    const auto rounds = store::readAll<Round>(store);
    if (!commitments || !rounds)
        return tl::unexpected(commitments ? rounds.error() : commitments.error());
    const QString label = name.section(u',', 1).trimmed();
    std::optional<Round> round;
    for (const Round &each : *rounds)
        if (label.isEmpty() ? !round || round->opens.latest() <= each.opens.latest() : same(each.label.text(), label))
            round = each;
    QList<Found> found;
    for (const Found &commitment : *commitments) {
        const RecordId id = round ? updateId(Id<Commitment>(commitment.id), round->id).record() : RecordId();
        const auto kindName = store::kindOfRecord(store, id);
        if (!kindName)
            return tl::unexpected(kindName.error());
        if (!kindName->isEmpty())
            found << Found{*kindName, id};
    }
    return found;
}

} // namespace

Result<Found> find(const store::Store &store, const QString &text)
{
    const QString asked = cleanLine(text);
    if (const auto id = RecordId::fromText(asked)) {
        const auto kindName = store::kindOfRecord(store, *id);
        if (!kindName || !kindName->isEmpty())
            return kindName ? Result<Found>(Found{*kindName, *id}) : tl::unexpected(kindName.error());
    }
    QStringList kindNames{u"commitment"_s, u"milestone"_s, u"organisation"_s, u"person"_s, u"round"_s};
    QString name = asked;
    const QString first = asked.section(u' ', 0, 0);
    for (const Kind &each : kinds())
        if (same(each.name, first) && asked.contains(u' ')) {
            kindNames = {each.name};
            name = asked.section(u' ', 1);
        }
    if (same(asked, u"plan"_s)) {
        const auto plans = store::idsOf(store, u"plan"_s);
        if (!plans || !plans->isEmpty())
            return plans ? Result<Found>(Found{u"plan"_s, plans->last()}) : tl::unexpected(plans.error());
    }
    for (const QString &kindName : std::as_const(kindNames)) {
        const auto found = kindName == u"update" ? updateCalled(store, name) : called(store, kindName, name);
        if (!found)
            return tl::unexpected(found.error());
        if (found->size() > 1)
            return failure(ErrorCode::Conflict,
                           u"%1 records are called \"%2\"; give the id of the one you mean, as \"list %3\" prints it."_s
                               .arg(found->size())
                               .arg(name, kindName));
        if (!found->isEmpty())
            return found->first();
    }
    return failure(
        ErrorCode::NotFound,
        u"Nothing in this plan is called \"%1\"; write a number such as 3 or 1.02, a kind and a name such as \"round February 2017\", or an id."_s
            .arg(asked));
}

Result<RecordId> commitmentOf(const store::Store &store, const QString &kind, const RecordId &id)
{
    if (kind == u"commitment")
        return id;
    const auto record = store::record(store, kind, id);
    if (!record)
        return tl::unexpected(record.error());
    if (!*record)
        return RecordId();
    for (const QString &field : {u"commitment"_s, u"update"_s, u"milestone"_s, u"about"_s, u"of"_s}) {
        const auto above = RecordId::fromText((*record)->values.text(field));
        const auto aboveKind = above ? store::kindOfRecord(store, *above) : Result<QString>(QString());
        if (!aboveKind)
            return tl::unexpected(aboveKind.error());
        if (above && (*aboveKind == u"commitment" || *aboveKind == u"update" || *aboveKind == u"milestone"))
            return commitmentOf(store, *aboveKind, *above);
    }
    return RecordId();
}

} // namespace waymark::report
