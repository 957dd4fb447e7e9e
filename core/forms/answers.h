// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replyreader.h"

#include <forms/reply.h>
#include <store/past.h>
#include <store/reading.h>

namespace waymark::forms {

/// Takes the rows of a reply, one after the other, as what they would change in the plan; `then` is the state that the
/// form shows, null where nobody knows it.
class Answers
{
public:
    Answers(const store::Store &store, ReplyRead &read, const store::Past *then)
        : m_store(store)
        , m_read(read)
        , m_then(then)
    {
    }

    [[nodiscard]] Outcome take(const ReplyRow &row, const Closure &closure);

private:
    [[nodiscard]] Outcome takeHowFar(const ReplyRow &row, const QString &words);
    [[nodiscard]] Outcome takeTexts(const ReplyRow &row);
    [[nodiscard]] Outcome takeDate(const ReplyRow &row);
    [[nodiscard]] Outcome takeNoChange(const ReplyRow &row);
    [[nodiscard]] Outcome say(const ReplyRow &row, const QString &about, const QString &kind, const RecordId &record,
                              const QString &field, const Value &value);
    [[nodiscard]] Outcome sayInUpdate(const ReplyRow &row, const QString &about, const QString &ofCommitment,
                                      const QString &ofMilestone, const Value &value);
    [[nodiscard]] Outcome compare(Said &said, const store::StoredRecord &now);
    [[nodiscard]] Outcome doubt(Said &said);
    void problem(const ReplyRow &row, FormColumn column, const QString &sentence);

    const store::Store &m_store;
    ReplyRead &m_read;
    const store::Past *m_then;
};

} // namespace waymark::forms
