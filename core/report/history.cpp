// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/lists.h>

#include <report/titles.h>
#include <store/history.h>
#include <store/reading.h>

#include <QJsonArray>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

/// Also of somebody who is entered only where more people read.
Result<QString> personName(const store::Store &store, const RecordId &id, const Wider &wider)
{
    const auto known = store::kindOfRecord(store, id);
    return known && known->isEmpty() && !wider.isEmpty() ? nameOf(store, id, wider) : nameOf(store, u"person"_s, id);
}

} // namespace

Result<History> historyOf(const store::Store &store, const QString &kindName, const RecordId &id, const QString &field,
                          const Wider &wider)
{
    const auto entries = store::history(store, kindName, id, field);
    const auto name = nameOf(store, kindName, id);
    if (!entries || !name)
        return tl::unexpected(entries ? name.error() : entries.error());
    History history{*name, {}};
    for (const store::HistoryEntry &entry : *entries) {
        const journal::Edit &edit = entry.by.edit;
        const auto author = personName(store, edit.author, wider);
        const auto label = fieldLabel(store, kindName, entry.field, wider);
        const auto before = valueText(store, kindName, entry.field, entry.before, wider);
        const auto after = valueText(store, kindName, entry.field, entry.after, wider);
        for (const auto *told : {&author, &label, &before, &after})
            if (!*told)
                return tl::unexpected(told->error());
        history.changes << Told{entry.by.id,
                                edit.effectiveDay(),
                                *author,
                                *label,
                                *before,
                                *after,
                                edit.noteText(journal::note::kReason),
                                edit.noteText(journal::note::kSource)};
    }
    return history;
}

Document documentOf(const History &history)
{
    Table table{u"History"_s,
                {u"Day"_s, u"By"_s, u"What changed"_s},
                {},
                u"Nothing has been entered yet."_s,
                {u"day"_s, u"by"_s, u"changed"_s}};
    for (qsizetype i = 0; i < history.changes.size();) {
        const Told &first = history.changes[i];
        QStringList lines;
        for (; i < history.changes.size() && history.changes[i].edit == first.edit; ++i) {
            const Told &told = history.changes[i];
            const QString after = told.after.isEmpty() ? u"(nothing)"_s : told.after;
            lines << told.field + u": "_s + (told.before.isEmpty() ? after : told.before + u" → "_s + after);
        }
        if (!first.reason.isEmpty())
            lines << u"Why: "_s + first.reason;
        if (!first.source.isEmpty())
            lines << u"Source: "_s + first.source;
        table.rows << QStringList{dayText(first.day), first.by, lines.join(u'\n')};
    }
    return {u"History of "_s + history.of, {}, {table}};
}

QJsonObject jsonOf(const History &history)
{
    QJsonArray changes;
    for (const Told &told : history.changes)
        changes << QJsonObject{{u"edit"_s, QString::fromLatin1(told.edit.token())},
                               {u"day"_s, told.day.toString(Qt::ISODate)},
                               {u"by"_s, told.by},
                               {u"field"_s, told.field},
                               {u"before"_s, told.before},
                               {u"after"_s, told.after},
                               {u"reason"_s, told.reason},
                               {u"source"_s, told.source}};
    return {{u"of"_s, history.of}, {u"changes"_s, changes}};
}

} // namespace waymark::report
