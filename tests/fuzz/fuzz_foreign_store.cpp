// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include <store/received.h>

using namespace waymark;

/// A plan file from a stranger can be looked into without harm, and what it holds is taken whole or not at all.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QString before = fuzz::stateOf(fuzz::plan());
    const QString path = fuzz::fileWith(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const auto source = store::editsOfReceived(path);
    if (!source)
        return 0;
    Job job;
    const auto tried = fuzz::plan().tryOut(*source, job, [](const store::Committed &) { return Outcome(); });
    if (!tried)
        fuzz::require(fuzz::stateOf(fuzz::plan()) == before, "what is refused leaves no trace");
    return 0;
}
