// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include <actions/plan.h>
#include <base/text.h>
#include <site/evidence.h>
#include <site/publishing.h>

#include <QJsonArray>
#include <QJsonObject>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

struct PublishOptions
{
    QString folder;
    QString address;
    QString view;
    bool preview = false;
};

Result<site::SiteOptions> siteOptions(const Session &session, const PublishOptions &options)
{
    site::SiteOptions site;
    site.now = session.clock().now();
    site.isPreview = options.preview;
    const auto address = site::addressFrom(options.address);
    if (!address)
        return tl::unexpected(address.error());
    site.address = *address;
    if (options.view == u"government")
        site.edition = site::Edition::Government;
    else if (options.view == u"civilSociety")
        site.edition = site::Edition::CivilSociety;
    else if (!options.view.isEmpty() && options.view != u"both")
        return failure(ErrorCode::Invalid, u"Say whose view: both, government or civilSociety."_s);
    return site;
}

/// The plan remembers that it was published; whoever may not write there has published nonetheless.
int recorded(Session &session, const QString &sentence, const QJsonObject &object)
{
    const auto desk = session.desk();
    const auto marked = desk ? actions::recordPublication(**desk, session.clock().today())
                             : Result<store::Committed>(tl::unexpected(desk.error()));
    session.print(sentence, object);
    if (marked)
        return Done;
    const int code = session.fail(marked.error().code,
                                  u"The plan does not remember that it was published: "_s + marked.error().sentence);
    return code == Done ? SomethingToLookAt : code;
}

int publishSite(Session &session, const PublishOptions &options)
{
    const auto store = session.store();
    const auto site = store ? siteOptions(session, options) : tl::unexpected(store.error());
    if (!site)
        return session.fail(site.error());
    Job job;
    const auto published = site::publish(**store, options.folder, *site, job);
    if (!published)
        return session.fail(published.error());
    QString sentence = u"%1 in %2: %3 written, %4 as before, %5 removed."_s.arg(
        options.preview ? u"Preview"_s : u"Published"_s, cleanLine(options.folder), QString::number(published->written),
        QString::number(published->same), QString::number(published->removed));
    if (!published->kept.isEmpty())
        sentence += u" Changed by somebody else and left there: %1."_s.arg(published->kept.join(u", "_s));
    const QJsonObject object{{u"folder"_s, options.folder},
                             {u"written"_s, published->written},
                             {u"same"_s, published->same},
                             {u"removed"_s, published->removed},
                             {u"kept"_s, QJsonArray::fromStringList(published->kept)}};
    if (!options.preview && (published->resumed || published->written + published->removed > 0))
        return recorded(session, sentence, object);
    session.print(sentence, object);
    return Done;
}

struct EvidenceOptions
{
    QString folder;
    QString files;
};

int gatherEvidence(Session &session, const EvidenceOptions &options)
{
    const auto store = session.store();
    Job job;
    const auto gathered =
        store ? site::gatherEvidence(**store, options.folder, {session.clock().now(), options.files}, job)
              : tl::unexpected(store.error());
    if (!gathered)
        return session.fail(gathered.error());
    QString sentence = u"Gathered in %1: %2, %3 of %4 copied; %5 agreed, %6."_s.arg(
        cleanLine(options.folder), counted(gathered->evidence, u"piece of evidence"_s, u"pieces of evidence"_s),
        QString::number(gathered->copied), counted(gathered->files, u"file"_s, u"files"_s),
        counted(gathered->agreed, u"update"_s, u"updates"_s),
        counted(gathered->signatures, u"signature"_s, u"signatures"_s));
    if (!gathered->missing.isEmpty())
        sentence += u" Not copied: %1."_s.arg(gathered->missing.join(u"; "_s));
    if (!gathered->folder.kept.isEmpty())
        sentence += u" Changed by somebody else and left there: %1."_s.arg(gathered->folder.kept.join(u", "_s));
    session.print(sentence, {{u"folder"_s, options.folder},
                             {u"evidence"_s, gathered->evidence},
                             {u"files"_s, gathered->files},
                             {u"copied"_s, gathered->copied},
                             {u"missing"_s, QJsonArray::fromStringList(gathered->missing)},
                             {u"agreed"_s, gathered->agreed},
                             {u"signatures"_s, gathered->signatures},
                             {u"written"_s, gathered->folder.written},
                             {u"kept"_s, QJsonArray::fromStringList(gathered->folder.kept)}});
    return gathered->missing.isEmpty() ? Done : SomethingToLookAt;
}

} // namespace

void addPublishCommand(Commands &commands)
{
    commands.add(
        "publish", "The plan as a site of still pages, with its data beside", publishSite,
        {{"folder", &PublishOptions::folder, "Where; made when it is not there", Need::Required},
         {"--preview", &PublishOptions::preview, "To look at first: every page says so"},
         {"--address", &PublishOptions::address, "Where the site will be found, for example https://plan.example.org/"},
         {"--view", &PublishOptions::view,
          "Whose own view stands beside the words both share: both, "
          "government or civilSociety"}});
    commands.add("evidence",
                 "All evidence with what both sides agreed and signed, in a folder for whoever assesses the plan",
                 gatherEvidence,
                 {{"folder", &EvidenceOptions::folder, "Where; made when it is not there", Need::Required},
                  {"--files", &EvidenceOptions::files,
                   "The folder in which the files lie that were entered by their name and check sum"}});
}

} // namespace waymark::cli
