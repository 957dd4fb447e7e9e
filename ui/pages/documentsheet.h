// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sheet.h>
#include <report/document.h>

namespace waymark::ui {

/// A document to read, copy, or keep as a page.
class DocumentSheet : public Sheet
{
    Q_OBJECT
public:
    /// `note` says what must not be sent on.
    DocumentSheet(const report::Document &document, const QString &note, QWidget *parent = nullptr);

signals:
    void saveWanted();

private:
    void copy();

    report::Document m_document;
};

} // namespace waymark::ui
