// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include <journal/sealed.h>

using namespace waymark;

/// An edit that is accepted is written again as the same bytes, and reads the same without checking.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray line(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto sealed = journal::fromLine(line);
    if (!sealed)
        return 0;
    fuzz::require(journal::toLine(*sealed) == line, "a line is kept as it is");
    const auto trusted = journal::unsealTrusted(sealed->body, sealed->values);
    const auto edit = journal::unseal(*sealed);
    if (edit)
        fuzz::require(trusted && *trusted == *edit, "checked and unchecked reading agree");
    return 0;
}
