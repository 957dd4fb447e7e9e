// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <print/sheets.h>

#include <QStringList>

class QTextDocument;

namespace waymark::ui {

/// A table on paper: its lines break where they must, its heads come again on each page, and no row is cut that fits on
/// a page. Each page is laid out by itself, so that a long table costs no more than what is looked at.
class TableSheets : public Sheets
{
public:
    explicit TableSheets(const Printed &printed);

protected:
    void beginIn(const QSize &area) override;
    [[nodiscard]] int divideMore() override;
    void paintBody(QPainter &painter, const QRect &area, int page) const override;

private:
    struct Part
    {
        qsizetype first = 0; ///< row
        qsizetype rows = 0;
        int page = 0; ///< of a row that is higher than a page
    };

    void measureColumns();
    void lay(QTextDocument &text, qsizetype first, qsizetype rows) const;
    [[nodiscard]] qsizetype fitting(const QTextDocument &text, qsizetype rows) const;

    QString m_head;
    QStringList m_rows;
    QList<double> m_widths; ///< of the columns, in percent; those that the longest texts of the whole table ask for
    QSize m_area;
    QList<Part> m_parts;
};

} // namespace waymark::ui
