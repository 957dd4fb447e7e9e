// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html.h"
#include "reading.h"

/// What stands around the content of every page.
namespace waymark::site {

inline const QString kIndexFile = QStringLiteral("index.html");
inline const QString kRoundsFile = QStringLiteral("rounds.html");
inline const QString kOrganisationsFile = QStringLiteral("organisations.html");
inline const QString kDataFile = QStringLiteral("data.html");
inline const QString kMethodFile = QStringLiteral("method.html");
inline const QString kAccessibilityFile = QStringLiteral("accessibility.html");
inline const QString kStyleFile = QStringLiteral("style.css");
inline const QString kFilterStyleFile = QStringLiteral("filters.css");
inline const QString kFeedFile = QStringLiteral("updates.atom");
inline const QString kCalendarFile = QStringLiteral("calendar.ics");

/// "../index.html" from "commitments/5.html".
[[nodiscard]] QString fromPage(const QString &page, const QString &to);
/// The page at `file` with its title as its heading.
[[nodiscard]] QByteArray pageOf(const PlanFacts &plan, const QString &file, const QString &title, const Html &content);

/// A page that stands alone in its folder, "index.html": without the site's places, feed and data.
[[nodiscard]] QByteArray lonePageOf(const PlanFacts &plan, const QString &title, const Html &content);

/// How every page looks.
[[nodiscard]] QByteArray styleSheet();

} // namespace waymark::site
