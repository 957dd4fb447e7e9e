// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

#include <base/text.h>
#include <model/description.h>
#include <report/titles.h>
#include <store/reading.h>

#include <QRegularExpression>

namespace waymark::tables {

using namespace Qt::StringLiterals;

namespace {

/// What a reference of any kind usually points to.
const QStringList kUsualKinds{u"commitment"_s, u"milestone"_s, u"organisation"_s, u"person"_s,
                              u"plan"_s,       u"update"_s,    u"round"_s,        u"meeting"_s};
constexpr qsizetype kMostLettersApart = 2;

QString folded(const QString &text)
{
    return cleanLine(text).toCaseFolded();
}

/// A name without what people leave out or write in another way.
QString bare(const QString &text)
{
    static const QRegularExpression signs(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression words(u"\\b(?:the|and|of|for|dept)\\b"_s);
    return folded(text).replace(u"department"_s, u"dept"_s).remove(words).remove(signs);
}

/// Levenshtein's distance, or one more than `most` when it is larger.
qsizetype distance(const QString &a, const QString &b, qsizetype most)
{
    if (qAbs(a.size() - b.size()) > most)
        return most + 1;
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype i = 0; i <= b.size(); ++i)
        row[i] = i;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype k = 1; k <= b.size(); ++k) {
            const qsizetype replaced = diagonal + (a.at(i - 1) == b.at(k - 1) ? 0 : 1);
            diagonal = row[k];
            row[k] = std::min({replaced, row[k] + 1, row[k - 1] + 1});
        }
    }
    return row.last();
}

QStringList callsOf(const RecordValues &values, const QString &name)
{
    QStringList calls{name, values.id.text()};
    for (const QString &field : {u"number"_s, u"ogpId"_s, u"title"_s, u"name"_s, u"shortName"_s, u"label"_s})
        if (const QString text = values.text(field); !text.isEmpty())
            calls << text;
    calls.removeDuplicates();
    return calls;
}

} // namespace

Result<Names::OfKind *> Names::kind(const QString &name)
{
    if (const auto known = m_kinds.find(name); known != m_kinds.end())
        return &*known;
    const auto ids = store::idsOf(m_store, name);
    if (!ids)
        return tl::unexpected(ids.error());
    OfKind &all = m_kinds[name];
    for (const RecordId &id : *ids) {
        const auto record = store::record(m_store, name, id);
        const auto called = report::nameOf(m_store, name, id);
        if (!record || !called)
            return tl::unexpected(record ? called.error() : record.error());
        if (*record)
            add(name, id, callsOf((*record)->values, *called));
    }
    return &all;
}

void Names::add(const QString &kindName, const RecordId &id, const QStringList &calledSo)
{
    OfKind &all = m_kinds[kindName];
    if (all.byName.contains(folded(calledSo.first())))
        all.shared << folded(calledSo.first());
    all.names.insert(id, calledSo.first());
    for (const QString &each : calledSo)
        if (!all.byName.contains(folded(each), id))
            all.byName.insert(folded(each), id);
}

Result<QString> Names::of(const RecordId &id)
{
    if (id.isNull())
        return QString();
    const auto kindName = store::kindOfRecord(m_store, id);
    if (!kindName || kindName->isEmpty())
        return kindName ? Result<QString>(id.text()) : kindName;
    const auto all = kind(*kindName);
    if (!all)
        return tl::unexpected(all.error());
    QString name = (*all)->names.value(id);
    name = name.isEmpty() || (*all)->shared.contains(folded(name)) ? u"%1 [%2]"_s.arg(name, id.text()).trimmed() : name;
    m_given.insert(name, id);
    return name;
}

Result<QList<RecordId>> Names::find(const QString &kindName, const QString &text)
{
    if (const auto called = m_calledInFile.constFind(cleanLine(text)); called != m_calledInFile.cend())
        return QList{*called};
    static const QRegularExpression withId(u"\\[([0-9a-f-]{36})\\]$"_s);
    const auto match = withId.match(text);
    const QString wanted = folded(match.hasMatch() ? match.captured(1) : text);
    for (const QString &each : kindName.isEmpty() ? kUsualKinds : QStringList{kindName}) {
        const auto all = kind(each);
        if (!all)
            return tl::unexpected(all.error());
        if (const QList<RecordId> found = (*all)->byName.values(wanted); !found.isEmpty())
            return found;
    }
    return QList<RecordId>();
}

Result<QStringList> Names::nearly(const QString &kindName, const QString &text)
{
    const auto all = kind(kindName);
    if (!all)
        return tl::unexpected(all.error());
    QStringList found;
    const QString wanted = bare(text);
    for (auto each = (*all)->byName.cbegin(); each != (*all)->byName.cend(); ++each)
        if (const QString name = (*all)->names.value(each.value());
            !wanted.isEmpty() && !found.contains(name) &&
            distance(bare(each.key()), wanted, kMostLettersApart) <= (wanted.size() < 6 ? 0 : kMostLettersApart))
            found << name;
    found.sort();
    return found;
}

} // namespace waymark::tables
