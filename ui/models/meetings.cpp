// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/meetings.h>

#include <models/shown.h>
#include <report/titles.h>
#include <rules/timeliness.h>
#include <store/reading.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Meetings)
};

QString joined(QStringList parts, const QString &by)
{
    parts.removeAll(QString());
    return parts.join(by);
}

Result<QString> namesOf(const store::Store &store, const QSet<RecordId> &ids)
{
    QStringList names;
    for (const RecordId &id : ids) {
        const auto name = report::nameOf(store, id);
        if (!name)
            return name;
        names << *name;
    }
    names.sort();
    return listed(names);
}

class Reader
{
public:
    explicit Reader(OpenPlan &plan)
        : m_plan(plan)
        , m_store(plan.store())
    {
    }

    [[nodiscard]] Result<MeetingBook> read()
    {
        Outcome done = readMeetings();
        if (done)
            done = readSettled<Decision>();
        if (done)
            done = readSettled<Action>();
        if (done)
            done = readSeats();
        if (done)
            done = readOpportunities();
        if (done)
            done = readConsultations();
        if (done)
            done = readStories();
        if (done)
            done = readContacts();
        if (!done)
            return tl::unexpected(done.error());
        sort();
        return m_book;
    }

private:
    [[nodiscard]] Outcome readMeetings();
    template <class R>
    [[nodiscard]] Outcome readSettled();
    [[nodiscard]] Outcome readSeats();
    [[nodiscard]] Outcome readOpportunities();
    [[nodiscard]] Outcome readConsultations();
    [[nodiscard]] Outcome readStories();
    [[nodiscard]] Outcome readContacts();
    [[nodiscard]] QString latenessOf(const FuzzyDate &due) const;
    void sort();

    OpenPlan &m_plan;
    const store::Store &m_store;
    MeetingBook m_book;
};

Outcome Reader::readMeetings()
{
    const auto meetings = store::readAll<Meeting>(m_store);
    if (!meetings)
        return tl::unexpected(meetings.error());
    for (const Meeting &each : *meetings) {
        const auto attendance = store::readAll<Attendance>(m_store, each.id);
        if (!attendance)
            return tl::unexpected(attendance.error());
        const auto day = each.date.latest();
        m_book.meetings << ShownMeeting{each, each.title.isEmpty() ? labelOf(each.kind) : each.title.text(),
                                        !day || *day >= m_plan.today(), *attendance, 0};
    }
    const auto due = report::nextMeetingDue(m_store, m_plan.today());
    if (!due)
        return tl::unexpected(due.error());
    const bool isCalled = std::any_of(m_book.meetings.cbegin(), m_book.meetings.cend(), [](const ShownMeeting &each) {
        return each.isAhead && each.meeting.kind == MeetingKind::SteeringCommittee;
    });
    if (!isCalled)
        m_book.nextDue = *due;
    return {};
}

QString Reader::latenessOf(const FuzzyDate &due) const
{
    const qint64 days = rules::daysPast(due, m_plan.today());
    return days > 0 ? Words::tr("%1 past").arg(rules::Slippage{days, days < 120}.text()) : QString();
}

template <class R>
Outcome Reader::readSettled()
{
    const auto all = store::readAll<R>(m_store);
    if (!all)
        return tl::unexpected(all.error());
    for (const R &each : *all) {
        const auto owners = namesOf(m_store, each.owners);
        if (!owners)
            return tl::unexpected(owners.error());
        ShownSettled shown{kindOf<R>().name,
                           each.id,
                           each.meeting.record(),
                           {},
                           each.text.text(),
                           *owners,
                           each.due,
                           each.doneOn,
                           each.doneOn.isNull() ? latenessOf(each.due) : QString()};
        for (ShownMeeting &meeting : m_book.meetings)
            if (meeting.meeting.id == each.meeting) {
                shown.meetingName = joined({meeting.name, meeting.meeting.date.text()}, u", "_s);
                ++meeting.settled;
            }
        m_book.settled << shown;
    }
    return {};
}

Outcome Reader::readSeats()
{
    auto seats = report::committee(m_store);
    if (seats)
        m_book.seats = std::move(*seats);
    return seats ? Outcome() : tl::unexpected(seats.error());
}

Outcome Reader::readOpportunities()
{
    const auto all = store::readAll<Opportunity>(m_store);
    if (!all)
        return tl::unexpected(all.error());
    for (const Opportunity &each : *all) {
        const auto about = namesOf(m_store, each.commitments);
        if (!about)
            return tl::unexpected(about.error());
        m_book.around << ShownAround{waymark::Circle::Everyone,
                                     u"opportunity"_s,
                                     each.id,
                                     each.event.text(),
                                     joined({each.date.text(), *about}, u" · "_s),
                                     {{Words::tr("Date"), each.date.text()}, {Words::tr("Commitments"), *about}}};
    }
    return {};
}

Outcome Reader::readConsultations()
{
    const auto all = store::readAll<Consultation>(m_store);
    if (!all)
        return tl::unexpected(all.error());
    for (const Consultation &each : *all) {
        const auto about = namesOf(m_store, each.about);
        if (!about)
            return tl::unexpected(about.error());
        const QString times = report::consultationTimes(each, m_plan.plan().workingDaysToReply);
        m_book.around << ShownAround{waymark::Circle::Everyone,
                                     u"consultation"_s,
                                     each.id,
                                     each.asked.text(),
                                     times,
                                     {{Words::tr("Time given"), times},
                                      {Words::tr("Began preparing"), each.beganPreparing.text()},
                                      {Words::tr("Opened"), each.opened.text()},
                                      {Words::tr("Closes"), each.closes.text()},
                                      {Words::tr("Who was told"), each.told.text()},
                                      {Words::tr("Commitments"), *about}}};
    }
    return {};
}

