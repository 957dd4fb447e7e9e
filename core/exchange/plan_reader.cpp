// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_reader.h"

#include "admit.h"
#include "pack_format.h"

#include <base/text.h>
#include <model/natural_id.h>

#include <QCryptographicHash>

#include <algorithm>

namespace waymark::exchange {

using namespace Qt::StringLiterals;
using Type = JsonNode::Type;

namespace {

constexpr int kVersion = 1;
/// A salt, a field's name and what it replaces.
constexpr qsizetype kBytesPerChange = 60;

/// Kinds, verbs and names of notes, as the journal takes them.
bool isWord(const QString &text)
{
    return !text.isEmpty() && text.size() <= 40 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    });
}

Outcome expect(const JsonNode &node, Type type, const QString &name)
{
    static const QHash<Type, QString> words{{Type::Text, u"a text"_s},
                                            {Type::List, u"a list"_s},
                                            {Type::Object, u"an object"_s},
                                            {Type::Number, u"a number"_s}};
    if (node.type == type)
        return {};
    return failureAt(node.line, u"\"%1\" takes %2."_s.arg(name, words.value(type)));
}

Outcome checkHeader(const JsonNode &root)
{
    const JsonNode *format = root.member(u"format");
    const JsonNode *version = root.member(u"version");
    if (format && format->text == u"waymark-state")
        return failureAt(
            format->line,
            u"This file holds a plan's present state without its history; import an export made without --state."_s);
    if (!format || format->text != u"waymark-plan")
        return failureAt(root.line, u"This is not a Waymark plan file: \"format\" is not \"waymark-plan\"."_s);
    if (!version || version->type != Type::Number || version->number < 1)
        return failureAt(format->line, u"\"version\" is missing; write 1."_s);
    if (version->number > kVersion)
        return failureAt(version->line, u"This was written by a newer version of Waymark; update Waymark to read it."_s,
                         ErrorCode::TooNew);
    for (qsizetype i = 0; i < root.names.size(); ++i)
        if (!QStringList{u"format"_s, u"version"_s, u"name"_s, u"acts"_s}.contains(root.names[i]))
            return failureAt(
                root.items[i].line,
                u"\"%1\" is not known here; a plan file has format, version, name and acts."_s.arg(root.names[i]));
    const JsonNode *acts = root.member(u"acts");
    return acts ? expect(*acts, Type::List, u"acts"_s) : failureAt(root.line, u"\"acts\" is missing."_s);
}

} // namespace

Result<PlanProposal> PlanReader::read(const JsonNode &root)
{
    const JsonNode *acts = root.member(u"acts");
    if (const auto collected = m_ids.collect(*acts); !collected)
        return tl::unexpected(collected.error());
    PlanProposal proposal;
    for (m_act = 0; m_act < acts->items.size(); ++m_act)
        if (const auto act = readAct(acts->items[m_act], proposal.acts.emplaceBack()); !act)
            return tl::unexpected(act.error());
    proposal.mapped = counted(m_mapped);
    proposal.toLookAt = counted(m_toLookAt);
    return proposal;
}

QStringList PlanReader::counted(const QStringList &lines) const
{
    QStringList once = lines;
    once.removeDuplicates();
    for (QString &line : once) {
        const qsizetype times = lines.count(line);
        line += times == 1 ? u": once"_s : u": %1 times"_s.arg(times);
    }
    return once;
}

Outcome PlanReader::readAct(const JsonNode &node, ProposedAct &act)
{
    if (const auto object = expect(node, Type::Object, u"acts"_s); !object)
        return object;
    act.line = node.line;
    act.verb = u"import"_s;
    for (qsizetype i = 0; i < node.names.size(); ++i)
        if (const auto read = readActMember(node.names[i], node.items[i], act); !read)
            return read;
    const JsonNode *records = node.member(u"records");
    if (!records || records->items.isEmpty())
        return failureAt(node.line, u"This act changes nothing; give it \"records\"."_s);
    qsizetype changes = 0;
    qsizetype bytes = 0;
    for (const JsonNode &record : records->items) {
        if (const auto read = readRecord(record, act.isFromJournal(), act.records.emplaceBack()); !read)
            return read;
        const ProposedRecord &last = act.records.constLast();
        changes += last.changes.size();
        for (const ProposedChange &change : last.changes)
            bytes += kBytesPerChange + change.value.text().toUtf8().size();
        for (qsizetype i = 0; i + 1 < act.records.size(); ++i)
            if (act.records[i].id == last.id && act.records[i].kind == last.kind)
                return failureAt(record.line, u"%1 comes twice in one act; use two acts."_s.arg(last.name));
    }
    if (changes > journal::kMostChanges)
        return failureAt(node.line,
                         u"This act has more than %1 changes; use several acts."_s.arg(journal::kMostChanges));
    if (bytes > journal::kLargestEdit)
        return failureAt(node.line, u"This act is larger than 512 KiB; use several acts."_s);
    return {};
}

