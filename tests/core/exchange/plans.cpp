// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans.h"

#include <store/history.h>

namespace waymark::test {

using namespace Qt::StringLiterals;
using journal::Edit;

RecordId importer()
{
    return RecordId(QUuid(u"6c84fb90-12c4-11e1-840d-7b25c5ee775a"_s));
}

Outcome import(store::Store &store, const QByteArray &json)
{
    const auto proposal = exchange::readPlanJson(json);
    if (!proposal)
        return tl::unexpected(proposal.error());
    const auto drafts = exchange::draftsFor(store, *proposal, importer(), moment());
    if (!drafts)
        return tl::unexpected(drafts.error());
    const auto committed = store.commit(*drafts);
    return committed ? Outcome() : tl::unexpected(committed.error());
}

std::unique_ptr<store::Store> planFrom(const QByteArray &json)
{
    auto store = store::Store::scratch();
    if (!store)
        return nullptr;
    if (const auto imported = import(**store, json); !imported) {
        qWarning("not imported: %ls", qUtf16Printable(imported.error().sentence + u' ' + imported.error().detail));
        return nullptr;
    }
    return std::move(*store);
}

QByteArray exported(const store::Store &store)
{
    Job job;
    return exchange::planJson(store, job).value_or(QByteArray());
}

QByteArray fileWith(const QByteArrayList &acts)
{
    const QByteArray founding = R"({"verb": "adopt", "records": [
      {"kind": "plan", "id": "plan", "values": {"title": "A plan", "starts": "2016-05-12"}},
      {"kind": "commitment", "id": "c1", "values": {"plan": "plan", "number": "1", "title": "Open contracting"}}]})";
    return "{\"format\": \"waymark-plan\", \"version\": 1, \"name\": \"test\", \"acts\": [\n" +
           (QByteArrayList{founding} + acts).join(",\n") + "\n]}\n";
}

RecordId idOf(const QString &shortId)
{
    return derivedId("plan JSON"_L1, {}, u"test/"_s + shortId);
}

Value shown(const store::Store &store, const QString &kind, const RecordId &id, const QString &field)
{
    const auto record = store::record(store, kind, id);
    return record && *record ? (*record)->values.value(field) : Value();
}

namespace {

/// What a colleague and a stranger did meanwhile, on a copy of their own.
void addForeignEdits(store::Store &store)
{
    const auto copy = store::Store::scratch();
    if (!copy || !merge(**copy, store))
        return;
    const RecordId commitment = idOf(u"c1"_s);
    const RecordId colleague = RecordId(QUuid(u"7d84fb90-12c4-11e1-840d-7b25c5ee775a"_s));
    commit(**copy,
           draft(colleague, {saying(**copy, u"commitment"_s, commitment, {{u"title"_s, u"Contracts in the open"_s}})}));
    commit(**copy,
           draft(colleague, {saying(**copy, u"milestone"_s, idOf(u"m1"_s), {{u"title"_s, u"Edited meanwhile"_s}})}));
    commit(**copy, draft(colleague,
                         {saying(u"update"_s, idOf(u"u1"_s), {{u"civilSocietyView"_s, u"From outside the role"_s}})}));
    commit(**copy, draft(colleague, {saying(u"commitment"_s, commitment,
                                            {{u"starts"_s, u"31 February"_s}, {u"carriesOn"_s, u"who knows"_s}})}));
    commit(**copy,
           draft(colleague, {saying(u"hologram"_s, idOf(u"h1"_s), {{u"shine"_s, Value(3)}, {u"dull"_s, Value()}})}));
    commit(store, draft(importer(),
                        {saying(store, u"commitment"_s, commitment, {{u"title"_s, u"Open contracting, revised"_s}})}));
    commit(store, draft(importer(), {deleting(store, u"milestone"_s, idOf(u"m1"_s))}));
    (void)merge(store, **copy);
}

void addMark(store::Store &store)
{
    const auto tips = store.tips();
    QStringList tokens;
    for (const EditId &tip : tips.value_or(QList<EditId>()))
        tokens << QString::fromLatin1(tip.token());
    commit(store, draft(importer(), {saying(u"mark"_s, idOf(u"mark"_s),
                                            {{u"title"_s, u"Adoption"_s}, {u"tips"_s, tokens.join(u' ')}})}));
}

} // namespace

std::unique_ptr<store::Store> eventfulPlan()
{
    auto store = planFrom(
        fileWith({R"({"day": "2016-06-01", "source": "A report", "reason": "It \"said\" so\tthere", "records": [
      {"kind": "milestone", "id": "m1", "values": {"commitment": "c1", "title": "First", "due": "2016-12-31 by the end of the year"}}]})"}));
    if (!store)
        return nullptr;
    addForeignEdits(*store);
    addMark(*store);
    Edit undo = draft(importer(), {saying(*store, u"milestone"_s, idOf(u"m1"_s), {{u"due"_s, Value()}})});
    const auto tips = store->tips();
    undo.undoes = tips && !tips->isEmpty() ? tips->first() : EditId();
    undo.notes = {
        {u"reason"_s, u"A mistake\nof mine"_s}, {u"colour"_s, u"blue \\ \u202E"_s}, {u"consent"_s, u"perhaps"_s}};
    undo.group = RecordId(QUuid(u"8d84fb90-12c4-11e1-840d-7b25c5ee775a"_s));
    commit(*store, undo);
    return store;
}

} // namespace waymark::test
