// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <pages/sheetwork.h>
#include <prompts/prompts.h>

namespace waymark::ui {

class EvidenceSheet;

/// The evidence of a plan in a folder, for whoever assesses it.
class Gathering : public QObject
{
    Q_OBJECT
public:
    Gathering(Prompts &prompts, QWidget *window);

    void gather(OpenPlan &plan);

signals:
    void told(const QString &sentence);

private:
    void choose(EvidenceSheet *sheet, const QString &title, const QString &at,
                void (EvidenceSheet::*take)(const QString &));
    void write(OpenPlan &plan, EvidenceSheet *sheet, Background *work);

    Prompts &m_prompts;
    QWidget *m_window;
};

} // namespace waymark::ui
