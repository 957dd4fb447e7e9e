// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <base/text.h>
#include <model/records.h>
#include <report/readable.h>
#include <store/reading.h>
#include <store/received.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <pwd.h>
#include <unistd.h>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

void writeLine(FILE *to, const QString &line)
{
    QTextStream(to) << line << (line.endsWith(u'\n') ? "" : "\n");
}

/// The full name of whoever is logged in, else the account's.
QString accountName()
{
    const passwd *entry = getpwuid(getuid());
    if (!entry)
        return {};
    const QString full = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed();
    return full.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : full;
}

/// What to tell somebody whom the plan calls by another name than the one she gave; empty when it does not.
Result<QString> calledNow(const actions::Desk &desk)
{
    const auto people = store::readAll<Person>(desk.store());
    if (!people)
        return tl::unexpected(people.error());
    QString name;
    for (const Person &person : *people) {
        if (person.name.compare(desk.authorName(), Qt::CaseInsensitive) == 0)
            return QString();
        if (person.id == desk.author())
            name = person.name;
    }
    return name.isEmpty() ? name
                          : u"The plan calls %1 “%2” now; what you do stands under that name."_s.arg(
                                isolated(desk.authorName()), isolated(name));
}

} // namespace

Session::~Session()
{
    m_circles.reset();
    m_desk.reset();
    m_store.reset();
    if (m_isNew)
        QFile::remove(path);
}

Result<store::Store *> Session::store()
{
    if (m_store)
        return m_store.get();
    auto opened = store::Store::open(path);
    if (!opened && opened.error().code == ErrorCode::Corrupt) {
        Job job;
        if (auto rescued = store::rescue(path, job))
            opened = std::move(rescued);
    }
    const auto isPlan = opened ? actions::checkIsPlan(**opened) : tl::unexpected(opened.error());
    if (!isPlan)
        return tl::unexpected(isPlan.error());
    m_store = std::move(*opened);
    if (m_store->isReadOnly())
        writeLine(stderr, m_store->whyReadOnly());
    return m_store.get();
}

Result<Acting> Session::acting() const
{
    const bool isNamedHere = !as.isEmpty();
    const QString named = isNamedHere ? as : qEnvironmentVariable("WAYMARK_AS");
    if (cleanLine(named).size() > actions::kLongestName)
        return failure(ErrorCode::Invalid, u"Give a name of at most %1 characters."_s.arg(actions::kLongestName));
    const auto kept = actions::readIdentity();
    if (!named.isEmpty()) {
        const bool isKept = kept && kept->name.compare(cleanLine(named), Qt::CaseInsensitive) == 0;
        return Acting{{named, isKept ? kept->organisation : QString()}, isNamedHere ? u"--as"_s : u"WAYMARK_AS"_s};
    }
    if (!kept)
        return tl::unexpected(kept.error());
    return kept->name.isEmpty() ? Acting{{accountName(), kept->organisation}, u"account"_s}
                                : Acting{*kept, u"identity"_s};
}

Outcome Session::makeDesk()
{
    const auto who = acting();
    if (!who)
        return tl::unexpected(who.error());
    m_desk = std::make_unique<actions::Desk>(*m_store, m_clock);
    m_circles = std::make_unique<actions::Circles>(*m_desk, path);
    const auto seated = m_desk->setAuthor(who->identity.name, who->identity.organisation);
    const auto differ = seated ? actions::organisationsDiffer(*m_desk) : tl::unexpected(seated.error());
    const auto called = differ ? calledNow(*m_desk) : tl::unexpected(differ.error());
    if (!called) {
        m_circles.reset();
        m_desk.reset();
        return tl::unexpected(called.error());
    }
    for (const QString &told : {*called, *differ})
        if (!told.isEmpty())
            writeLine(stderr, told);
    return {};
}

Result<actions::Desk *> Session::desk()
{
    if (m_desk)
        return m_desk.get();
    if (const auto opened = store(); !opened)
        return tl::unexpected(opened.error());
    const auto made = makeDesk();
    return made ? Result<actions::Desk *>(m_desk.get()) : tl::unexpected(made.error());
}

Result<actions::Circles *> Session::circles()
{
    const auto seated = desk();
    return seated ? Result<actions::Circles *>(m_circles.get()) : tl::unexpected(seated.error());
}

Result<actions::Desk *> Session::newPlan()
{
    auto created = store::Store::create(path);
    if (!created)
        return tl::unexpected(created.error());
    m_store = std::move(*created);
    m_isNew = true;
    const auto made = makeDesk();
    return made ? Result<actions::Desk *>(m_desk.get()) : tl::unexpected(made.error());
}

void Session::print(const report::Document &document) const
{
    if (json)
        print(report::toJson(document));
    else
        writeLine(stdout, report::toText(document));
}

void Session::print(const QJsonObject &object) const
{
    writeLine(stdout, QString::fromUtf8(QJsonDocument(object).toJson()));
}

void Session::print(const QString &line, const QJsonObject &object) const
{
    if (json)
        print(object);
    else
        writeLine(stdout, line);
}

int Session::fail(const Error &error) const
{
    if (json)
        print(jsonOf(error));
    if (!m_store || !m_store->isReadOnly() || error.sentence != m_store->whyReadOnly()) // said when it was opened
        writeLine(stderr, error.sentence);
    return Refused;
}

int Session::show(const Result<report::Document> &document) const
{
    if (!document)
        return fail(document.error());
    print(*document);
    return Done;
}

int Session::give(const Result<report::Document> &document, const QString &file) const
{
    if (!document || file.isEmpty())
        return show(document);
    const auto saved = report::saveDocument(file, *document);
    if (!saved)
        return fail(saved.error());
    print(u"Written to %1."_s.arg(cleanLine(file)), {{u"file"_s, file}});
    return Done;
}

int Session::done(const Result<store::Committed> &committed, const QString &what) const
{
    if (!committed)
        return fail(committed.error());
    const QString sentence = committed->added() == 0 ? u"Nothing to change: the plan says so already."_s : what;
    print(sentence,
          {{u"done"_s, sentence}, {u"edits"_s, committed->added()}, {u"records"_s, committed->records.size()}});
    return Done;
}

QJsonObject jsonOf(const Error &error)
{
    return {{u"error"_s, codeName(error.code)}, {u"sentence"_s, error.sentence}, {u"detail"_s, error.detail}};
}

QString fieldNames(const Kind &kind)
{
    QStringList names;
    for (const Field &field : kind.fields)
        names << (field.repeat == Repeat::PerMember ? field.name + u"/…"_s : field.name);
    return names.join(u", "_s);
}

} // namespace waymark::cli
