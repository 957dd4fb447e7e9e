// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/planjson.h>

#include "json_writer.h"

#include <model/description.h>
#include <model/records.h>
#include <store/history.h>
#include <store/reading.h>

#include <set>

namespace waymark::exchange {

using namespace Qt::StringLiterals;

namespace {

const QString kFormat = u"waymark-state"_s;

using Ids = std::set<RecordId>;

/// Everything the journal mentions, by kind, in an order that does not depend on how it got here.
Result<QMap<QString, Ids>> mentioned(const store::Store &store)
{
    QMap<QString, Ids> ids;
    const auto read = store::eachEdit(store, 1, [&ids](const store::StoredEdit &stored) -> Outcome {
        for (const journal::RecordChanges &record : stored.edit.records)
            ids[record.kind].insert(record.id);
        return {};
    });
    return read ? Result<QMap<QString, Ids>>(ids) : tl::unexpected(read.error());
}

/// Known kinds in the order in which they are listed everywhere, then the others by name.
QStringList inOrder(const QStringList &names)
{
    QStringList ordered;
    for (const Kind &kind : kinds())
        if (names.contains(kind.name) && kind.circle == Circle::Everyone)
            ordered << kind.name;
    for (const QString &name : names)
        if (!kind(name))
            ordered << name;
    return ordered;
}

void writeRecord(JsonWriter &json, const store::StoredRecord &record)
{
    json.beginObject();
    json.text(u"kind"_s, record.values.kind);
    json.text(u"id"_s, record.values.id.text());
    json.beginObject(u"values"_s);
    for (auto it = record.values.fields.cbegin(); it != record.values.fields.cend(); ++it) {
        if (const auto flag = it->flag())
            json.flag(it.key(), *flag);
        else if (const auto number = it->number())
            json.number(it.key(), *number);
        else if (it->isText())
            json.text(it.key(), it->text());
    }
    json.endObject();
    if (!record.conflicts.isEmpty())
        json.texts(u"conflicts"_s, record.conflicts);
    if (!record.pending.isEmpty())
        json.texts(u"pending"_s, record.pending);
    json.endObject();
}

Outcome writeState(const store::Store &store, const SaveStep &step, Job &job)
{
    const auto ids = mentioned(store);
    if (!ids)
        return tl::unexpected(ids.error());
    JsonWriter json(step);
    json.beginObject();
    json.text(u"format"_s, kFormat);
    json.number(u"version"_s, 1);
    json.beginList(u"records"_s);
    qint64 done = 0;
    for (const QString &kind : inOrder(ids->keys()))
        for (const RecordId &id : ids->value(kind)) {
            const auto record = store::record(store, kind, id);
            if (!record)
                return tl::unexpected(record.error());
            if (*record && !(*record)->isDeleted)
                writeRecord(json, **record);
            if (json.hasFailed())
                return json.finish();
            if (const auto goOn = ++done % 256 == 0 ? job.report(done) : Outcome(); !goOn)
                return goOn;
        }
    json.endList();
    json.endObject();
    return json.finish();
}

} // namespace

Outcome writeStateJson(const store::Store &store, const QString &path, Job &job)
{
    const auto may = mayReplace(path, beginningOf(kFormat));
    return !may ? may : saveFileInSteps(path, [&](const SaveStep &step) { return writeState(store, step, job); });
}

Result<QByteArray> stateJson(const store::Store &store, Job &job)
{
    QByteArray bytes;
    const auto written = writeState(
        store, [&bytes](const QByteArray &piece) { return bytes += piece, Outcome(); }, job);
    return written ? Result<QByteArray>(bytes) : tl::unexpected(written.error());
}

} // namespace waymark::exchange
