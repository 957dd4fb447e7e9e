// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dialogs/formsheet.h>

namespace waymark::ui {

class FilePlace;

/// A whole plan that was sent is to become one's own: says so, and where it will lie.
class KeepPlanSheet : public FormSheet
{
    Q_OBJECT
public:
    KeepPlanSheet(const QString &sentFile, const QString &sentence, QWidget *parent = nullptr);

    [[nodiscard]] const QString &file() const;
    void setFile(const QString &path);

signals:
    void elsewhereWanted();

private:
    FilePlace *m_place;
};

} // namespace waymark::ui
