// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "beside.h"

#include <actions/circles.h>
#include <base/text.h>
#include <store/history.h>
#include <store/reading.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

// What a founding edit is about: one record of a kind of its own.
const QString kCircle = u"circle"_s;
const QString kPlan = u"plan"_s; // the id of the plan's journal
const QString kOf = u"of"_s;     // whose circle: one of the words below
const QString kOrganisation = u"organisation"_s;
const QString kOurSide = u"ourSide"_s;
const QString kMine = u"mine"_s;

constexpr auto kSideFileEnd = " only).waymark"_L1;

Value valueIn(const journal::RecordChanges &changes, const QString &field)
{
    for (const journal::Change &change : changes.changes)
        if (change.field == field)
            return change.value;
    return {};
}

} // namespace

journal::Edit foundingEdit(const Desk &by, const Founding &founding)
{
    journal::RecordChanges circle{kCircle, RecordId::random(), {}, {}};
    circle.changes << journal::Change{kPlan, Value(QString::fromLatin1(founding.plan.token())), {}}
                   << journal::Change{kOf, Value(founding.circle == Circle::Mine ? kMine : kOurSide), {}};
    if (!founding.organisation.isNull())
        circle.changes << journal::Change{kOrganisation, Value(founding.organisation.text()), {}};
    journal::Edit edit;
    edit.author = by.author();
    edit.at = by.clock().now();
    edit.verb = u"found"_s;
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
        if (changes.kind == kCircle) {
            const auto plan = EditId::fromToken(valueIn(changes, kPlan).text().toLatin1());
            const auto organisation = RecordId::fromText(valueIn(changes, kOrganisation).text());
            const bool isMine = valueIn(changes, kOf).text() == kMine;
            return Founding{plan.value_or(EditId()), isMine ? Circle::Mine : Circle::OurSide,
                            organisation.value_or(RecordId())};
        }
    return std::nullopt;
}

Outcome checkIsPlan(const store::Store &store)
{
    const auto founding = foundingOf(store);
    if (!founding)
        return tl::unexpected(founding.error());
    return *founding
               ? failure(ErrorCode::Refused,
                         u"This file holds what is kept beside a plan and not for everyone; open the plan itself."_s)
               : Outcome();
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
