// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder.h"
#include "html.h"
#include "reading.h"

/// The pages of the site. Each takes what it shows of a commitment when that is read, and is put when all are.
namespace waymark::site {

/// The page of one commitment, in the order of the form on which progress is reported.
[[nodiscard]] QByteArray commitmentPage(const PlanFacts &plan, const CommitmentFacts &commitment);

/// All commitments in one table, which narrows without a script.
class IndexPage
{
public:
    explicit IndexPage(const PlanFacts &plan)
        : m_plan(plan)
    {
    }

    void take(const CommitmentFacts &commitment);
    [[nodiscard]] Outcome put(SiteFolder &folder) const;

private:
    /// The values of one thing to narrow by, in the order in which they come up.
    struct Facet
    {
        QString id;
        QString label;
        QString all;
        QStringList values = {};

        [[nodiscard]] QString classOf(const QString &value);
        [[nodiscard]] bool isOffered() const;
    };
    [[nodiscard]] QString classesOf(const CommitmentFacts &commitment);
    void addFilters(Html &html) const;
    [[nodiscard]] QByteArray filterStyle() const;

    const PlanFacts &m_plan;
    Facet m_facets[5] = {
        {QStringLiteral("theme"), QStringLiteral("Theme"), QStringLiteral("All themes")},
        {QStringLiteral("lead"), QStringLiteral("Led by"), QStringLiteral("All organisations")},
        {QStringLiteral("government"), QStringLiteral("Government says"), QStringLiteral("Anything")},
        {QStringLiteral("civil-society"), QStringLiteral("Civil society says"), QStringLiteral("Anything")},
        {QStringLiteral("look"), QStringLiteral("Worth a look"), QStringLiteral("All commitments")}};
    Html m_rows;
};

/// A page for each round, what changed in front.
class RoundPages
{
public:
    explicit RoundPages(const PlanFacts &plan)
        : m_plan(plan)
    {
    }

    void take(const CommitmentFacts &commitment);
    [[nodiscard]] Outcome put(SiteFolder &folder) const;

private:
    struct Part
    {
        Html html;
        qsizetype count = 0;
    };
    /// What came of asking: the words of what changed, and a list of links for the others.
    struct Parts
    {
        Part changed;
        Part unchanged;
        Part missing;
    };
    const PlanFacts &m_plan;
    QHash<RecordId, Parts> m_parts; ///< by round
};

/// A page for each organisation that leads a commitment.
class OrganisationPages
{
public:
    explicit OrganisationPages(const PlanFacts &plan)
        : m_plan(plan)
    {
    }

    void take(const CommitmentFacts &commitment);
    [[nodiscard]] Outcome put(SiteFolder &folder) const;

private:
    struct Parts
    {
        Html rows;
        qsizetype commitments = 0;
        qsizetype overdue = 0;                                   ///< commitments with a date that has passed
        QMap<qsizetype, std::pair<qsizetype, qsizetype>> rounds; ///< by place: asked and answered
    };
    void addTrend(Html &html, const Parts &parts) const;

    const PlanFacts &m_plan;
    QHash<RecordId, Parts> m_parts; ///< by organisation
};

/// How to read the site, and how accessible it is.
[[nodiscard]] QByteArray methodPage(const PlanFacts &plan);
[[nodiscard]] QByteArray accessibilityPage(const PlanFacts &plan);

} // namespace waymark::site
