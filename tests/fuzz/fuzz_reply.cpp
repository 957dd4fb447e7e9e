// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include <formats/reading.h>
#include <forms/reply.h>
#include <model/records.h>
#include <store/reading.h>

using namespace waymark;

/// Whatever comes back as a reply form is read or refused with a sentence, and reading it changes nothing.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QString before = fuzz::stateOf(fuzz::plan());
    static const auto rounds = store::readAll<Round>(fuzz::plan());
    static const auto organisations = store::readAll<Organisation>(fuzz::plan());
    fuzz::require(rounds && organisations && !organisations->isEmpty(), "the plan has somebody who may answer");
    const auto grids =
        formats::readSheets(fuzz::fileFrom(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size))));
    if (!grids) {
        fuzz::require(grids.error().sentence.endsWith(u'.'), "an error is a sentence");
        return 0;
    }
    const forms::ReplyContext context{organisations->first().id.record(),
                                      rounds->isEmpty() ? Id<Round>() : rounds->first().id};
    const auto read = forms::readReply(fuzz::plan(), *grids, context);
    fuzz::require(read || read.error().sentence.endsWith(u'.'), "an error is a sentence");
    if (read)
        for (const forms::Said &said : read->said)
            fuzz::require(!said.kind.isEmpty() && !said.field.isEmpty() && !said.record.isNull(), "it has a place");
    fuzz::require(fuzz::stateOf(fuzz::plan()) == before, "reading leaves no trace");
    return 0;
}
