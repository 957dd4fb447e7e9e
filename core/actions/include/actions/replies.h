// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/circles.h>
#include <actions/editing.h>
#include <forms/reply.h>

namespace waymark::actions {

/// How and when a reply came.
struct Received
{
    Channel how = Channel::Form;
    FuzzyDate on;
};

/// Enters what a reply says as one act, whoever replied named as the one who reported it, and keeps with our side that
/// it came, commitment by commitment. Each date that moves keeps its own reason. Invalid, with nothing entered, where
/// one has none or nothing is said; Refused where any of it is not the author's to write. Only what `read` still lists
/// is entered: take out what nobody wants.
[[nodiscard]] Acted enterReply(Circles &circles, const forms::ReplyRead &read, const Received &received);

} // namespace waymark::actions
