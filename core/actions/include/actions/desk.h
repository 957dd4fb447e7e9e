// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <model/description.h>
#include <store/store.h>

#include <QObject>

/// What people do, one verb each. Every verb ends in one commit of one act: all of it or none, undone as one.
namespace waymark::actions {

/// Somebody at work on one open plan, or on what a narrower circle keeps beside it: whose name stands beside what is
/// entered, and what the time is. Tells listeners what was committed. Store and clock are the caller's and outlive it.
/// One thread.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(store::Store &store, const Clock &clock, QObject *parent = nullptr)
        : QObject(parent)
        , m_store(store)
        , m_clock(clock)
    {
    }

    /// Says who acts, by name, and for which organisation, by its name or short name, if that is known. Somebody the
    /// plan does not know yet is entered with the first act, and so is the organisation of somebody without one.
    [[nodiscard]] Outcome setAuthor(const QString &name, const QString &organisation = {});
    /// The same for a circle beside the plan, where she acts under the id that the plan has for her. Somebody who is
    /// not known is entered with the first act.
    void setAuthor(const RecordId &id, const QString &name, bool isKnown);
    [[nodiscard]] const RecordId &author() const { return m_author; }
    [[nodiscard]] const QString &authorName() const { return m_name; }
    /// As it was given to setAuthor(); may be empty.
    [[nodiscard]] const QString &organisationName() const { return m_organisation; }
    /// The organisation the author acts for: the one the plan says, else the one given to setAuthor(), which the plan
    /// may not have yet; null when neither is known. The one that stands for both where two were joined.
    [[nodiscard]] Result<RecordId> organisation() const;

    [[nodiscard]] store::Store &store() const { return m_store; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Asked about each act before it is committed.
    using Check = std::function<Outcome(const QList<journal::Edit> &)>;
    /// Whose journal this is: everyone's, the plan, until something else is said.
    void setCircle(Circle circle, Check check);

    /// Commits one act, made of one edit or a group. Verbs use it; nothing else should. Refused when a kind that
    /// belongs in a narrower circle would be written into the plan, or, with the names of those who could, when the
    /// author writes a field that is not his to write or moves a date of a commitment on which he has no role: nothing
    /// has happened then.
    [[nodiscard]] Result<store::Committed> commit(const QList<journal::Edit> &drafts);
    /// Commits what a file says that people did: what they were not entitled to waits for somebody who is, and what
    /// belongs in a narrower circle is kept and worth checking.
    [[nodiscard]] Result<store::Committed> enter(const QList<journal::Edit> &drafts);
    /// For what others made: appends it and tells the listeners.
    [[nodiscard]] Result<store::Committed> append(const store::EditSource &source, Job &job);

signals:
    void committed(const waymark::store::Committed &committed);

private:
    [[nodiscard]] Result<store::Committed> commit(const QList<journal::Edit> &drafts,
                                                  const store::Store::Inspect &mayStay);
    [[nodiscard]] Result<RecordId> organisationInPlan() const;
    /// Enters the author with an act about something else.
    [[nodiscard]] Outcome introduce(journal::Edit &edit, bool isOwnAct) const;
    [[nodiscard]] Outcome enterOrganisation(journal::Edit &edit) const;
    [[nodiscard]] Outcome isInRole(const store::Committed &committed) const;
    [[nodiscard]] Outcome mayCommit(const QList<journal::Edit> &edits) const;
    [[nodiscard]] Outcome mayMoveDates(const QList<journal::Edit> &edits) const;

    store::Store &m_store;
    const Clock &m_clock;
    RecordId m_author;
    QString m_name;
    QString m_organisation;
    bool m_isNew = false; ///< the author is not in the plan yet
    Circle m_circle = Circle::Everyone;
    Check m_check;
};

/// The id under which somebody of that name acts: the person of that name in the plan, else the one person who was
/// called so before, else one derived from the name, so that the same person meets in one record wherever she starts.
[[nodiscard]] Result<RecordId> personNamed(const store::Store &store, const QString &name);
/// The same for organisations; `name` may be the short name.
[[nodiscard]] Result<RecordId> organisationNamed(const store::Store &store, const QString &name);
/// The organisation that stands for this one, when both were entered and joined later.
[[nodiscard]] Result<RecordId> joinedOrganisation(const store::Store &store, const RecordId &organisation);

} // namespace waymark::actions
