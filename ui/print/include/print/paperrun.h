// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <print/sheets.h>

#include <QObject>
#include <QPainter>
#include <QPointer>
#include <QTimer>

class QPagedPaintDevice;

namespace waymark::ui {

class Sheet;

/// Everything page by page onto paper or into a file, a little at a time: the window lives on meanwhile. What takes
/// longer than a blink says how far it is, over the window, and can be stopped. Ends with finished() and then deletes
/// itself.
class PaperRun : public QObject
{
    Q_OBJECT
public:
    /// A4 or whatever the device is set to; its resolution must be paperResolution().
    PaperRun(const Printed &printed, std::shared_ptr<QPagedPaintDevice> device, QWidget *window);
    ~PaperRun() override;

    void start();

signals:
    /// Not whole where somebody stopped it.
    void finished(bool whole);

private:
    void goOn();
    [[nodiscard]] bool step();
    void tell();
    void end(bool whole);

    QString m_title;
    std::shared_ptr<QPagedPaintDevice> m_device;
    std::unique_ptr<Sheets> m_sheets;
    QWidget *m_window;
    QPointer<Sheet> m_sheet;
    QPainter m_painter;
    QTimer m_turns;
    qint64 m_begun = 0; ///< milliseconds of the clock that never goes back
    bool m_isLaidOut = false;
    int m_page = 0;
};

} // namespace waymark::ui
