// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/commitmentsmodel.h>

class QSettings;

namespace waymark::ui {

/// A way to look at the commitments under a name: which rows, and which columns in which order, sorted how.
struct SavedView
{
    QString id; ///< its place in the settings
    QString name;
    RowsWanted rows;
    QByteArray columns; ///< as QHeaderView keeps them
};

/// The views somebody saved for one plan. They say how she looks at the plan, not what is in it, so they stay in the
/// settings of her machine and never enter a journal: nobody else can read them, and there is nothing to merge.
class SavedViews
{
public:
    /// The settings outlive it.
    SavedViews(QSettings &settings, const RecordId &plan);

    /// In the order somebody gave them; those she never moved come last, in natural order of their names.
    [[nodiscard]] QList<SavedView> all() const;
    [[nodiscard]] std::optional<SavedView> at(const QString &id) const;
    /// Under its id, or as a new one when that is empty; returns the id. Invalid without a name, Conflict when another
    /// view has it.
    [[nodiscard]] Result<QString> keep(const SavedView &view);
    void remove(const QString &id);
    /// One place up, or down.
    void move(const QString &id, bool up);

private:
    QSettings &m_settings;
    QString m_group;
};

} // namespace waymark::ui
