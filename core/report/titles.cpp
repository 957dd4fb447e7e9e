// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/titles.h>

#include <model/records.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

/// Number and title, whichever there is.
QString numbered(const RecordValues &values)
{
    return (values.text(u"number"_s) + u' ' + values.text(u"title"_s)).trimmed();
}

/// The field that names a record of that kind, for kinds that have one.
QString namingField(const Kind &kind)
{
    for (const QString &candidate : {u"title"_s, u"name"_s, u"label"_s, u"event"_s, u"by"_s, u"line"_s, u"statement"_s,
                                     u"inTheWay"_s, u"text"_s, u"asked"_s})
        if (const Field *field = kind.field(candidate); field && field->repeat != Repeat::PerMember)
            return candidate;
    return {};
}

QString shortened(const QString &text)
{
    constexpr qsizetype kLongest = 60;
    const QString line = text.simplified();
    return line.size() <= kLongest ? line : line.left(line.lastIndexOf(u' ', kLongest)) + u"…"_s;
}

Result<QString> joined(const store::Store &store, const QString &before, const RecordValues &values,
                       const QString &field, const QString &between, const QString &second)
{
    const auto reference = [&](const QString &name) -> Result<QString> {
        const auto id = RecordId::fromText(values.text(name));
        return id ? nameOf(store, *id) : Result<QString>(QString());
    };
    const auto first = reference(field);
    const auto last = second.isEmpty() ? Result<QString>(QString()) : reference(second);
    if (!first || !last)
        return first ? last : first;
    return before + *first + (last->isEmpty() ? QString() : between + *last);
}

QString verbText(const QString &verb)
{
    static const QHash<QString, QString> texts{{u"logProgress"_s, u"Progress on %1"_s},
                                               {u"noChange"_s, u"No change on %1"_s},
                                               {u"enterReply"_s, u"Reply on %1"_s},
                                               {u"moveDate"_s, u"Moved the date of %1"_s},
                                               {u"correctDate"_s, u"Corrected the date of %1"_s},
                                               {u"create"_s, u"Entered %1"_s},
                                               {u"change"_s, u"Changed %1"_s},
                                               {u"close"_s, u"Closed %1"_s},
                                               {u"carryOver"_s, u"Carried over %1"_s},
                                               {u"split"_s, u"Split %1"_s},
                                               {u"delete"_s, u"Deleted %1"_s},
                                               {u"restore"_s, u"Restored %1"_s},
                                               {u"openRound"_s, u"Opened the round %1"_s},
                                               {u"adopt"_s, u"Adopted the plan"_s},
                                               {u"handOver"_s, u"Handed over %1"_s},
                                               {u"found"_s, u"Started %1"_s},
                                               {u"undo"_s, u"Undid changes to %1"_s},
                                               {u"redo"_s, u"Redid changes to %1"_s},
                                               {u"answer"_s, u"Answered to %1"_s},
                                               {u"smallCorrection"_s, u"Small correction to %1"_s},
                                               {u"sign"_s, u"Signed %1"_s},
                                               {u"claimKey"_s, u"Entered %1"_s},
                                               {u"confirmKey"_s, u"Compared the check code of %1"_s},
                                               {u"retireKey"_s, u"Retired %1"_s},
                                               {u"replaceKey"_s, u"Replaced %1"_s},
                                               {u"settle"_s, u"Chose a version for %1"_s},
                                               {u"accept"_s, u"Confirmed a change to %1"_s},
                                               {u"decline"_s, u"Declined a change to %1"_s},
                                               {u"erase"_s, u"Erased %1"_s},
                                               {u"hold"_s, u"Set or lifted the hold on %1"_s},
                                               {u"import"_s, u"Brought in %1"_s}};
    return texts.value(verb, u"Changed %1"_s);
}

bool deletes(const journal::RecordChanges &changes)
{
    return std::any_of(changes.changes.cbegin(), changes.changes.cend(), [](const journal::Change &change) {
        return change.field == journal::kExists && change.value == Value(false);
    });
}

/// The record somebody had in hand. A deletion, a split and a carrying over end with it; other acts begin with it,
/// after the people and organisations they enter on the way.
const journal::RecordChanges &recordInHand(const QList<store::StoredEdit> &act)
{
    const journal::RecordChanges &last = act.last().edit.records.last();
    const QString &verb = act.first().edit.verb;
    if (deletes(last) || verb == u"split" || verb == u"carryOver")
        return last;
    const QList<journal::RecordChanges> &records = act.first().edit.records;
    const auto found = std::find_if(records.cbegin(), records.cend(), [](const journal::RecordChanges &changes) {
        return changes.kind != u"person" && changes.kind != u"organisation";
    });
    return found != records.cend() ? *found : records.last();
}

