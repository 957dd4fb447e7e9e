// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <site/publishing.h>

#include "data.h"
#include "feed.h"
#include "folder.h"
#include "frame.h"
#include "pages.h"

#include <report/calendar.h>
#include <store/snapshot.h>

#include <QUrl>

namespace waymark::site {

using namespace Qt::StringLiterals;

namespace {

Outcome putStandingPages(const PlanFacts &plan, SiteFolder &folder)
{
    const auto calendar =
        report::calendarOf(*plan.store, {}, plan.day, plan.day.startOfDay(Qt::UTC), report::Readers::Everybody);
    Outcome put = calendar ? folder.put(kCalendarFile, *calendar) : tl::unexpected(calendar.error());
    if (put)
        put = folder.put(kStyleFile, styleSheet());
    if (put)
        put = folder.put(kMethodFile, methodPage(plan));
    return put ? folder.put(kAccessibilityFile, accessibilityPage(plan)) : put;
}

Outcome putAll(const PlanFacts &plan, SiteFolder &folder, const QString &journal, Job &job)
{
    IndexPage index(plan);
    RoundPages rounds(plan);
    OrganisationPages organisations(plan);
    Feed feed(plan);
    DataFiles data(plan, folder);
    if (const auto begun = data.begin(); !begun)
        return begun;
    qint64 done = 0;
    for (const rules::CommitmentStanding &each : plan.standings) {
        if (const auto goesOn = job.report(done++, plan.standings.size()); !goesOn)
            return goesOn;
        const auto facts = commitmentFacts(plan, each);
        if (!facts)
            return tl::unexpected(facts.error());
        if (const auto put = folder.put(facts->file, commitmentPage(plan, *facts)); !put)
            return put;
        if (const auto fed = feed.take(*facts); !fed)
            return fed;
        index.take(*facts);
        rounds.take(*facts);
        organisations.take(*facts);
        data.take(*facts);
    }
    Outcome put = data.finish();
    if (put)
        put = index.put(folder);
    if (put)
        put = rounds.put(folder);
    if (put)
        put = organisations.put(folder);
    if (put)
        put = feed.put(folder, journal);
    return put ? putStandingPages(plan, folder) : put;
}

} // namespace

Result<QString> addressFrom(const QString &given)
{
    const QUrl url(given.trimmed(), QUrl::StrictMode);
    if (given.trimmed().isEmpty())
        return QString();
    if (!url.isValid() || (url.scheme() != u"https" && url.scheme() != u"http") || url.host().isEmpty() ||
        !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return failure(ErrorCode::Invalid, u"Give the address in full, for example https://plan.example.org/."_s);
    const QString address = QString::fromLatin1(url.toEncoded());
    return address.endsWith(u'/') ? address : address + u'/';
}

Result<Published> publish(const store::Store &store, const QString &path, const SiteOptions &options, Job &job)
{
    const auto state = store::Snapshot::of(store);
    const auto journal = state ? store.journalId() : tl::unexpected(state.error());
    const auto plan = journal ? PlanFacts::of(store, options) : tl::unexpected(journal.error());
    if (!plan)
        return tl::unexpected(plan.error());
    const QString name = QString::fromLatin1(journal->bytes().toHex());
    const auto folder = SiteFolder::open(path, name, options.isPreview ? Holds::Preview : Holds::Site);
    const auto put = folder ? putAll(*plan, **folder, name, job) : tl::unexpected(folder.error());
    return put ? (*folder)->finish() : tl::unexpected(put.error());
}

} // namespace waymark::site
