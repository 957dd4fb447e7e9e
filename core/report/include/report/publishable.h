// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <store/store.h>

#include <QDate>
#include <QHash>

#include <optional>

/// What of a plan may be shown to everybody.
namespace waymark::report {

/// The words of an update that may be shown, with those of its milestone reports, and how far they are agreed: what
/// both sides agreed last where there is such a wording, otherwise what stands now.
class Publishable
{
public:
    /// NotFound when there is no such update. Cost: the wording, and the edits that touched the two answers.
    [[nodiscard]] static Result<Publishable> of(const store::Store &store, const Id<Update> &update);

    /// "Agreed", "Government agrees; no reply yet from civil society", or that this is what both agreed last.
    [[nodiscard]] const QString &agreement() const { return m_agreement; }
    /// Both sides agreed to these words, and to no others since.
    [[nodiscard]] bool isAgreed() const { return m_isAgreed; }
    /// These are words that stood earlier: what else the update says now is no part of them.
    [[nodiscard]] bool isEarlier() const { return m_agreed && !m_isAgreed; }
    /// A text of the update or of one of its milestone reports; `now` is the one that stands.
    [[nodiscard]] Texts texts(const RecordId &record, const QString &field, const Texts &now) const;

private:
    QString m_agreement;
    bool m_isAgreed = false;
    std::optional<QHash<std::pair<RecordId, QString>, Texts>> m_agreed;
};

/// The organisations that lead a commitment, each side's in the order in which they were entered.
struct Leads
{
    QList<RecordId> government;
    QList<RecordId> civilSociety;
};
/// Those who lead it on a day, themselves or through somebody who works there.
[[nodiscard]] Result<Leads> leadsOf(const store::Store &store, const Id<Commitment> &commitment, QDate day);

} // namespace waymark::report
