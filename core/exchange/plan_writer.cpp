// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/planjson.h>

#include "admit.h"
#include "file_heads.h"
#include "json_writer.h"
#include "naming.h"

#include <rules/spans.h>
#include <store/history.h>

#include <algorithm>

namespace waymark::exchange {

using namespace Qt::StringLiterals;
using journal::Change;
using journal::Edit;
using journal::RecordChanges;

namespace {

const QString kFormat = u"waymark-plan"_s;

/// Above this no wording of a date is compared with another; keeps a large plan's texts out of memory.
constexpr qsizetype kLongestDate = 400;

bool isSameSet(QList<EditId> a, QList<EditId> b)
{
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

/// Writes edits in order of arrival, each saying only what does not follow from those before it.
class PlanWriter
{
public:
    explicit PlanWriter(JsonWriter &json)
        : m_json(json)
    {
    }

    void write(const store::StoredEdit &stored);

private:
    void writeWhoAndWhen(const Edit &edit);
    void writeNotes(const Edit &edit);
    void writeAfter(const store::StoredEdit &stored);
    void writeRecord(const RecordChanges &record, const EditId &edit);
    void writeValue(const QString &kind, const Change &change);
    QStringList unfitFields(const RecordChanges &record) const;
    QList<qsizetype> numbersOf(const QList<EditId> &ids) const;

    JsonWriter &m_json;
    FileHeads m_heads;
    QHash<EditId, qsizetype> m_numbers;
    QList<EditId> m_tips;
};

void PlanWriter::write(const store::StoredEdit &stored)
{
    const Edit &edit = stored.edit;
    m_json.beginObject();
    writeWhoAndWhen(edit);
    if (!edit.undoes.isNull())
        m_json.number(u"undoes"_s, m_numbers.value(edit.undoes));
    writeAfter(stored);
    writeNotes(edit);
    m_json.beginList(u"records"_s);
    for (const RecordChanges &record : edit.records)
        writeRecord(record, stored.id);
    m_json.endList();
    m_json.endObject();
    m_numbers.insert(stored.id, m_numbers.size());
}

void PlanWriter::writeWhoAndWhen(const Edit &edit)
{
    if (edit.day.isValid())
        m_json.text(u"day"_s, edit.day.toString(Qt::ISODate));
    m_json.text(u"at"_s, edit.at.toUTC().toString(Qt::ISODateWithMs));
    m_json.text(u"author"_s, edit.author.text());
    m_json.text(u"verb"_s, edit.verb);
    if (!edit.group.isNull())
        m_json.text(u"group"_s, edit.group.text());
}

void PlanWriter::writeNotes(const Edit &edit)
{
    static const QStringList known{journal::note::kReason, journal::note::kSource, journal::note::kConsent};
    QMap<QString, QString> others = edit.notes;
    for (const QString &name : known)
        if (others.contains(name) && isAdmittedNote(name, others.value(name)))
            m_json.text(name, others.take(name));
    if (others.isEmpty())
        return;
    m_json.beginObject(u"notes"_s);
    for (auto it = others.cbegin(); it != others.cend(); ++it)
        m_json.text(it.key(), it.value());
    m_json.endObject();
}

/// `after` follows from the order of acts as long as each was made on all before it.
void PlanWriter::writeAfter(const store::StoredEdit &stored)
{
    if (!isSameSet(stored.edit.after, m_tips.mid(0, journal::kMostAfter)))
        m_json.numbers(u"after"_s, numbersOf(stored.edit.after));
    const QList<EditId> needed = journal::needs(stored.edit);
    m_tips.removeIf([&needed](const EditId &tip) { return needed.contains(tip); });
    m_tips << stored.id;
}

void PlanWriter::writeRecord(const RecordChanges &record, const EditId &edit)
{
    const RecordKey key(record.id, record.kind);
    const QList<EditId> seenHere = m_heads.seen(key);
    QMap<QString, QList<qsizetype>> replaces;
    bool isDeletion = false;
    m_json.beginObject();
    m_json.text(u"kind"_s, record.kind);
    m_json.text(u"id"_s, record.id.text());
    m_json.beginObject(u"values"_s);
    for (const Change &change : record.changes) {
        writeValue(record.kind, change);
        if (!isSameSet(change.replaces, m_heads.heads(key, change.field)))
            replaces.insert(change.field, numbersOf(change.replaces));
        isDeletion = isDeletion || (change.field == journal::kExists && change.value == Value(false));
        const bool isLong = change.value.text().size() > kLongestDate; // long values are never looked at again
        m_heads.take(key, change.field, isLong ? Value() : change.value, change.replaces, edit);
    }
    m_json.endObject();
    if (!replaces.isEmpty()) {
        m_json.beginObject(u"replaces"_s);
        for (auto it = replaces.cbegin(); it != replaces.cend(); ++it)
            m_json.numbers(it.key(), it.value());
        m_json.endObject();
    }
    if (!isSameSet(record.seen, isDeletion ? seenHere : QList<EditId>()))
        m_json.numbers(u"seen"_s, numbersOf(record.seen));
    if (const QStringList unfit = unfitFields(record); !unfit.isEmpty())
        m_json.texts(u"unfit"_s, unfit);
    m_json.endObject();
}

void PlanWriter::writeValue(const QString &kind, const Change &change)
{
    const Value &value = change.value;
    if (value.isErased()) {
        m_json.beginObject(change.field);
        m_json.flag(u"erased"_s, true);
        m_json.endObject();
    } else if (const auto naming = namesActs(kind, change.field) ? namingText(value.text(), m_numbers) : std::nullopt) {
        m_json.beginObject(change.field);
        m_json.beginList(u"naming"_s);
        for (const auto &part : *naming)
            std::holds_alternative<QString>(part) ? m_json.text({}, std::get<QString>(part))
                                                  : m_json.number({}, std::get<qsizetype>(part));
        m_json.endList();
        m_json.endObject();
    } else if (const auto flag = value.flag()) {
        m_json.flag(change.field, *flag);
    } else if (const auto number = value.number()) {
        m_json.number(change.field, *number);
    } else if (value.isNull()) {
        m_json.null(change.field);
    } else {
        m_json.text(change.field, value.text());
    }
}

/// Fields whose value a reader would refuse from anyone else: a journal may hold what does not fit.
QStringList PlanWriter::unfitFields(const RecordChanges &record) const
{
    const RecordKey key(record.id, record.kind);
    QStringList unfit;
    for (const Change &change : record.changes) {
        const auto value = admitted(record.kind, change.field, change.value);
        if (!value || *value != change.value)
            unfit << change.field;
    }
    for (const auto &[start, end] : rules::spansOf(record.kind))
        if (rules::endsBeforeStart(m_heads.shown(key, start), m_heads.shown(key, end)))
            for (const Change &change : record.changes)
                if ((change.field == start || change.field == end) && !unfit.contains(change.field))
                    unfit << change.field;
    return unfit;
}

QList<qsizetype> PlanWriter::numbersOf(const QList<EditId> &ids) const
{
    QList<qsizetype> numbers;
    for (const EditId &id : ids)
        numbers << m_numbers.value(id);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

Outcome writePlan(const store::Store &store, const SaveStep &step, Job &job)
{
    const auto total = store.editCount();
    if (!total)
        return tl::unexpected(total.error());
    JsonWriter json(step);
    PlanWriter writer(json);
    json.beginObject();
    json.text(u"format"_s, kFormat);
    json.number(u"version"_s, 1);
    json.beginList(u"acts"_s);
    const auto written = store::eachEdit(store, 1, [&](const store::StoredEdit &stored) -> Outcome {
        writer.write(stored);
        if (json.hasFailed())
            return json.finish();
        return stored.n % 256 == 0 ? job.report(stored.n, *total) : Outcome();
    });
    if (!written)
        return written;
    json.endList();
    json.endObject();
    return json.finish();
}

} // namespace

Outcome writePlanJson(const store::Store &store, const QString &path, Job &job)
{
    const auto may = mayReplace(path, beginningOf(kFormat));
    return !may ? may : saveFileInSteps(path, [&](const SaveStep &step) { return writePlan(store, step, job); });
}

Result<QByteArray> planJson(const store::Store &store, Job &job)
{
    QByteArray bytes;
    const auto written = writePlan(
        store, [&bytes](const QByteArray &piece) { return bytes += piece, Outcome(); }, job);
    return written ? Result<QByteArray>(bytes) : tl::unexpected(written.error());
}

} // namespace waymark::exchange
