// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "about_person.h"

#include <model/description.h>
#include <store/history.h>

namespace waymark::actions {

using namespace Qt::StringLiterals;

namespace {

QRegularExpression wholeWords(const QStringList &names)
{
    QStringList escaped;
    for (const QString &name : names)
        escaped << QRegularExpression::escape(name);
    const QString any = escaped.isEmpty() ? u"(?!)"_s : escaped.join(u'|');
    return QRegularExpression(u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(any), QRegularExpression::CaseInsensitiveOption |
                                                                       QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

Result<QStringList> namesOf(const store::Store &store, const RecordId &person)
{
    const auto entries = store::history(store, u"person"_s, person, u"name"_s);
    if (!entries)
        return tl::unexpected(entries.error());
    QStringList names;
    for (const store::HistoryEntry &entry : *entries)
        if (const QString name = entry.after.text().trimmed(); !name.isEmpty() && !names.contains(name))
            names << name;
    return names;
}

AboutPerson::AboutPerson(const RecordId &person, const QStringList &names, const QSet<RecordId> &roles)
    : m_person(person)
    , m_names(wholeWords(names))
    , m_roles(roles)
{
}

bool AboutPerson::isSubject(const QString &kindName, const QString &field, const Value &value) const
{
    if (kindName == u"officialName")
        return field == u"name" ? isNamedIn(value.text())
                                : m_roles.contains(RecordId::fromText(value.text()).value_or(RecordId()));
    const Kind *known = kind(kindName);
    const Field *described = known ? fieldOf(*known, field) : nullptr;
    return described && described->type == FieldType::Reference && described->repeat != Repeat::PerMember &&
           RecordId::fromText(value.text()) == m_person;
}

} // namespace waymark::actions
