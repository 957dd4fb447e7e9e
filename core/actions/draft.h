// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/desk.h>
#include <actions/editing.h>

#include <base/text.h>
#include <store/reading.h>

namespace waymark::actions {

/// Dates that cannot both be true are refused where they are entered; arriving by merge they are findings.
[[nodiscard]] Outcome checkDates(const RecordValues &values);

/// An act being put together: takes values, leaves out those that stand already, and knows for each what it replaces.
class Draft
{
public:
    Draft(const Desk &desk, QString verb, const Why &why = {});

    /// One field. `replaces` is what the editor showed when it was opened; without it, what stands now. Invalid when
    /// the value does not fit the field.
    [[nodiscard]] Outcome set(const QString &kind, const RecordId &id, const QString &field, const Value &value,
                              const std::optional<QList<EditId>> &replaces = {});
    /// All fields that are given.
    [[nodiscard]] Outcome set(const RecordValues &values);
    /// As set(), but written even when the value stands already.
    [[nodiscard]] Outcome insist(const QString &kind, const RecordId &id, const QString &field, const Value &value,
                                 const QList<EditId> &replaces);
    /// Deletes a record as it stands, with everything that belongs to it.
    [[nodiscard]] Outcome remove(const QString &kind, const RecordId &id);
    /// For a deletion: the changes to the record that it has seen.
    void setSeen(const QString &kind, const RecordId &id, const QList<EditId> &seen)
    {
        changesOf(kind, id).seen = seen;
    }
    void setUndoes(const EditId &id) { m_base.undoes = id; }

    /// The record as it stands, read once; empty where it is not there.
    [[nodiscard]] Result<store::StoredRecord> stored(const QString &kind, const RecordId &id);

    [[nodiscard]] bool isEmpty() const { return m_records.isEmpty(); }
    /// The act as edits within the limits; more than one share a group.
    [[nodiscard]] QList<journal::Edit> edits() const;

private:
    [[nodiscard]] Outcome checkMayErase() const;
    journal::RecordChanges &changesOf(const QString &kind, const RecordId &id);

    const Desk &m_desk;
    journal::Edit m_base;
    QList<journal::RecordChanges> m_records;
    QHash<std::pair<QString, RecordId>, qsizetype> m_places;
    QHash<std::pair<QString, RecordId>, store::StoredRecord> m_stored;
};

/// Puts what was said of one record into a draft; what was not said stays as it is. The first refusal stands.
class Saying
{
public:
    Saying(Draft &draft, QString kind, RecordId id)
        : m_draft(draft)
        , m_kind(std::move(kind))
        , m_id(std::move(id))
    {
    }

    void text(const QString &field, const QString &text)
    {
        if (!text.isEmpty())
            set(field, Value(cleanText(text)));
    }
    template <class E>
    void word(const QString &field, E word)
    {
        if (!nameOf(word).isEmpty())
            set(field, Value(nameOf(word)));
    }
    void reference(const QString &field, const RecordId &id)
    {
        if (!id.isNull())
            set(field, Value(id.text()));
    }
    void set(const QString &field, const Value &value)
    {
        if (m_outcome)
            m_outcome = m_draft.set(m_kind, m_id, field, value);
    }
    [[nodiscard]] const Outcome &outcome() const { return m_outcome; }

private:
    Draft &m_draft;
    QString m_kind;
    RecordId m_id;
    Outcome m_outcome;
};

} // namespace waymark::actions
