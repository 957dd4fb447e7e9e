// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <journal/edit.h>
#include <store/reading.h>

#include <QRegularExpression>

namespace waymark::actions {

/// Every name a person ever had in a journal.
[[nodiscard]] Result<QStringList> namesOf(const store::Store &store, const RecordId &person);

/// Tells what is about a person.
class AboutPerson
{
public:
    AboutPerson(const RecordId &person, const QStringList &names, const QSet<RecordId> &roles = {});

    /// One of the names stands in the text, as whole words.
    [[nodiscard]] bool isNamedIn(const QString &text) const { return m_names.match(text).hasMatch(); }
    /// The value makes its whole record one about her: it refers to her, or is the name of an official who is she.
    [[nodiscard]] bool isSubject(const QString &kind, const QString &field, const Value &value) const;

private:
    RecordId m_person;
    QRegularExpression m_names;
    QSet<RecordId> m_roles; ///< hers in the plan
};

} // namespace waymark::actions
