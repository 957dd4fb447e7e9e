// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "prose.h"

#include <model/words.h>
#include <store/history.h>

#include <QDir>
#include <QFile>

namespace waymark::bench {

using namespace Qt::StringLiterals;
using journal::Edit;

namespace {

constexpr int kCommitmentsAPlan = 100;
constexpr int kMilestones = 6;
constexpr int kRounds = 16;
constexpr int kDaysARound = 228; // sixteen of them are ten years
constexpr qsizetype kBatch = 4000;

struct MilestoneOf
{
    RecordId id;
    QDate due;
};

struct CommitmentOf
{
    RecordId id;
    QList<MilestoneOf> milestones;
};

struct PlanOf
{
    RecordId id;
    RecordId coordinator;
    RecordId government;
    RecordId successor; ///< of the government's lead, from the ninth round
    RecordId civilSociety;
    QList<CommitmentOf> commitments;
};

class World
{
public:
    World(store::Store &store, int size)
        : m_store(store)
        , m_prose(2016)
        , m_size(size)
    {
    }

    void make()
    {
        m_at = QDateTime(QDate(2014, 1, 1), QTime(9, 0), Qt::UTC);
        for (int first = 0; first < m_size; first += kCommitmentsAPlan)
            m_plans << begin(first / kCommitmentsAPlan);
        for (PlanOf &plan : m_plans) {
            const int first = int(&plan - m_plans.data()) * kCommitmentsAPlan;
            for (int i = first; i < std::min(m_size, first + kCommitmentsAPlan); ++i)
                plan.commitments << promise(plan, i - first);
        }
        for (int round = 0; round < kRounds; ++round)
            for (PlanOf &plan : m_plans)
                report(plan, round);
        flush();
    }

private:
    RecordId id(const char *what, int number, const RecordId &of = {})
    {
        return derivedId(QLatin1String(what), {of}, QString::number(number));
    }

