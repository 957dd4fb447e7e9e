// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

namespace waymark::ui {

/// Somebody the plan knows: a person, or an organisation.
struct Somebody
{
    RecordId id;
    QString name;
    QString organisation; ///< a person's; empty for an organisation
    bool isPerson = false;
    bool leadsGovernment = false; ///< some commitment on this day, herself or the organisation
    bool leadsCivilSociety = false;

    /// "Rachel Evans, Involve".
    [[nodiscard]] QString text() const;
};

/// Everybody a copy may be for, whoever acts left out: first the other side's lead organisations and their people, then
/// whoever else leads, then organisations and people by name. For somebody who speaks for no side both are the other.
[[nodiscard]] Result<QList<Somebody>> recipientsIn(const OpenPlan &plan);
/// The people that whoever opens a plan for the first time may be: civil society's leads first, then by name.
[[nodiscard]] Result<QList<Somebody>> peopleIn(const OpenPlan &plan);
/// The organisations, civil society's leads first.
[[nodiscard]] Result<QList<Somebody>> organisationsIn(const OpenPlan &plan);
/// Organisations, then people, each by its words and the text of its id: to choose from whose something is.
[[nodiscard]] Result<QList<std::pair<QString, QString>>> choicesOfEverybody(const OpenPlan &plan);

} // namespace waymark::ui
