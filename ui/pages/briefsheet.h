// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sheet.h>
#include <report/document.h>

namespace waymark::ui {

/// A brief to read, copy, or keep as a page.
class BriefSheet : public Sheet
{
    Q_OBJECT
public:
    /// `note` says what must not be sent on.
    BriefSheet(const report::Document &brief, const QString &note, QWidget *parent = nullptr);

signals:
    void saveWanted();

private:
    void copy();

    report::Document m_brief;
};

} // namespace waymark::ui
