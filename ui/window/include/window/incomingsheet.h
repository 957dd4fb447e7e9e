// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/copies.h>
#include <look/sheet.h>
#include <models/openplan.h>
#include <models/wouldchange.h>

class QComboBox;

namespace waymark::ui {

/// Says what a file that somebody sent is to the plan, and what bringing it in would do, before anything happens.
class IncomingSheet : public Sheet
{
    Q_OBJECT
public:
    /// Of a copy that holds nothing new nothing is offered.
    IncomingSheet(const OpenPlan &plan, const actions::Incoming &incoming, QWidget *parent = nullptr);

    /// Who sent it, where the copy does not say and somebody was chosen; else null.
    [[nodiscard]] RecordId from() const;

signals:
    void bringInWanted();
    void lookFirstWanted();

private:
    void offer(const OpenPlan &plan, const actions::Incoming &incoming);
    void askFromWhom(const OpenPlan &plan);

    QComboBox *m_from = nullptr;
};

/// What would be different, place by place: the words that go struck out, those that come underlined.
class LookFirstSheet : public Sheet
{
    Q_OBJECT
public:
    explicit LookFirstSheet(const WouldChangeAll &all, QWidget *parent = nullptr);

signals:
    void bringInWanted();
};

} // namespace waymark::ui
