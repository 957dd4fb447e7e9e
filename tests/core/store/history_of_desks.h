// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/store.h>

#include <ostream>
#include <random>

namespace waymark::test {

/// One thing that happens at one desk; both numbers are taken apart to say which.
struct Step
{
    quint32 what = 0;
    quint32 choice = 0;

    friend std::ostream &operator<<(std::ostream &out, const Step &step)
    {
        return out << '{' << step.what << ',' << step.choice << '}';
    }
};

/// Some desks with copies of one plan, where people write, delete, give each other roles, send packs, go back to
/// backups and clone their files, with clocks that say anything.
class Desks
{
public:
    Desks();
    ~Desks();

    void take(const Step &step);
    /// Packs from everyone to everyone, in a random order, more often than needed.
    void exchangeEverything();

    [[nodiscard]] int count() const { return int(m_desks.size()); }
    [[nodiscard]] store::Store &at(int i) const { return *m_desks[std::size_t(i)].store; }

private:
    /// What somebody has had open on the screen for a while.
    struct Form
    {
        QString kind;
        RecordId id;
        QMap<QString, QList<EditId>> heads;
        QList<EditId> seen;
    };
    struct Desk
    {
        std::unique_ptr<store::Store> store;
        Form form;
    };

    quint32 draw(quint32 below);
    void write(Desk &desk);
    void openForm(Desk &desk);
    void deleteOrRestore(Desk &desk);
    void send(const Desk &from, Desk &to);
    void goBack(Desk &desk);
    void clone(const Desk &desk);
    [[nodiscard]] journal::RecordChanges statement(Desk &desk);
    [[nodiscard]] journal::Edit draft(const QList<journal::RecordChanges> &records);
    void commit(Desk &desk, const journal::Edit &edit);

    std::vector<Desk> m_desks;
    std::minstd_rand m_random;
};

} // namespace waymark::test
