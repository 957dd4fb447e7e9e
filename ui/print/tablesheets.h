// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <print/sheets.h>

#include <QTextDocument>

namespace waymark::ui {

/// A table on paper: its lines break where they must, its heads come again on each page.
class TableSheets : public Sheets
{
public:
    explicit TableSheets(const Printed &printed);

protected:
    [[nodiscard]] int divide(const QSize &area) override;
    void paintBody(QPainter &painter, const QRect &area, int page) const override;

private:
    QTextDocument m_text;
};

} // namespace waymark::ui
