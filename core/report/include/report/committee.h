// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <store/store.h>

#include <QDate>

#include <optional>

namespace waymark::report {

/// Places that each side has on a steering committee.
inline constexpr int kSeatsOfASide = 5;

/// A place on the steering committee, and for how long somebody has it.
struct Seat
{
    Role role;
    RecordId who; ///< a person, or an organisation where no person is named
    QString name;
    QString organisation; ///< a person's; else empty
    PartySide side = PartySide::Neither;

    [[nodiscard]] bool isHeldOn(QDate day) const;
    /// "since 1 May 2016", "1 May 2016 to 31 March 2017"; empty where no date is known.
    [[nodiscard]] QString term() const;
};

/// Everybody who has or had a place, government first, by name. Where a role does not say the side, the kind of the
/// organisation does.
[[nodiscard]] Result<QList<Seat>> committee(const store::Store &store);

/// The side that somebody sits on, by the place held on a day, else by the kind of the organisation.
[[nodiscard]] Result<PartySide> sideOf(const store::Store &store, const RecordId &who, QDate day);

/// The day by which the committee meets again: six months after it met last, as far as that was up to `day`. Nothing
/// where it has not met.
[[nodiscard]] Result<std::optional<QDate>> nextMeetingDue(const store::Store &store, QDate day);

/// "Preparation: 60 days. Time to reply: 5 days (agreed minimum 10)"; what has no days is left out.
[[nodiscard]] QString consultationTimes(const Consultation &consultation, const std::optional<qint64> &agreedMinimum);

} // namespace waymark::report
