// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// Every text is cleaned once, where it enters the program. Removes NUL and other control characters (tab and line feed
/// stay; CR, CRLF and other line breaks become LF), lone surrogates, U+FEFF, noncharacters such as U+FFFE, bidi
/// controls, tag characters and other invisible format characters (category Cf; ZWJ and ZWNJ stay between letters of
/// scripts that need them, ZWJ in emoji), and brings the rest to NFC. Idempotent; the result is valid UTF-16.
[[nodiscard]] QString cleanText(QStringView text);

/// As cleanText, on one line: line breaks, tabs and no-break or wide blanks become spaces, runs of them one, none at
/// the ends. For names, titles and numbers.
[[nodiscard]] QString cleanLine(QStringView text);

/// True when `text` is what cleanText would return for it.
[[nodiscard]] bool isClean(QStringView text);

/// Natural order, case-insensitive: digits compare as numbers ("2" before "10", "1.9" before "1.10"). Negative, zero or
/// positive. Texts equal but for case and leading zeros follow by code point: the order is total, 0 means the same
/// text.
[[nodiscard]] int naturalCompare(QStringView a, QStringView b);

/// `text` between U+2068 and U+2069, so that a name in another script cannot rearrange the sentence around it.
[[nodiscard]] QString isolated(const QString &text);

/// "1 day", "3 days".
[[nodiscard]] QString counted(qint64 number, const QString &one, const QString &many);

} // namespace waymark
