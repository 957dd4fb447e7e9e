// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <actions/plan.h>

#include "drafts.h"

#include <QTest>

namespace waymark::test {

/// A founded plan in a scratch store, with somebody at its desk and one commitment with one milestone.
struct Office
{
    FixedClock clock{moment()};
    std::unique_ptr<store::Store> store = std::move(*store::Store::scratch());
    actions::Desk desk{*store, clock};
    Id<Plan> plan;
    Commitment commitment;
    Milestone milestone;

    explicit Office(const QString &name = QStringLiteral("Amina Khan"))
    {
        sit(desk, name);
        plan = actions::found(desk, {QStringLiteral("Plan"), QStringLiteral("Cabinet Office")}).value();
        commitment.id = Id<Commitment>::random();
        commitment.plan = plan;
        commitment.number = QStringLiteral("5");
        commitment.title = Texts(QStringLiteral("Open contracting"));
        done(actions::create(desk, commitment));
        milestone.id = Id<Milestone>::random();
        milestone.commitment = commitment.id;
        milestone.number = QStringLiteral("5.1");
        milestone.title = Texts(QStringLiteral("Standard applied"));
        milestone.due = *FuzzyDate::fromEdtf(u"2016-10");
        done(actions::create(desk, milestone));
    }

    static void sit(actions::Desk &desk, const QString &name)
    {
        const auto seated = desk.setAuthor(name);
        if (!seated)
            qFatal("%s", qPrintable(seated.error().sentence));
    }
    static store::Committed done(const actions::Acted &acted)
    {
        if (!acted)
            qFatal("%s %s", qPrintable(acted.error().sentence), qPrintable(acted.error().detail));
        return *acted;
    }
    /// A store of its own with the same edits, as a colleague has it after opening a copy.
    [[nodiscard]] std::unique_ptr<store::Store> copy() const
    {
        auto other = std::move(*store::Store::scratch());
        if (!merge(*other, *store))
            qFatal("copy");
        return other;
    }
    /// Says something of an update whatever the speaker's role, as it arrives from elsewhere.
    static void claim(actions::Desk &desk, const RecordId &update, const Fields &fields)
    {
        done(desk.enter({draft(desk.author(), {saying(desk.store(), QStringLiteral("update"), update, fields)})}));
    }
    template <class T>
    [[nodiscard]] T read(const Id<T> &id) const
    {
        return store::read<T>(*store, id).value();
    }
    /// Makes somebody the commitment's lead for a side.
    Id<Person> appoint(const QString &name, RoleKind as = RoleKind::CsoLead)
    {
        Person person;
        person.id = Id<Person>(actions::personNamed(*store, name).value());
        person.name = name;
        done(actions::create(desk, person));
        Role lead;
        lead.id = Id<Role>::random();
        lead.which = as;
        lead.person = person.id;
        lead.of = commitment.id;
        done(actions::create(desk, lead));
        return person.id;
    }
    [[nodiscard]] Id<Round> openRound()
    {
        Round details{};
        details.label = Texts(QStringLiteral("October to December 2016"));
        details.opens = *FuzzyDate::fromEdtf(u"2016-10-01");
        Id<Round> round;
        done(actions::openRound(desk, details, round));
        return round;
    }
};

} // namespace waymark::test
