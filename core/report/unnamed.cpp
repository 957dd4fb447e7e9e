// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <report/unnamed.h>

#include <report/titles.h>
#include <store/history.h>
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
    // Whoever was deleted or is called otherwise now may still stand in a text.
    const auto names = store::everSaid(store, kindOf<Person>().name, u"name"_s);
    if (!names)
        return tl::unexpected(names.error());
    Unnamed unnamed(store);
    QStringList patterns;
    for (const store::EverSaid &each : *names) {
        const auto person = store::record(store, kindOf<Person>().name, each.record);
        if (!person)
            return tl::unexpected(person.error());
        const Person known = *person ? recordAs<Person>((*person)->values) : Person();
        const auto organisation = nameOf(store, known.organisation.record());
        if (!organisation)
            return tl::unexpected(organisation.error());
        if (whom == Whom::NotPublic && known.mayBeNamed)
            continue;
        unnamed.m_instead.insert(each.record, *organisation);
        const QString folded = each.value.text().simplified().toCaseFolded();
        if (folded.isEmpty() || unnamed.m_insteadOfName.contains(folded))
            continue;
        unnamed.m_insteadOfName.insert(folded, *organisation);
        patterns << patternOf(each.value.text());
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
