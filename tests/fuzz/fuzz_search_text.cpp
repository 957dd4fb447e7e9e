// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include <store/reading.h>

using namespace waymark;

/// Whatever is typed, searching does not fail.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    fuzz::require(store::search(fuzz::plan(), QString::fromUtf8(bytes), 20).has_value(), "UTF-8 can be searched for");
    const QString units(reinterpret_cast<const QChar *>(data), qsizetype(size / sizeof(QChar)));
    fuzz::require(store::search(fuzz::plan(), units, 20).has_value(), "any code units can be searched for");
    return 0;
}
