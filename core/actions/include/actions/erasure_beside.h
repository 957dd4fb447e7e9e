// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/circles.h>
#include <actions/erasure.h>

/// What the circles beside a plan hold about a person, to be given to her or erased. There whoever has the file may
/// erase.
namespace waymark::actions {

struct KeptRecord
{
    Circle circle = Circle::OurSide;
    QString kind;
    RecordId id;
};

/// The records beside the plan that are about a person: contact details, contacts with her, requests of her, the names
/// of officials that are hers or of her roles, and whatever names her. Cost: all records there are read.
[[nodiscard]] Result<Readable<KeptRecord>> keptAbout(Circles &circles, const Id<Person> &person);

struct ToEraseBeside
{
    Circle circle = Circle::OurSide;
    ToErase words;
};

/// All that those records have ever held, and elsewhere every text that names her; a circle with nothing is left out.
/// Cost: the whole journals beside the plan are read.
[[nodiscard]] Result<Readable<ToEraseBeside>> wordsBeside(Circles &circles, const Id<Person> &person);

/// Erases them for good, circle by circle. Invalid without a reason, Refused while a hold stands on the plan. Not
/// undone.
[[nodiscard]] Outcome eraseBeside(Circles &circles, const QList<ToEraseBeside> &words, const QString &reason);

} // namespace waymark::actions