Outcome PlanReader::readActMember(const QString &name, const JsonNode &node, ProposedAct &act)
{
    if (name == u"day" || name == u"at")
        return readWhen(name, node, act);
    if (name == u"reason" || name == u"source" || name == u"consent")
        return readNote(name, node, act);
    if (name == u"records")
        return expect(node, Type::List, name);
    if (name == u"after")
        return readNumbers(node, act.after.emplace());
    if (name == u"undoes") {
        QList<qsizetype> numbers;
        JsonNode list{Type::List, false, node.line, 0, {}, {}, {node}};
        const auto read = readNumbers(list, numbers);
        return read ? (act.undoes = numbers.first(), read) : read;
    }
    if (name == u"notes") {
        for (qsizetype i = 0; i < node.names.size(); ++i) {
            if (!isWord(node.names[i]) || node.items[i].type != Type::Text)
                return failureAt(
                    node.items[i].line,
                    u"\"%1\" cannot be a note; its name takes letters, and it takes a text."_s.arg(node.names[i]));
            act.notes.insert(node.names[i], node.items[i].text);
        }
        return expect(node, Type::Object, name);
    }
    if (const auto text = expect(node, Type::Text, name); !text)
        return text;
    if (name == u"verb") {
        act.verb = node.text;
        return isWord(node.text)
                   ? Outcome()
                   : failureAt(node.line, u"\"verb\" takes one word of letters, for example logProgress."_s);
    }
    if (name == u"author" || name == u"group") {
        const auto id = name == u"author" ? m_ids.known(node.text) : FileIds::asUuid(node.text);
        (name == u"author" ? act.author : act.group) = id.value_or(RecordId());
        return id ? Outcome()
                  : failureAt(node.line, u"\"%1\" takes the id of a %2."_s.arg(
                                             name, name == u"author" ? u"person"_s : u"group of acts"_s));
    }
    return failureAt(node.line, u"\"%1\" is not known here; see the schema of plan files."_s.arg(name));
}

Outcome PlanReader::readWhen(const QString &name, const JsonNode &node, ProposedAct &act)
{
    if (name == u"day") {
        act.day = QDate::fromString(node.text, Qt::ISODate);
        const bool isDay = act.day.isValid() && act.day.toString(Qt::ISODate) == node.text;
        return isDay ? Outcome() : failureAt(node.line, u"\"day\" takes a day such as 2016-11-14."_s);
    }
    act.at = QDateTime::fromString(node.text, Qt::ISODateWithMs).toUTC();
    const qint64 time = act.at.isValid() ? act.at.toMSecsSinceEpoch() : -1;
    if (time < 0 || act.at.toString(Qt::ISODateWithMs) != node.text)
        return failureAt(node.line, u"\"at\" takes a time such as 2016-11-14T10:42:07.000Z."_s);
    return {};
}

Outcome PlanReader::readNote(const QString &name, const JsonNode &node, ProposedAct &act)
{
    if (const auto isText = expect(node, Type::Text, name); !isText)
        return isText;
    const auto text = admitted({}, name, Value(node.text));
    if (!text)
        return failureAt(node.line, u"%1: %2"_s.arg(name, text.error().sentence));
    if (name == journal::note::kConsent && !fromName<MoveConsent>(text->text()))
        return failureAt(node.line, u"\"consent\" takes agreed or didNotAgree."_s);
    act.notes.insert(name, text->text());
    return {};
}

Outcome PlanReader::readNumbers(const JsonNode &node, QList<qsizetype> &numbers) const
{
    if (node.type != Type::List)
        return failureAt(node.line, u"Acts are named by a list of their numbers, from 0."_s);
    for (const JsonNode &item : node.items) {
        if (item.type != Type::Number || item.number < 0 || item.number >= m_act ||
            numbers.contains(qsizetype(item.number)))
            return failureAt(item.line, u"This does not name an earlier act; acts are numbered from 0."_s);
        numbers << qsizetype(item.number);
    }
    return {};
}

