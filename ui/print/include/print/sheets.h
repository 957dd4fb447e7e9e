// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/drawing.h>

#include <QSize>

#include <functional>
#include <memory>

class QTextDocument;

namespace waymark::ui {

/// What goes on paper: a picture, a document, or else a table.
struct Printed
{
    QString title;
    QString plan; ///< stands above every page
    QString day;  ///< stands below every page: "14 March 2017"
    std::shared_ptr<Drawing> drawing;
    QString table; ///< HTML of one table, whose first row holds the heads
    int parts = 0; ///< of a document; each begins on a page of its own
    std::function<void(QTextDocument &text, int part)> layPart = {}; ///< lays one of them out

    [[nodiscard]] bool isEmpty() const { return !drawing && table.isEmpty() && parts == 0; }
};

/// The same, page by page: title above, page number below, names and heads again on each.
class Sheets
{
public:
    explicit Sheets(const Printed &printed);
    virtual ~Sheets() = default;
    Q_DISABLE_COPY_MOVE(Sheets)

    [[nodiscard]] static std::unique_ptr<Sheets> of(const Printed &printed);

    /// Begins to divide everything into pages of that many pixels of the screen.
    void begin(const QSize &page);
    /// Divides a little more, which takes no longer than painting a page; false once everything is divided.
    bool layOutMore();
    /// Divides everything; returns how many pages there are.
    int layOut(const QSize &page);
    /// How many pages there are as far as everything is divided; at least one.
    [[nodiscard]] int count() const { return qMax(1, m_count); }
    void paint(QPainter &painter, int page) const;

protected:
    /// Takes the size of what stands between title and foot.
    virtual void beginIn(const QSize &area) = 0;
    /// Divides a little more of it and says how many pages that makes; the same number again once all is divided.
    [[nodiscard]] virtual int divideMore() = 0;
    virtual void paintBody(QPainter &painter, const QRect &area, int page) const = 0;
    /// As much of a text as fits the area, from `top` on.
    static void paintPart(QPainter &painter, const QRect &area, const QTextDocument &text, int top);

private:
    Printed m_printed;
    QSize m_page;
    int m_count = 0;
};

/// Pixels of the screen to the inch: with this resolution paper shows what the screen shows, as lines and letters.
[[nodiscard]] int paperResolution();

} // namespace waymark::ui
