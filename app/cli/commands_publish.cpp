// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include <actions/plan.h>
#include <base/text.h>
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
}

} // namespace waymark::cli
