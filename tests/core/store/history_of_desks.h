// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "laws.h"

namespace waymark::test {

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

    [[nodiscard]] quint32 draw(quint32 below) { return m_chance.draw(below); }
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
    Chance m_chance;
};

} // namespace waymark::test
