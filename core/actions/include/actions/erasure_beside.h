// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/circles.h>
#include <actions/erasure.h>
#include <store/held.h>

/// What a plan and the circles beside it hold about a person, to be given to her or erased. Beside the plan whoever has
/// the file may erase.
namespace waymark::actions {

/// The records that are about a person, in the plan and beside it, the widest circle first: her own, her roles, contact
/// details, contacts with her, requests of her, the names of officials that are hers or of her roles. Of what only
/// names her the fields that do. Their stores are good as long as the circles. Cost: all records are read.
[[nodiscard]] Result<Readable<store::HeldRecord>> recordsAbout(Circles &circles, const Id<Person> &person);

struct ToEraseBeside
{
    Circle circle = Circle::OurSide;
    ToErase words;
};

/// All that those records have ever held, and elsewhere every text that names her; a circle with nothing is left out.
/// Cost: the whole journals beside the plan are read.
[[nodiscard]] Result<Readable<ToEraseBeside>> wordsBeside(Circles &circles, const Id<Person> &person);

/// What would go: of the plan, and of what lies beside it.
struct EverythingToErase
{
    std::optional<ToErase> plan;
    Readable<ToEraseBeside> beside;

    /// Of all values.
    [[nodiscard]] qsizetype count() const;
};
/// Everything about a person, in the plan and beside it. NotFound when there is nothing; cost as wordsAboutPerson()
/// and wordsBeside().
[[nodiscard]] Result<EverythingToErase> everythingAbout(Circles &circles, const Id<Person> &person);

/// Erases them for good, circle by circle. Invalid without a reason, Refused while a hold stands on the plan. Not
/// undone.
[[nodiscard]] Outcome eraseBeside(Circles &circles, const QList<ToEraseBeside> &words, const QString &reason);
/// Both, first what is in the plan, as erase() and eraseBeside().
[[nodiscard]] Outcome eraseEverything(Circles &circles, const EverythingToErase &words, const QString &reason,
                                      const signing::SigningKey *key = nullptr);

} // namespace waymark::actions
