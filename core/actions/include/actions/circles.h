// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/desk.h>

#include <map>

namespace waymark::actions {

/// What could be read, and a sentence about each file that could not.
template <class T>
struct Readable : QList<T>
{
    QStringList leftOut;
};

/// A plan and what lies beside it: the journal that the author's side keeps to itself, in a file beside the plan named
/// for people ("UK 2016 (Cabinet Office only).waymark"), and the author's own, in the folder for her data. Each is a
/// store like the plan's, with a desk of its own for the same author; its founding edit names the plan it belongs to.
/// The files are made when something is first written there. While this lives, nothing written at one of its desks
/// refers to a record that only a narrower circle has, and no record is in two circles. Desks and stores are good until
/// the author of the plan's desk or her organisation changes. Belongs to the thread of that desk.
class Circles
{
public:
    /// `plan` is the desk of everyone's circle, `planPath` the file people know it by; what is only the author's is
    /// kept in `ownFolder`.
    Circles(Desk &plan, QString planPath, QString ownFolder = usualOwnFolder());
    Q_DISABLE_COPY_MOVE(Circles)
    ~Circles();

    /// Where people's own data is kept, the same for the window and the command line; WAYMARK_DATA names another.
    [[nodiscard]] static QString usualOwnFolder();

    [[nodiscard]] Desk &plan() const { return m_plan; }
    /// From here on there is nothing beside the plan, whatever lies there: notes of today say nothing of a plan as it
    /// once stood. Writing there is Refused as in the plan.
    void showNothingBeside() { m_isAlone = true; }
    /// To write there; makes the file when there is none. Invalid for our side when the author's organisation is not in
    /// the plan; Refused when the file that lies there belongs to another plan or organisation, or the folder may only
    /// be read.
    [[nodiscard]] Result<Desk *> desk(Circle circle);
    /// To read; null while there is no file. Refused as above.
    [[nodiscard]] Result<const store::Store *> store(Circle circle);
    struct Open
    {
        Circle circle;
        const store::Store *store;
    };
    /// The plan and what there is beside it, widest first. A file of somebody else, of another plan, damaged or
    /// unreadable hides nothing of the others.
    [[nodiscard]] Readable<Open> readable();
    /// Who will see a text there, in words: "only you", "Cabinet Office", "everyone with a copy of the plan".
    [[nodiscard]] Result<QString> audience(Circle circle);

private:
    struct Neighbour;
    struct Place
    {
        QString path;
        RecordId organisation; ///< null for what is only the author's
    };

    [[nodiscard]] Result<Place> placeOf(Circle circle) const;
    [[nodiscard]] Result<QString> sideFile(const RecordId &organisation) const;
    [[nodiscard]] Result<QString> organisationName(const RecordId &id) const;
    [[nodiscard]] Result<Neighbour *> neighbour(Circle circle, bool make);
    [[nodiscard]] Result<std::unique_ptr<store::Store>> make(const Place &place) const;
    [[nodiscard]] Outcome found(Neighbour &neighbour, Circle circle, const Place &place);
    [[nodiscard]] Outcome belongsHere(const store::Store &store, Circle circle, const Place &place) const;
    [[nodiscard]] Outcome check(Circle circle, const QList<journal::Edit> &edits);
    [[nodiscard]] static Result<QList<Circle>> holding(const QList<Open> &open, const RecordId &id);
    [[nodiscard]] static Outcome checkRecord(const QList<Open> &open, Circle circle, const RecordId &id);
    [[nodiscard]] static Outcome checkReference(const QList<Open> &open, Circle circle, const RecordId &id);

    Desk &m_plan;
    QString m_planPath;
    QString m_ownFolder;
    bool m_isAlone = false;
    RecordId m_author; ///< for whom the neighbours are open
    std::map<Circle, std::unique_ptr<Neighbour>> m_neighbours;
};

/// What is said about a file beside the plan that cannot be read.
[[nodiscard]] QString leftOut(const Error &error);

/// Refused, with what to open instead, when a store is no plan but what a circle keeps beside one.
[[nodiscard]] Outcome checkIsPlan(const store::Store &store);

} // namespace waymark::actions
