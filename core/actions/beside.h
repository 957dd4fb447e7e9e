// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/desk.h>

#include <QDir>

/// The journals that lie beside a plan: what they are called and what their founding edits say.
namespace waymark::actions {

/// What the founding edit of such a journal says.
struct Founding
{
    EditId plan; ///< the journal it lies beside
    Circle circle = Circle::Everyone;
    RecordId organisation; ///< whose it is; null for what is one person's
    QString planName;      ///< what the plan's file was called then
};

[[nodiscard]] journal::Edit foundingEdit(const Desk &by, const Founding &founding);
/// Nothing for a plan, and for a file without any edit.
[[nodiscard]] Result<std::optional<Founding>> foundingOf(const store::Store &store);

/// "UK 2016 (Cabinet Office only).waymark"; what no file may be called is left out of the name.
[[nodiscard]] QString sideFileName(const QString &plan, const QString &organisation);
/// The file in a folder that an organisation keeps beside a plan, whatever the plan or the organisation was called when
/// it was made; empty when there is none.
[[nodiscard]] QString findSideFile(const QDir &folder, const EditId &plan, const RecordId &organisation);

/// The records that the values of one record's changes refer to.
[[nodiscard]] QList<RecordId> referencesOf(const journal::RecordChanges &changes);

} // namespace waymark::actions
