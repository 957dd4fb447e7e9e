// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <print/sheets.h>
#include <prompts/prompts.h>

#include <QObject>

namespace waymark::ui {

/// The ways out of the window: paper, a PDF or SVG file, the clipboard.
class Printing : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over `window`.
    Printing(Prompts &prompts, QWidget *window);

    void print(const Printed &printed);
    void preview(const Printed &printed);
    void savePdf(const Printed &printed);
    /// To a place that was chosen.
    void writePdf(const Printed &printed, const QString &path);
    /// Pictures only.
    void saveSvg(const Printed &printed);
    void copyPicture(const Printed &printed);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);

private:
    /// Asks for a place and goes on to write there, where it replaces only what begins as it should.
    void choose(const FileChoice &file, const QByteArray &beginning, const std::function<void(const QString &)> &write);
    void keep(const QString &path, const QByteArray &bytes);

    Prompts &m_prompts;
    QWidget *m_window;
};

} // namespace waymark::ui