/// Whose words an erasure is about, as the act says it: of a request that was taken back nothing else does.
std::optional<RecordId> erasedOf(const journal::RecordChanges &changes)
{
    if (changes.kind == u"erasure")
        for (const journal::Change &change : changes.changes)
            if (change.field == u"of")
                return RecordId::fromText(change.value.text());
    return std::nullopt;
}

/// What an act is about: for progress the commitment, else the record in hand.
Result<QString> aboutText(const store::Store &store, const QList<store::StoredEdit> &act)
{
    const journal::RecordChanges &changes = recordInHand(act);
    if (const auto of = erasedOf(changes))
        return nameOf(store, *of).map([](const QString &name) { return u"words of "_s + name; });
    const bool isProgress = !deletes(changes) && (changes.kind == u"update" || changes.kind == u"milestoneReport");
    if (!isProgress)
        return nameOf(store, changes.kind, changes.id);
    const auto record = store::record(store, changes.kind, changes.id);
    if (!record)
        return tl::unexpected(record.error());
    const QString of = changes.kind == u"update" ? u"commitment"_s : u"milestone"_s;
    const auto id = *record ? RecordId::fromText((*record)->values.text(of)) : std::nullopt;
    return id ? nameOf(store, *id) : nameOf(store, changes.kind, changes.id);
}

/// "Changed 3 rows of the table"; of one row nothing, since it has a name.
Result<QString> rowsText(const store::Store &store, const QList<store::StoredEdit> &act)
{
    static const QHash<QString, QString> rowOf{
        {u"update"_s, u"commitment"_s}, {u"milestoneReport"_s, u"milestone"_s}, {u"role"_s, u"of"_s}};
    constexpr qsizetype kMostCounted = 100; // each costs a look into the plan
    QSet<RecordId> rows;
    qsizetype records = 0;
    for (const store::StoredEdit &edit : act)
        for (const journal::RecordChanges &changes : edit.edit.records) {
            if (++records > kMostCounted)
                return u"Changed many rows of the table"_s;
            if (changes.kind == u"commitment" || changes.kind == u"milestone")
                rows << changes.id;
            if (!rowOf.contains(changes.kind))
                continue;
            const auto record = store::record(store, changes.kind, changes.id);
            if (!record)
                return tl::unexpected(record.error());
            const RecordValues values = *record ? (*record)->values : RecordValues();
            const bool rates =
                std::any_of(changes.changes.cbegin(), changes.changes.cend(), [](const journal::Change &change) {
                    return change.field.endsWith(u"Completion") || change.field == u"pace";
                });
            if (changes.kind != u"update" || rates)
                rows << RecordId::fromText(values.text(rowOf.value(changes.kind))).value_or(RecordId());
        }
    return rows.size() > 1 ? u"Changed %1 rows of the table"_s.arg(rows.size()) : QString();
}

} // namespace

Result<QString> nameOf(const store::Store &store, const RecordId &id, const Wider &wider)
{
    if (id.isNull())
        return QString();
    for (const store::Store *each : Wider{&store} + wider) {
        const auto kindName = store::kindOfRecord(*each, id);
        if (!kindName || !kindName->isEmpty())
            return kindName ? nameOf(*each, *kindName, id) : tl::unexpected(kindName.error());
    }
    return id.text();
}

Result<QString> nameOf(const store::Store &store, const QString &kindName, const RecordId &id)
{
    const Kind *known = kind(kindName);
    const auto record = store::record(store, kindName, id);
    if (!record)
        return tl::unexpected(record.error());
    if (!known || !*record)
        return known ? known->label.toLower() : id.text();
    const RecordValues &values = (*record)->values;
    if (kindName == u"commitment" || kindName == u"plan") {
        const QString name = kindName == u"plan" ? values.text(u"title"_s) : numbered(values);
        return name.isEmpty() ? known->label : name;
    }
    if (kindName == u"milestone")
        return (u"milestone "_s + numbered(values)).trimmed();
    if (kindName == u"update")
        return joined(store, u"update on "_s, values, u"commitment"_s, u", "_s, u"round"_s);
    if (kindName == u"milestoneReport")
        return joined(store, u"report on "_s, values, u"milestone"_s, {}, {});
    if (kindName == u"agreement")
        return joined(store, u"the "_s, values, u"update"_s, {}, {});
    if (kindName == u"key")
        return joined(store, u"the signing key of "_s, values, u"person"_s, {}, {});
    if (kindName == u"erasure")
        return joined(store, u"words of "_s, values, u"of"_s, {}, {});
    if (kindName == u"role") {
        const auto which = fromName<RoleKind>(values.text(u"which"_s));
        const QString who = values.fields.contains(u"person"_s) ? u"person"_s : u"organisation"_s;
        return joined(store, (which ? labelOf(*which) : known->label) + u" "_s, values, who, u", "_s, u"of"_s);
    }
    const QString named = shortened(values.text(namingField(*known)));
    return named.isEmpty() ? known->label.toLower() : named;
}

