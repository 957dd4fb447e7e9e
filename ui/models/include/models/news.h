// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

class QSettings;

namespace waymark::ui {

/// One thing that somebody else changed.
struct NewsItem
{
    enum Kind { DateMoved, WordingChanged, Other };

    Kind kind = Other;
    QString title;       ///< "3  Anti-corruption strategy: due"
    QString detail;      ///< "December 2016, now May 2017. Why: … · Kim Reid, 12 March"
    RecordId commitment; ///< null when it is about none
    RecordId record;
};

/// What others have changed since somebody last looked, the latest first.
struct News
{
    QDate since;
    QList<NewsItem> items;
    bool isMore = false; ///< than were read

    [[nodiscard]] int count(NewsItem::Kind kind) const;
};

/// Since whoever sits at the plan last said that she has seen it; where she never has, the memory begins now. Cost: the
/// edits since.
[[nodiscard]] Result<News> newsIn(const OpenPlan &plan, QSettings &settings);
/// Remembers that everything there is now was seen.
[[nodiscard]] Outcome rememberSeen(const OpenPlan &plan, QSettings &settings);

/// What others wrote from edit number `first` on, in one sentence, and where most of it is.
struct Notice
{
    QString sentence; ///< "Kim Reid: Moved the date of milestone 3.2"; empty when it was nobody else
    RecordId commitment;
};
[[nodiscard]] Result<Notice> noticeOf(const OpenPlan &plan, qint64 first);

} // namespace waymark::ui
