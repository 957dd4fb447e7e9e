// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include <exchange/planjson.h>

using namespace waymark;

/// Reading plan JSON and making drafts of it ends, with drafts that keep to the limits or with a sentence that says the
/// line.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto proposal = exchange::readPlanJson(bytes);
    if (!proposal) {
        fuzz::require(proposal.error().sentence.startsWith(u"Line ") && proposal.error().sentence.endsWith(u'.'),
                      "an error is a sentence with its line");
        return 0;
    }
    const auto drafts =
        exchange::draftsFor(fuzz::plan(), *proposal, RecordId::random(), QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
    if (!drafts)
        fuzz::require(drafts.error().sentence.endsWith(u'.'), "an error is a sentence");
    return 0;
}
