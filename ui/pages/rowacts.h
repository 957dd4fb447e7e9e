// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/pastedrows.h>

namespace waymark::ui {

/// Many rows of the commitments changed at once, by a block from a spreadsheet or by one value for all of them. Shows
/// every place before anything changes.
class RowActs : public QObject
{
    Q_OBJECT
public:
    /// Sheets open over the window of `page`.
    RowActs(OpenPlan &plan, QWidget *page);

    void paste(const Cells &cells, const PasteTarget &target);
    void change(const QList<RecordId> &rows);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);

private:
    void preview(const QString &title, const PastedRows &rows);

    OpenPlan &m_plan;
    QWidget *m_page;
};

} // namespace waymark::ui