    void start(const char *verb, const RecordId &author, QDate day)
    {
        if (m_drafts.size() >= kBatch)
            flush();
        const auto minute = qint64(m_drafts.size()) * 60;
        Edit edit;
        edit.at = QDateTime(day, QTime(8, 0), Qt::UTC).addSecs(minute % 36'000);
        edit.verb = QString::fromLatin1(verb);
        edit.author = author;
        m_drafts << edit;
    }

    void about(const char *kind, const RecordId &record)
    {
        m_drafts.last().records << journal::RecordChanges{QString::fromLatin1(kind), record, {}, {}};
    }

    void say(const QString &field, const Value &value, const QList<EditId> &replaces = {})
    {
        m_drafts.last().records.last().changes << journal::Change{field, value, replaces};
    }
    void refer(const QString &field, const RecordId &to) { say(field, Value(to.text())); }

    void sayDue(const MilestoneOf &milestone)
    {
        const auto last = m_lastMove.constFind(milestone.id);
        say(u"due"_s, Value(milestone.due.toString(Qt::ISODate)),
            last == m_lastMove.cend() ? QList<EditId>() : QList<EditId>{*last});
        m_lastMove.insert(milestone.id, store::idOfDraft(m_drafts.size() - 1));
        m_moved.insert(milestone.id);
    }

    void flush()
    {
        const auto committed = must(m_store.commit(m_drafts));
        QHash<EditId, EditId> real;
        qsizetype k = 0;
        must(store::eachSealed(m_store, committed.first, [&](qint64, const journal::SealedEdit &sealed) -> Outcome {
            real.insert(store::idOfDraft(k++), sealed.id);
            return {};
        }));
        for (const RecordId &milestone : std::as_const(m_moved))
            m_lastMove[milestone] = real.value(m_lastMove.value(milestone));
        m_moved.clear();
        m_drafts.clear();
    }

    RecordId enter(const char *what, int number, const RecordId &plan, RoleKind role, QDate from)
    {
        const RecordId person = id(what, number);
        about("person", person);
        say(u"name"_s, Value(m_prose.title().section(u' ', 0, 1)));
        about("role", id("role", number, person));
        say(u"which"_s, Value(nameOf(role)));
        refer(u"person"_s, person);
        refer(u"of"_s, plan);
        say(u"from"_s, Value(from.toString(Qt::ISODate)));
        return person;
    }

    PlanOf begin(int number)
    {
        PlanOf plan;
        plan.id = id("plan", number);
        const RecordId founder = id("coordinator", 0);
        start("found", founder, m_at.date());
        about("plan", plan.id);
        say(u"title"_s, Value(u"Action plan %1"_s.arg(number + 1)));
        say(u"starts"_s, Value(u"2014-01-01"_s));
        plan.coordinator = enter("coordinator", number, plan.id, RoleKind::Coordinator, m_at.date());
        start("create", founder, m_at.date());
        plan.government = enter("government lead", number, plan.id, RoleKind::GovernmentLead, m_at.date());
        plan.successor = plan.government;
        plan.civilSociety = enter("civil society lead", number, plan.id, RoleKind::CsoLead, m_at.date());
        return plan;
    }

    CommitmentOf promise(const PlanOf &plan, int number)
    {
        CommitmentOf commitment{id("commitment", number, plan.id), {}};
        start("create", plan.coordinator, m_at.date());
        about("commitment", commitment.id);
        refer(u"plan"_s, plan.id);
        say(u"number"_s, Value(QString::number(number + 1)));
        say(u"ogpId"_s, Value(u"XX%1"_s.arg(number + 1, 4, 10, QChar(u'0'))));
        say(u"title"_s, Value(m_prose.title()));
        say(u"summary"_s, Value(m_prose.text(200, 1500)));
        say(u"problem"_s, Value(m_prose.text(200, 1500)));
        say(u"ambition"_s, Value(m_prose.text(200, 900)));
        say(u"theme"_s, Value(m_prose.words()[8 + m_prose.below(12)]));
        say(u"values/transparency"_s, Value(true));
        say(u"values/participation"_s, Value(m_prose.below(2) == 0));
        say(u"starts"_s, Value(u"2014-01-01"_s));
        say(u"ends"_s, Value(u"2023-12-31"_s));
        for (int i = 0; i < kMilestones; ++i) {
            const QDate due = m_at.date().addDays(kDaysARound * (3 + 2 * i) + m_prose.below(60));
            commitment.milestones << MilestoneOf{id("milestone", i, commitment.id), due};
            about("milestone", commitment.milestones.last().id);
            refer(u"commitment"_s, commitment.id);
            say(u"number"_s, Value(u"%1.%2"_s.arg(number + 1).arg(i + 1)));
            say(u"title"_s, Value(m_prose.title()));
            say(u"output"_s, Value(m_prose.text(60, 400)));
            say(u"starts"_s, Value(m_at.date().toString(Qt::ISODate)));
            say(u"baselineDue"_s, Value(due.toString(Qt::ISODate)));
            sayDue(commitment.milestones.last());
        }
        return commitment;
    }

    void report(PlanOf &plan, int number)
    {
        const QDate opens = m_at.date().addDays(kDaysARound * number);
        const RecordId round = derivedId(QLatin1String("round"), {plan.id}, opens.toString(Qt::ISODate));
        start("openRound", plan.coordinator, opens);
        about("round", round);
        refer(u"plan"_s, plan.id);
        say(u"label"_s, Value(u"Round %1"_s.arg(number + 1)));
        say(u"opens"_s, Value(opens.toString(Qt::ISODate)));
        if (number == kRounds / 2)
            plan.successor = enter("successor", int(&plan - m_plans.data()), plan.id, RoleKind::GovernmentLead, opens);
        for (CommitmentOf &commitment : plan.commitments) {
            const QDate day = opens.addDays(m_prose.below(60));
            const RecordId update = derivedId(QLatin1String("update"), {commitment.id, round});
            start("logProgress", plan.successor, day);
            about("update", update);
            refer(u"commitment"_s, commitment.id);
            refer(u"round"_s, round);
            say(u"joint"_s, Value(m_prose.text(200, 3900)));
            say(u"nextSteps"_s, Value(m_prose.text(60, 600)));
            const Completion completion = number < 4    ? Completion::NotStarted
                                          : number < 12 ? Completion::UnderWay
                                                        : Completion::Substantial;
            say(u"governmentCompletion"_s, Value(nameOf(completion)));
            say(u"pace"_s, Value(nameOf(m_prose.below(3) == 0 ? Pace::BehindSchedule : Pace::OnTrack)));
            if (number % 3 == 2)
                reportMilestone(commitment.milestones[number / 3], update);
            if (number % 2 == 0)
                answer(plan, update, day.addDays(14));
            follow(plan, commitment, number, day);
        }
    }

    void reportMilestone(const MilestoneOf &milestone, const RecordId &update)
    {
        about("milestoneReport", derivedId(QLatin1String("milestoneReport"), {update, milestone.id}));
        refer(u"update"_s, update);
        refer(u"milestone"_s, milestone.id);
        say(u"governmentCompletion"_s, Value(nameOf(Completion::UnderWay)));
        say(u"note"_s, Value(m_prose.text(40, 300)));
    }

    void answer(const PlanOf &plan, const RecordId &update, QDate day)
    {
        start("logProgress", plan.civilSociety, day);
        about("update", update);
        say(u"civilSocietyView"_s, Value(m_prose.text(100, 900)));
        say(u"civilSocietyCompletion"_s, Value(nameOf(Completion::Limited)));
    }

    /// Twelve of sixteen rounds move a milestone's date, the next two close one.
    void follow(const PlanOf &plan, CommitmentOf &commitment, int number, QDate day)
    {
        MilestoneOf &milestone = commitment.milestones[number % kMilestones];
        if (number < 2 * kMilestones) {
            milestone.due = milestone.due.addDays(30 + m_prose.below(200));
            start("moveDate", plan.successor, day);
            m_drafts.last().notes.insert(journal::note::kReason, m_prose.text(40, 300));
            about("milestone", milestone.id);
            sayDue(milestone);
        } else if (number < 2 * kMilestones + 2) {
            start("change", plan.successor, day);
            about("milestone", milestone.id);
            say(u"completedOn"_s, Value(day.toString(Qt::ISODate)));
        }
    }

    store::Store &m_store;
    Prose m_prose;
    int m_size;
    QDateTime m_at;
    QList<PlanOf> m_plans;
    QList<Edit> m_drafts;
    QHash<RecordId, EditId> m_lastMove; ///< by milestone: the edit that last changed its date
    QSet<RecordId> m_moved;             ///< milestones whose last move is in this batch
};

} // namespace

QString worldPath(const Setting &setting)
{
    const QString path = QDir(setting.folder).filePath(u"world-%1.waymark"_s.arg(setting.size));
    if (QFile::exists(path))
        return path;
    const QString unfinished = path + u".part"_s;
    QDir().mkpath(setting.folder);
    QFile::remove(unfinished);
    World(*must(store::Store::create(unfinished)), setting.size).make();
    QFile::rename(unfinished, path);
    return path;
}

Copy::Copy(const Setting &setting, const QString &name)
    : m_path(QDir(setting.folder).filePath(u"%1-%2.waymark"_s.arg(name).arg(setting.size)))
{
    QFile::remove(m_path);
    QFile::copy(worldPath(setting), m_path);
    m_store = must(store::Store::open(m_path));
}

Copy::~Copy()
{
    m_store.reset();
    QFile::remove(m_path);
}

} // namespace waymark::bench
