// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/drawing.h>

#include <QSize>

#include <memory>

class QPagedPaintDevice;

namespace waymark::ui {

/// What goes on paper: a picture, or else a table.
struct Printed
{
    QString title;
    QString plan; ///< stands above every page
    QString day;  ///< stands below every page: "14 March 2017"
    std::shared_ptr<Drawing> drawing;
    QString table; ///< HTML of one table, whose first row holds the heads

    [[nodiscard]] bool isEmpty() const { return !drawing && table.isEmpty(); }
};

/// The same, page by page: title above, page number below, names and heads again on each.
class Sheets
{
public:
    explicit Sheets(const Printed &printed);
    virtual ~Sheets() = default;
    Q_DISABLE_COPY_MOVE(Sheets)

    [[nodiscard]] static std::unique_ptr<Sheets> of(const Printed &printed);

    /// Divides everything into pages of that many pixels of the screen; returns how many there are.
    int layOut(const QSize &page);
    void paint(QPainter &painter, int page) const;

protected:
    /// Divides what stands between title and foot; returns the number of pages.
    [[nodiscard]] virtual int divide(const QSize &area) = 0;
    virtual void paintBody(QPainter &painter, const QRect &area, int page) const = 0;

private:
    Printed m_printed;
    QSize m_page;
    int m_count = 0;
};

/// Lays the pages out for the device and paints all of them; A4 or whatever the device is set to. The device’s
/// resolution must be paperResolution().
void printOn(QPagedPaintDevice &device, Sheets &sheets);
/// Pixels of the screen to the inch: with this resolution paper shows what the screen shows, as lines and letters.
[[nodiscard]] int paperResolution();

} // namespace waymark::ui
