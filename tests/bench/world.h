// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measure.h"

#include <store/store.h>

namespace waymark::bench {

/// The plan of that many commitments in the setting's folder; made when it is not there yet. All sizes are alike but
/// for the size: a hundred commitments a plan, each with 6 milestones and 16 updates over ten years, 200 changes; four
/// authors a plan, with their roles. The content is the same every time; ids of edits are not, because every value has
/// a salt of its own.
[[nodiscard]] QString worldPath(const Setting &setting);

/// A writable copy of it that goes away with this object.
class Copy
{
public:
    Copy(const Setting &setting, const QString &name);
    ~Copy();
    Q_DISABLE_COPY_MOVE(Copy)

    [[nodiscard]] store::Store &store() { return *m_store; }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    std::unique_ptr<store::Store> m_store;
};

} // namespace waymark::bench
