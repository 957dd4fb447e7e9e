// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <prompts/prompts.h>

#include <QObject>

#include <functional>

namespace waymark::report {
struct Document;
}

namespace waymark::ui {

class Commands;
class PlanView;
class Printing;

/// Saves the document that is shown: for a word processor, a browser, a page that is written elsewhere, or as a PDF,
/// tagged where LibreOffice is there to make one. What comes back on the papers' sheet for comments is
/// kept by our side.
class Documents : public QObject
{
    Q_OBJECT
public:
    /// `view` gives the plan that is shown; the command is off while there is none.
    Documents(const Commands &commands, Prompts &prompts, Printing &printing, std::function<PlanView *()> view,
              QWidget *window);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);

private:
    void save();
    void chooseComments();
    void readComments(const QString &path);
    void write(const report::Document &document, const QString &path);
    void writePdf(const report::Document &document, const QString &path);

    Prompts &m_prompts;
    Printing &m_printing;
    std::function<PlanView *()> m_view;
    QWidget *m_window;
};

} // namespace waymark::ui