Outcome Reader::readStories()
{
    const auto all = store::readAll<Story>(m_store);
    if (!all)
        return tl::unexpected(all.error());
    for (const Story &each : *all) {
        const auto of = report::nameOf(m_store, each.commitment.record());
        if (!of)
            return tl::unexpected(of.error());
        const QString quoted = each.mayBeQuoted ? Words::tr("May be quoted") : Words::tr("Ask before quoting");
        m_book.around << ShownAround{waymark::Circle::Everyone,
                                     u"story"_s,
                                     each.id,
                                     each.whatChanged.text(),
                                     joined({*of, quoted}, u" · "_s),
                                     {{Words::tr("Commitment"), *of},
                                      {Words::tr("For whom"), each.forWhom.text()},
                                      {Words::tr("Why it worked"), each.whyItWorked.text()},
                                      {Words::tr("Quoting"), quoted}}};
    }
    return {};
}

/// Beside the plan, where our side keeps anything; a file there that cannot be read hides nothing else.
Outcome Reader::readContacts()
{
    const auto ours = m_plan.circles().store(waymark::Circle::OurSide);
    if (!ours || !*ours)
        return {};
    const auto all = store::readAll<Contact>(**ours);
    if (!all)
        return tl::unexpected(all.error());
    for (const Contact &each : *all) {
        const auto with = report::nameOf(**ours, each.with, {&m_store});
        const auto about = report::nameOf(**ours, each.about, {&m_store});
        if (!with || !about)
            return tl::unexpected(with ? about.error() : with.error());
        const QString how = each.how == Channel::Unknown ? QString() : labelOf(each.how);
        m_book.around << ShownAround{waymark::Circle::OurSide,
                                     u"contact"_s,
                                     each.id,
                                     each.line,
                                     joined({each.on.text(), how, *with, *about}, u" · "_s),
                                     {{Words::tr("Day"), each.on.text()},
                                      {Words::tr("How"), how},
                                      {Words::tr("With"), *with},
                                      {Words::tr("About"), *about}}};
    }
    return {};
}

void Reader::sort()
{
    const auto far = QDate(9999, 12, 31);
    const auto rank = [&far](const ShownMeeting &each) {
        const QDate day = each.meeting.date.latest().value_or(far);
        return std::pair(!each.isAhead, each.isAhead ? day.toJulianDay() : -day.toJulianDay());
    };
    std::stable_sort(m_book.meetings.begin(), m_book.meetings.end(),
                     [&rank](const ShownMeeting &a, const ShownMeeting &b) { return rank(a) < rank(b); });
    const auto settledRank = [&far](const ShownSettled &each) {
        const bool isDone = !each.doneOn.isNull();
        const QDate day = (isDone ? each.doneOn : each.due).latest().value_or(far);
        return std::pair(isDone, isDone ? -day.toJulianDay() : day.toJulianDay());
    };
    std::stable_sort(
        m_book.settled.begin(), m_book.settled.end(),
        [&settledRank](const ShownSettled &a, const ShownSettled &b) { return settledRank(a) < settledRank(b); });
}

template <class T, class Is>
const T *first(const QList<T> &all, const Is &is)
{
    const auto found = std::find_if(all.cbegin(), all.cend(), is);
    return found == all.cend() ? nullptr : &*found;
}

} // namespace

QString ShownMeeting::whoCame() const
{
    const auto of = [this](PartySide side) {
        return std::count_if(attendance.cbegin(), attendance.cend(),
                             [side](const Attendance &each) { return each.side == side; });
    };
    if (attendance.isEmpty())
        return {};
    const auto others = of(PartySide::Neither);
    const QString sides = Words::tr("%1 of government and %2 of civil society came")
                              .arg(of(PartySide::Government))
                              .arg(of(PartySide::CivilSociety));
    return others > 0 ? Words::tr("%1, %2 others").arg(sides).arg(others) : sides;
}

bool ShownMeeting::came(const RecordId &who) const
{
    return std::any_of(attendance.cbegin(), attendance.cend(),
                       [&who](const Attendance &each) { return each.who == who; });
}

QString ShownSettled::whoAndWhen() const
{
    const QString when = !doneOn.isNull() ? Words::tr("done %1").arg(doneOn.text())
                         : due.isNull()   ? QString()
                                          : Words::tr("due %1").arg(due.text());
    const QString both = joined({owners, when}, u", "_s);
    return both.isEmpty() ? both : both.left(1).toUpper() + both.mid(1);
}

const ShownMeeting *MeetingBook::meeting(const RecordId &id) const
{
    return first(meetings, [&id](const ShownMeeting &each) { return each.meeting.id.record() == id; });
}

const ShownSettled *MeetingBook::settledOne(const RecordId &id) const
{
    return first(settled, [&id](const ShownSettled &each) { return each.id == id; });
}

const ShownAround *MeetingBook::aroundOne(const RecordId &id) const
{
    return first(around, [&id](const ShownAround &each) { return each.id == id; });
}

const report::Seat *MeetingBook::seat(const RecordId &role) const
{
    return first(seats, [&role](const report::Seat &each) { return each.role.id.record() == role; });
}

Result<MeetingBook> meetingBookOf(OpenPlan &plan)
{
    return Reader(plan).read();
}

} // namespace waymark::ui