Outcome PlanReader::readRecord(const JsonNode &node, bool isFromJournal, ProposedRecord &record)
{
    if (const auto object = expect(node, Type::Object, u"records"_s); !object)
        return object;
    for (qsizetype i = 0; i < node.names.size(); ++i)
        if (!QStringList{u"kind"_s, u"id"_s, u"key"_s, u"values"_s, u"replaces"_s, u"seen"_s, u"unfit"_s}.contains(
                node.names[i]))
            return failureAt(node.items[i].line,
                             u"\"%1\" is not known here; a field stands under \"values\"."_s.arg(node.names[i]));
    if (const auto identity = readIdentity(node, record); !identity)
        return identity;
    QStringList unfit;
    if (const JsonNode *names = node.member(u"unfit"))
        for (const JsonNode &name : names->items)
            unfit << name.text;
    const JsonNode *values = node.member(u"values");
    if (!values || values->type != Type::Object || values->items.isEmpty())
        return failureAt(node.line, u"%1 has no values; give it \"values\"."_s.arg(record.name));
    for (qsizetype i = 0; i < values->names.size(); ++i)
        if (const auto read = readChange(values->names[i], values->items[i], unfit.contains(values->names[i]), record);
            !read)
            return read;
    if (const JsonNode *seen = node.member(u"seen"))
        if (const auto read = readNumbers(*seen, record.seen.emplace()); !read)
            return read;
    if (const JsonNode *replaces = node.member(u"replaces"))
        if (const auto read = readReplaces(*replaces, record); !read)
            return read;
    if (!isFromJournal)
        mapSaidWord(record);
    return {};
}

Outcome PlanReader::readReplaces(const JsonNode &node, ProposedRecord &record) const
{
    for (qsizetype i = 0; i < node.names.size(); ++i) {
        const auto change = std::find_if(record.changes.begin(), record.changes.end(),
                                         [&](const ProposedChange &each) { return each.field == node.names[i]; });
        if (change == record.changes.end())
            return failureAt(node.items[i].line,
                             u"\"%1\" is not among the values of this record."_s.arg(node.names[i]));
        if (const auto read = readNumbers(node.items[i], change->replaces.emplace()); !read)
            return read;
    }
    return expect(node, Type::Object, u"replaces"_s);
}

Outcome PlanReader::readIdentity(const JsonNode &node, ProposedRecord &record)
{
    const JsonNode *kindName = node.member(u"kind");
    const JsonNode *id = node.member(u"id");
    const JsonNode *key = node.member(u"key");
    record.line = node.line;
    record.kind = kindName ? kindName->text : QString();
    if (!isWord(record.kind))
        return failureAt(node.line, u"A record needs its \"kind\", for example commitment."_s);
    const Kind *known = kind(record.kind);
    if (!known)
        m_toLookAt << u"This version does not know records of kind \"%1\"; they are kept as they are"_s.arg(
            record.kind);
    const QString shown = id ? id->text : key ? key->text : QString();
    record.name = shown.isEmpty() ? record.kind : u"%1 \"%2\""_s.arg(record.kind, shown);
    if (!shown.isEmpty()) {
        const auto meant = m_ids.known(shown);
        record.id = meant.value_or(RecordId());
        return meant ? Outcome()
                     : failureAt(node.line,
                                 id ? u"\"%1\" cannot be an id; use letters, digits and . _ - only."_s.arg(shown)
                                    : u"%1 lacks the fields that its id follows from."_s.arg(record.name));
    }
    const auto natural = naturalId(record.kind, m_ids.meantFields(node));
    record.id = natural.value_or(RecordId());
    return natural ? Outcome() : failureAt(node.line, u"This %1 has no \"id\"."_s.arg(record.kind));
}

Result<PlanProposal> readPlanJson(const QByteArray &bytes)
{
    if (bytes.startsWith("SQLite format 3") || bytes.startsWith(beginningOfPack()))
        return failure(ErrorCode::Invalid,
                       u"This is a plan or a copy of one and no plan JSON; bring it in with \"merge\"."_s);
    const auto root = readJson(bytes);
    if (!root)
        return tl::unexpected(root.error());
    if (const auto header = checkHeader(*root); !header)
        return tl::unexpected(header.error());
    const JsonNode *name = root->member(u"name");
    if (name && !FileIds::isShort(name->text))
        return failureAt(name->line, u"\"name\" takes letters, digits and . _ - only."_s);
    const auto hash = [&bytes] {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    };
    return PlanReader(name ? name->text : hash()).read(*root);
}

} // namespace waymark::exchange
