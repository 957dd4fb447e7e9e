// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <models/writing.h>
#include <rules/standing.h>
#include <store/agreement.h>

namespace waymark::ui {

/// What whoever acts may do about an update's wording.
struct Voice
{
    PartySide side = PartySide::Neither; ///< for which she leads; Neither when for none or for both
    bool leads = false;                  ///< on either side: she answers herself
    bool records = false;                ///< what a side said elsewhere
    bool mayWrite = false;               ///< what both sides agree on
    bool mayRateGovernment = false;
    bool mayRateCivilSociety = false;
};

/// An update as somebody sits down to write it.
struct UpdateOnDesk
{
    Commitment commitment;
    Round round;
    Update update; ///< as the plan has it; with nothing but its id while nobody has begun it
    bool isBegun = false;
    QMap<QString, Writing> texts; ///< by field: joint, nextSteps, governmentView, civilSocietyView, inTheWayText
    QList<rules::MilestoneStanding> milestones;
    QHash<RecordId, MilestoneReport> reports;        ///< of this update, by milestone
    std::optional<store::UpdateAgreement> agreement; ///< nothing while nobody has begun it
    Parties parties;
    Voice voice;
    QList<Evidence> evidence;

    struct LastTime
    {
        QString round;
        QString joint;
    };
    std::optional<LastTime> lastTime; ///< the latest earlier round with a joint text

    RecordId previous; ///< the commitments before and after this one in the round; null at its ends
    RecordId next;
    int place = 0; ///< of `asked`, from 1; 0 when this commitment was not asked
    int asked = 0;

    [[nodiscard]] Id<Update> id() const;
    /// The joint text or the next steps were changed here and are not shared yet.
    [[nodiscard]] bool hasUnsharedWords() const;
    [[nodiscard]] const store::SideReply *reply(PartySide side) const;
};

/// Reads it. NotFound when the commitment or round is not in the plan.
[[nodiscard]] Result<UpdateOnDesk> updateOnDesk(OpenPlan &plan, const Id<Commitment> &commitment,
                                                const Id<Round> &round);

/// The texts that both sides agree on and that are written in private first.
[[nodiscard]] const QStringList &jointFields();

} // namespace waymark::ui
