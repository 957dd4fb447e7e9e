// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <print/sheets.h>

#include <QList>

namespace waymark::ui {

/// A document on paper, part after part; each part begins on a page of its own and is laid out by itself, so that a
/// long document is divided a little at a time.
class DocumentSheets : public Sheets
{
public:
    explicit DocumentSheets(const Printed &printed);
    ~DocumentSheets() override;

protected:
    void beginIn(const QSize &area) override;
    [[nodiscard]] int divideMore() override;
    void paintBody(QPainter &painter, const QRect &area, int page) const override;

private:
    [[nodiscard]] QTextDocument &laid(int part) const;

    int m_parts;
    std::function<void(QTextDocument &text, int part)> m_layPart;
    QSize m_area;
    QList<int> m_pages; ///< up to which page each part goes
    mutable std::unique_ptr<QTextDocument> m_text;
    mutable int m_laid = -1; ///< which part that is
};

} // namespace waymark::ui
