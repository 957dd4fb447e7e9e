// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/drafting.h>
#include <models/openplan.h>

namespace waymark::ui {

/// One text while it is written: what the plan says, and what was begun and not shared yet.
struct Writing
{
    QString inPlan;
    QList<EditId> heads;                     ///< of what the plan says
    std::optional<actions::KeptDraft> draft; ///< her own, else our side's

    /// What is to be edited.
    [[nodiscard]] QString text() const { return draft ? draft->wording.text : inPlan; }
    /// Who sees that.
    [[nodiscard]] waymark::Circle circle() const { return draft ? draft->circle : waymark::Circle::Everyone; }

    /// Takes a draft of this text; her own goes before our side's.
    void take(const actions::KeptDraft &kept)
    {
        if (kept.circle == waymark::Circle::Mine || !draft)
            draft = kept;
    }
};

/// Keeps half-typed words where only she reads them, or our side when they are our side's already; lets what was kept
/// go when the words are those of the plan again. Nothing happens while they are as they were.
[[nodiscard]] Outcome keepWriting(OpenPlan &plan, const RecordId &about, const QString &field, const Writing &writing,
                                  const QString &words);
/// Writes them into the plan as one change of what stood there when she began.
[[nodiscard]] Outcome writeWriting(OpenPlan &plan, const QString &kind, const RecordId &about, const QString &field,
                                   const Writing &writing, const QString &words);

} // namespace waymark::ui
