// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "beside.h"

#include <actions/circles.h>
#include <base/text.h>
#include <model/records.h>
#include <store/history.h>
#include <store/reading.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

const QString kOurSide = u"ourSide"_s;
const QString kMine = u"mine"_s;
constexpr auto kSideFileEnd = " only).waymark"_L1;

} // namespace

journal::Edit foundingEdit(const Desk &by, const Founding &founding)
{
    JournalBeside beside;
    beside.id = Id<JournalBeside>::random();
    beside.plan = QString::fromLatin1(founding.plan.token());
    beside.of = founding.circle == Circle::Mine ? kMine : kOurSide;
    beside.organisation = Id<Organisation>(founding.organisation);
    const RecordValues values = valuesOf(beside);
    journal::RecordChanges circle{values.kind, values.id, {}, {}};
    for (auto field = values.fields.cbegin(); field != values.fields.cend(); ++field)
        circle.changes << journal::Change{field.key(), *field, {}};
    journal::Edit edit;
    edit.author = by.author();
    edit.at = by.clock().now();
    edit.verb = u"found"_s;
    edit.notes.insert(journal::note::kSource, cleanLine(founding.planName));
    edit.records << circle;
    return edit;
}

Result<std::optional<Founding>> foundingOf(const store::Store &store)
{
    const auto count = store.editCount();
    if (!count || *count == 0)
        return count ? Result<std::optional<Founding>>(std::nullopt) : tl::unexpected(count.error());
    const auto id = store.journalId();
    const auto first = id ? store::editAt(store, *id) : tl::unexpected(id.error());
    if (!first)
        return tl::unexpected(first.error());
    for (const journal::RecordChanges &changes : first->edit.records)
        if (changes.kind == kindOf<JournalBeside>().name) {
            RecordValues values{changes.kind, changes.id, {}};
            for (const journal::Change &change : changes.changes)
                values.fields.insert(change.field, change.value);
            const auto beside = recordAs<JournalBeside>(values);
            return Founding{EditId::fromToken(beside.plan.toLatin1()).value_or(EditId()),
                            beside.of == kMine ? Circle::Mine : Circle::OurSide, beside.organisation,
                            first->edit.noteText(journal::note::kSource)};
        }
    return std::nullopt;
}

Outcome checkIsPlan(const store::Store &store)
{
    const auto founding = foundingOf(store);
    if (!founding)
        return tl::unexpected(founding.error());
    if (!*founding)
        return {};
    const QString plan = (*founding)->planName;
    return failure(ErrorCode::Refused,
                   u"This file holds what is kept beside %1 and not for everyone; open the plan itself."_s.arg(
                       plan.isEmpty() ? u"a plan"_s : u"the plan \"%1\""_s.arg(plan)));
}

QString sideFileName(const QString &plan, const QString &organisation)
{
    constexpr qsizetype kLongest = 60;
    QString name;
    for (const QChar c : organisation)
        name += u"/\\:*?\"<>|"_s.contains(c) ? u' ' : c;
    return u"%1 (%2"_s.arg(plan, cleanLine(name.left(kLongest))) + kSideFileEnd;
}

QString findSideFile(const QDir &folder, const EditId &plan, const RecordId &organisation)
{
    const QStringList files = folder.entryList({u"*"_s + kSideFileEnd}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const auto store = store::Store::openReadOnly(folder.filePath(file));
        const auto founding = store ? foundingOf(**store) : tl::unexpected(store.error());
        if (founding && *founding && (*founding)->plan == plan && (*founding)->organisation == organisation)
            return folder.filePath(file);
    }
    return {};
}

QList<RecordId> referencesOf(const journal::RecordChanges &changes)
{
    QList<RecordId> references;
    const Kind *known = kind(changes.kind);
    for (const journal::Change &change : changes.changes) {
        const Field *field = known ? fieldOf(*known, change.field) : nullptr;
        const FieldName name = FieldName::split(change.field);
        const bool isMember = field && field->repeat == Repeat::PerMember && !field->words;
        if (!field || name.separator == u'?' || (!isMember && field->type != FieldType::Reference))
            continue;
        const bool isNone = change.value.isNull() || change.value == Value(false);
        if (const auto id = RecordId::fromText(isMember ? name.part : change.value.text()); id && !isNone)
            references << *id;
    }
    return references;
}

} // namespace waymark::actions
