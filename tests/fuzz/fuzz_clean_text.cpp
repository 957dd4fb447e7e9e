// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include <base/text.h>

using namespace waymark;

/// Cleaning is idempotent and gives valid UTF-16 without breaks on a line, for any code units.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text(reinterpret_cast<const QChar *>(data), qsizetype(size / sizeof(QChar)));
    const QString clean = cleanText(text);
    fuzz::require(clean.isValidUtf16(), "clean text is valid UTF-16");
    fuzz::require(isClean(clean) && cleanText(clean) == clean, "cleaning is idempotent");
    const QString line = cleanLine(text);
    fuzz::require(cleanLine(line) == line && !line.contains(u'\n'), "a clean line is one line");
    fuzz::require(naturalCompare(clean, line) == -naturalCompare(line, clean) ||
                      naturalCompare(clean, line) * naturalCompare(line, clean) < 0,
                  "the natural order is an order");
    return 0;
}
