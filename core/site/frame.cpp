// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame.h"

namespace waymark::site {

using namespace Qt::StringLiterals;

namespace {

/// A page may be drawn in the site's own style, and nothing else. A preview is read from a disk, which browsers call by
/// a scheme of its own.
const QString kPolicy = u"default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'"_s;

/// What a tab shows: the plan's name behind the page's as long as both fit.
QString tabTitle(const PlanFacts &plan, const QString &title)
{
    constexpr qsizetype kLongest = 70; // search engines cut what is longer
    const QString both = title == plan.title ? title : title + u" – "_s + plan.title;
    if (both.size() <= kLongest)
        return both;
    return title.size() <= kLongest ? title : title.left(kLongest - 1).trimmed() + u'…';
}

/// What every page has in its head, which stays open.
void openHead(Html &html, const PlanFacts &plan, const QString &file, const QString &title)
{
    html.open("head");
    html.leaf("meta", {{"charset", u"utf-8"_s}});
    html.leaf("meta", {{"http-equiv", u"Content-Security-Policy"_s}, {"content", kPolicy}});
    html.leaf("meta", {{"name", u"referrer"_s}, {"content", u"no-referrer"_s}});
    html.leaf("meta", {{"name", u"viewport"_s}, {"content", u"width=device-width, initial-scale=1"_s}});
    html.leaf("meta", {{"name", u"generator"_s}, {"content", u"Waymark"_s}});
    html.element("title", tabTitle(plan, title));
    html.leaf("link", {{"rel", u"stylesheet"_s}, {"href", fromPage(file, kStyleFile)}});
}

void addHead(Html &html, const PlanFacts &plan, const QString &file, const QString &title)
{
    openHead(html, plan, file, title);
    if (file == kIndexFile)
        html.leaf("link", {{"rel", u"stylesheet"_s}, {"href", fromPage(file, kFilterStyleFile)}});
    html.leaf("link", {{"rel", u"alternate"_s},
                       {"type", u"application/atom+xml"_s},
                       {"title", u"Updates"_s},
                       {"href", fromPage(file, kFeedFile)}});
    html.close();
}

void addNavigation(Html &html, const QString &file)
{
    static const std::pair<QString, QString> pages[] = {{kIndexFile, u"Commitments"_s},
                                                        {kRoundsFile, u"Rounds of updates"_s},
                                                        {kOrganisationsFile, u"Organisations"_s},
                                                        {kDataFile, u"Data"_s},
                                                        {kMethodFile, u"How to read this"_s}};
    html.open("nav", {{"aria-label", u"Site"_s}}).open("ul");
    for (const auto &[page, name] : pages) {
        html.open("li");
        html.link(fromPage(file, page), name, {{"aria-current", page == file ? u"page"_s : QString()}});
        html.close();
    }
    html.close().close();
}

void addLicence(Html &html, const PlanFacts &plan)
{
    if (!plan.plan.licence.isEmpty())
        html.open("p").text(u"Licence: ").said("span", plan.plan.licence).close();
}

void addFoot(Html &html, const PlanFacts &plan, const QString &file)
{
    html.open("footer");
    addLicence(html, plan);
    html.open("p").link(fromPage(file, kAccessibilityFile), u"Accessibility statement").close();
    html.close();
}

} // namespace

QString fromPage(const QString &page, const QString &to)
{
    return u"../"_s.repeated(page.count(u'/')) + to;
}

QByteArray pageOf(const PlanFacts &plan, const QString &file, const QString &title, const Html &content)
{
    Html html;
    html.add("<!DOCTYPE html>\n").open("html", {{"lang", u"en-GB"_s}});
    addHead(html, plan, file, title);
    html.open("body");
    html.link(u"#content"_s, u"Skip to the content", {{"class", u"skip"_s}});
    html.open("header", {{"class", u"site"_s}});
    if (plan.options.isPreview)
        html.element("p", u"Preview: this has not been published.", {{"class", u"preview"_s}});
    if (file != kIndexFile)
        html.open("p").link(fromPage(file, kIndexFile), plan.title, {{"dir", u"auto"_s}}).close();
    if (plan.plan.sample)
        html.element("p", u"A sample, to try things out with.", {{"class", u"quiet"_s}});
    addNavigation(html, file);
    html.close();
    html.open("main", {{"id", u"content"_s}}).said("h1", title).add(content).close();
    addFoot(html, plan, file);
    return html.close().close().bytes();
}

QByteArray lonePageOf(const PlanFacts &plan, const QString &title, const Html &content)
{
    Html html;
    html.add("<!DOCTYPE html>\n").open("html", {{"lang", u"en-GB"_s}});
    openHead(html, plan, kIndexFile, title);
    html.close().open("body");
    html.open("main", {{"id", u"content"_s}}).said("h1", title);
    if (plan.plan.sample)
        html.element("p", u"A sample, to try things out with.", {{"class", u"quiet"_s}});
    html.add(content).close().open("footer");
    addLicence(html, plan);
    return html.close().close().close().bytes();
}

} // namespace waymark::site
