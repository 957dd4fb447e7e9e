// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/tellings.h>

#include <model/records.h>
#include <models/shown.h>
#include <report/titles.h>
#include <store/history.h>
#include <store/reading.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Tellings
{
    Q_DECLARE_TR_FUNCTIONS(Tellings)
};

QString whyText(const store::HistoryEntry &entry)
{
    const QString reason = entry.by.edit.noteText(journal::note::kReason);
    const QString &verb = entry.by.edit.verb;
    const bool isMove =
        verb == u"moveDate" || ((verb == u"changeRows" || verb == u"enterReply") && entry.field == u"due");
    if (reason.isEmpty() || !isMove)
        return reason;
    const auto consent = fromName<MoveConsent>(entry.by.edit.noteText(journal::note::kConsent));
    const QString other = consent == MoveConsent::Agreed        ? Tellings::tr("The other side agreed")
                          : consent == MoveConsent::DidNotAgree ? Tellings::tr("The other side did not agree")
                                                                : Tellings::tr("The other side was not yet asked");
    const bool isSentence = QStringView(u".!?…").contains(reason.back());
    return (isSentence ? u"%1 %2"_s : u"%1. %2"_s).arg(reason, other);
}

bool isWaiting(const QList<store::Pending> &pending, const store::HistoryEntry &entry)
{
    return std::any_of(pending.cbegin(), pending.cend(), [&entry](const store::Pending &each) {
        return each.proposed.edit == entry.by.id && each.record == entry.record && each.field == entry.field;
    });
}

Result<HistoryEntry> telling(const store::Store &store, const store::HistoryEntry &entry, bool isWhole)
{
    const auto before = report::valueText(store, entry.kind, entry.field, entry.before);
    const auto after = report::valueText(store, entry.kind, entry.field, entry.after);
    const auto author = personText(store, entry.by.edit.author);
    if (!before || !after || !author)
        return tl::unexpected(!before ? before.error() : !after ? after.error() : author.error());
    HistoryEntry told;
    told.day = dayText(entry.by.edit.effectiveDay());
    if (isWhole)
        told.day += u" · "_s + report::fieldLabel(entry.kind, entry.field);
    told.oldValue = *before;
    told.newValue = after->isEmpty() ? Tellings::tr("nothing") : *after;
    told.why = whyText(entry);
    const QString source = withoutAddresses(entry.by.edit.noteText(journal::note::kSource));
    told.source = source.isEmpty() ? Tellings::tr("Entered by %1").arg(*author)
                                   : Tellings::tr("Told by %1 · entered by %2").arg(source, *author);
    if (entry.field == u"due" && entry.before.isNull())
        told.source = Tellings::tr("First promised · %1").arg(told.source);
    return told;
}

bool isTold(const store::HistoryEntry &entry)
{
    return entry.field != u"commitment" && entry.field != u"plan" && entry.field != u"update" &&
           entry.field != u"milestone" && !entry.field.endsWith(u'?');
}

} // namespace

Result<QString> personText(const store::Store &store, const RecordId &id)
{
    const auto person = store::record(store, u"person"_s, id);
    if (!person)
        return tl::unexpected(person.error());
    if (!*person)
        return Tellings::tr("somebody the plan does not name");
    const auto values = recordAs<Person>((*person)->values);
    const auto organisation = report::nameOf(store, values.organisation.record());
    if (!organisation)
        return tl::unexpected(organisation.error());
    return organisation->isEmpty() ? values.name : u"%1, %2"_s.arg(values.name, *organisation);
}

Result<QList<HistoryEntry>> tellingsOf(const store::Store &store, const QList<Place> &places)
{
    QList<std::pair<store::HistoryEntry, bool>> all;
    for (const Place &place : places) {
        const auto past = store::history(store, place.kind, place.record, place.field);
        if (!past)
            return tl::unexpected(past.error());
        for (const store::HistoryEntry &entry : *past)
            if (isTold(entry))
                all.append({entry, place.field.isEmpty()});
    }
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.first.by.n > b.first.by.n; });
    const auto pending = store::pendingChanges(store);
    if (!pending)
        return tl::unexpected(pending.error());
    QList<HistoryEntry> tellings;
    for (const auto &[entry, isWhole] : all) {
        auto told = telling(store, entry, isWhole);
        if (!told)
            return tl::unexpected(told.error());
        if (isWaiting(*pending, entry))
            told->source = Tellings::tr("Change outside role, not yet confirmed · %1").arg(told->source);
        tellings << *told;
    }
    return tellings;
}

} // namespace waymark::ui
