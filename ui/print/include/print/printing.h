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
    /// Pictures only.
    void saveSvg(const Printed &printed);
    void copyPicture(const Printed &printed);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);

private:
    void save(const QString &title, const QString &suffix, const QString &kind, const QByteArray &beginning,
              const Printed &printed, const std::function<QByteArray()> &bytes);

    Prompts &m_prompts;
    QWidget *m_window;
};

} // namespace waymark::ui
