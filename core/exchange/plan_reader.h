// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_ids.h"

#include <exchange/planjson.h>

namespace waymark::exchange {

/// Turns the tree of a plan JSON file into a proposal. Acts and records in plan_reader.cpp, single values in
/// value_reader.cpp.
class PlanReader
{
public:
    explicit PlanReader(const QString &space)
        : m_ids(space)
    {
    }

    [[nodiscard]] Result<PlanProposal> read(const JsonNode &root);

private:
    [[nodiscard]] Outcome readAct(const JsonNode &node, ProposedAct &act);
    [[nodiscard]] Outcome readActMember(const QString &name, const JsonNode &node, ProposedAct &act);
    [[nodiscard]] Outcome readWhen(const QString &name, const JsonNode &node, ProposedAct &act);
    [[nodiscard]] Outcome readNote(const QString &name, const JsonNode &node, ProposedAct &act);
    [[nodiscard]] Outcome readNumbers(const JsonNode &node, QList<qsizetype> &numbers) const;
    [[nodiscard]] Outcome readRecord(const JsonNode &node, bool isFromJournal, ProposedRecord &record);
    [[nodiscard]] Outcome readIdentity(const JsonNode &node, ProposedRecord &record);
    [[nodiscard]] Outcome readReplaces(const JsonNode &node, ProposedRecord &record) const;

    [[nodiscard]] Outcome readChange(const QString &name, const JsonNode &node, bool mayBeUnfit,
                                     ProposedRecord &record);
    [[nodiscard]] Outcome readReference(const JsonNode &node, const ProposedRecord &record, ProposedChange &change);
    [[nodiscard]] Outcome readSpecial(const JsonNode &node, ProposedChange &change) const;
    void mapSaidWord(ProposedRecord &record);

    [[nodiscard]] QStringList counted(const QStringList &lines) const;

    FileIds m_ids;
    qsizetype m_act = 0;  ///< number of the act being read; acts may name those before it
    QStringList m_mapped; ///< a line for each time
    QStringList m_toLookAt;
};

} // namespace waymark::exchange
