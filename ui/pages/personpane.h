// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sidepane.h>
#include <models/openplan.h>
#include <store/keys.h>

namespace waymark::ui {

class PeopleActs;

/// Beside the list of people: one person or organisation, the roles over time, how to reach her, her signing key.
class PersonPane : public SidePane
{
    Q_OBJECT
public:
    PersonPane(OpenPlan &plan, PeopleActs &acts, QWidget *parent = nullptr);

    /// `kind` as in PeopleModel; the null id stands for those without an organisation.
    [[nodiscard]] Outcome show(const QString &kind, const RecordId &id);

private:
    [[nodiscard]] Outcome showPerson(const Id<Person> &id, QVBoxLayout *column);
    void showReach(const Id<Person> &id, QVBoxLayout *column);
    /// What is done when somebody has left, asks what is kept, or is to be erased.
    void showParting(const Person &person, QVBoxLayout *column);
    [[nodiscard]] Outcome showOrganisation(const Id<Organisation> &id, QVBoxLayout *column);
    [[nodiscard]] Outcome showRoles(const QList<Role> &roles, QVBoxLayout *column);
    [[nodiscard]] Outcome showKeys(const Id<Person> &id, const QString &name, QVBoxLayout *column);
    void showKey(const store::KnownKey &key, const QString &name, bool isMyself, QVBoxLayout *column);

    OpenPlan &m_plan;
    PeopleActs &m_acts;
    QWidget *m_content;
};

} // namespace waymark::ui
