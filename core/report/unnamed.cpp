// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/unnamed.h>

#include <report/titles.h>
#include <store/reading.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;

namespace {

/// Of a name wherever its words stand together. A single word may be an ordinary one: only as it is written.
QString patternOf(const QString &name)
{
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        word = QRegularExpression::escape(word);
    return words.size() == 1 ? u"(?-i:%1)"_s.arg(words.first()) : words.join(u"\\s+"_s);
}

} // namespace

Result<Unnamed> Unnamed::of(const store::Store &store, Whom whom)
{
    const auto people = store::readAll<Person>(store);
    if (!people)
        return tl::unexpected(people.error());
    Unnamed unnamed(store);
    QStringList patterns;
    for (const Person &person : *people) {
        if (whom == Whom::NotPublic && person.mayBeNamed)
            continue;
        const auto organisation = nameOf(store, person.organisation.record());
        if (!organisation)
            return tl::unexpected(organisation.error());
        unnamed.m_instead.insert(person.id.record(), *organisation);
        if (person.name.isEmpty())
            continue;
        unnamed.m_insteadOfName.insert(person.name.simplified().toCaseFolded(), *organisation);
        patterns << patternOf(person.name);
    }
    // The longest first, so that no name hides in a longer one.
    std::sort(patterns.begin(), patterns.end(),
              [](const QString &a, const QString &b) { return std::pair(-a.size(), a) < std::pair(-b.size(), b); });
    if (!patterns.isEmpty())
        unnamed.m_names = QRegularExpression(u"(?<!\\w)(?:"_s + patterns.join(u'|') + u")(?!\\w)"_s,
                                             QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::UseUnicodePropertiesOption);
    return unnamed;
}

Result<QString> Unnamed::names(const QSet<RecordId> &ids) const
{
    QStringList names;
    for (const RecordId &id : ids) {
        const auto instead = m_instead.constFind(id);
        const auto name = instead == m_instead.cend() ? nameOf(*m_store, id) : Result<QString>(*instead);
        if (!name)
            return name;
        names << (name->isEmpty() ? u"somebody not named"_s : *name);
    }
    names.sort();
    names.removeDuplicates();
    return names.join(u"; "_s);
}

QString Unnamed::text(const QString &text) const
{
    if (m_names.pattern().isEmpty())
        return text;
    QString out;
    qsizetype from = 0;
    for (auto found = m_names.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const QString organisation = m_insteadOfName.value(match.captured().simplified().toCaseFolded());
        out += text.mid(from, match.capturedStart() - from) +
               (organisation.isEmpty() ? u"somebody"_s : u"somebody of "_s + organisation);
        from = match.capturedEnd();
    }
    return out + text.mid(from);
}

} // namespace waymark::report
