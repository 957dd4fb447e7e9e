// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed.h"

#include "frame.h"

#include <store/history.h>

#include <QXmlStreamWriter>

#include <algorithm>

namespace waymark::site {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostEntries = 50;
constexpr qsizetype kRoundsTold = 2;

} // namespace

Outcome Feed::take(const CommitmentFacts &facts)
{
    for (const UpdateFacts &update : facts.updates) {
        if (update.round - &m_plan.rounds.first() >= kRoundsTold)
            break;
        const auto changes = store::history(*m_plan.store, u"update"_s, update.update.id);
        if (!changes)
            return tl::unexpected(changes.error());
        Entry entry{
            update.update.id, u"%1: %2"_s.arg(facts.name, update.round->label), facts.file, update.joint().text(), {}};
        for (const store::HistoryEntry &each : *changes)
            entry.changed = std::max(entry.changed, each.by.edit.at);
        entry.words = entry.words.isEmpty() ? update.words.agreement() : entry.words;
        m_entries << entry;
    }
    return {};
}

Outcome Feed::put(SiteFolder &folder, const QString &journal) const
{
    QList<Entry> entries = m_entries;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry &a, const Entry &b) { return a.changed > b.changed; });
    entries.resize(std::min(entries.size(), kMostEntries));
    const auto time = [](const QDateTime &at) { return at.toUTC().toString(Qt::ISODate); };
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeDefaultNamespace(u"http://www.w3.org/2005/Atom"_s);
    xml.writeStartElement(u"feed"_s);
    xml.writeTextElement(u"id"_s, u"urn:sha256:"_s + journal);
    xml.writeTextElement(u"title"_s, m_plan.title);
    xml.writeTextElement(u"updated"_s, time(entries.isEmpty() ? m_plan.options.now.date().startOfDay(Qt::UTC)
                                                              : entries.first().changed));
    xml.writeStartElement(u"author"_s);
    xml.writeTextElement(u"name"_s, m_plan.title);
    xml.writeEndElement();
    const auto link = [&](const QString &rel, const QString &to) {
        xml.writeEmptyElement(u"link"_s);
        xml.writeAttribute(u"rel"_s, rel);
        xml.writeAttribute(u"href"_s, m_plan.options.address + to);
    };
    link(u"self"_s, kFeedFile);
    link(u"alternate"_s, kIndexFile);
    for (const Entry &entry : std::as_const(entries)) {
        xml.writeStartElement(u"entry"_s);
        xml.writeTextElement(u"id"_s, u"urn:uuid:"_s + entry.id.text());
        xml.writeTextElement(u"title"_s, entry.title);
        xml.writeTextElement(u"updated"_s, time(entry.changed));
        link(u"alternate"_s, entry.file);
        xml.writeTextElement(u"summary"_s, entry.words);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return folder.put(kFeedFile, bytes);
}

} // namespace waymark::site