Result<QString> titleOf(const store::Store &store, const QList<store::StoredEdit> &act)
{
    if (act.isEmpty() || act.first().edit.records.isEmpty())
        return QString();
    const journal::Edit &first = act.first().edit;
    const QString &last = act.last().edit.verb;
    const bool isFollowedUp = last == u"answer" || last == u"sign"; // what comes with an act of one's own
    if (first.verb == u"import" || (first.verb != last && !isFollowedUp))
        return u"Brought in a file"_s;
    const QString text = verbText(first.verb);
    if (!text.contains(u"%1"))
        return text;
    if (first.verb == u"noChange" || first.verb == u"enterReply") {
        QSet<RecordId> updates;
        for (const store::StoredEdit &each : act)
            for (const journal::RecordChanges &changes : each.edit.records)
                if (changes.kind == u"update")
                    updates << changes.id;
        if (updates.size() > 1)
            return text.arg(u"%1 commitments"_s.arg(updates.size()));
    }
    if (first.verb == u"changeRows")
        if (const auto rows = rowsText(store, act); !rows || !rows->isEmpty())
            return rows;
    return aboutText(store, act).map([&text](const QString &about) { return text.arg(about); });
}

QString fieldLabel(const QString &kindName, const QString &field)
{
    if (field == journal::kExists)
        return u"Is in the plan"_s;
    const Kind *known = kind(kindName);
    const Field *described = known ? fieldOf(*known, field) : nullptr;
    if (!described)
        return field;
    const FieldName name = FieldName::split(field);
    return name.separator == u'?' ? described->label + u", doubtful"_s : described->labelFor(name.part);
}

Result<QString> fieldLabel(const store::Store &store, const QString &kindName, const QString &field, const Wider &wider)
{
    const Kind *known = kind(kindName);
    const Field *described = known ? fieldOf(*known, field) : nullptr;
    const FieldName name = FieldName::split(field);
    const bool isOfRecords = described && name.separator == u'/' && !described->words;
    const auto member = isOfRecords ? RecordId::fromText(name.part) : std::nullopt;
    if (!member)
        return fieldLabel(kindName, field);
    return nameOf(store, *member, wider).map([described](const QString &called) {
        return described->labelFor(called);
    });
}

Result<QString> leftText(const store::Store &store, const QString &kindName, const RecordId &id, const QString &field,
                         const RecordId &by)
{
    const auto name = nameOf(store, kindName, id);
    const auto person = by.isNull() ? Result<QString>(QString()) : nameOf(store, u"person"_s, by);
    const auto label = fieldLabel(store, kindName, field);
    if (!name || !person)
        return name ? person : name;
    if (!label)
        return label;
    const QString place = *name + u": "_s + *label;
    return by.isNull() ? place + u", still to be confirmed"_s : place + u", changed since by "_s + *person;
}

Result<QString> stayingText(const store::Store &store, const QList<QList<store::StoredEdit>> &acts)
{
    QStringList titles;
    for (const QList<store::StoredEdit> &act : acts) {
        const auto title = titleOf(store, act);
        if (!title)
            return title;
        titles << *title;
    }
    return acts.isEmpty() ? QString() : u"What you did to signing keys since stays: %1."_s.arg(titles.join(u"; "_s));
}

Result<QString> valueText(const store::Store &store, const QString &kindName, const QString &field, const Value &value,
                          const Wider &wider)
{
    const Kind *known = kind(kindName);
    const Field *described = known ? fieldOf(*known, field) : nullptr;
    if (described && described->type == FieldType::Reference && !field.endsWith(u'?'))
        if (const auto id = RecordId::fromText(value.text()))
            return nameOf(store, *id, wider);
    return shownValue(described, value);
}

} // namespace waymark::report
