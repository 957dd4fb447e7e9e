// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>

namespace waymark::ui {

class ErasureActs;
class KeyActs;

/// What is done about people: entering them, giving and handing over roles, keeping how to reach them.
class PeopleActs : public QObject
{
    Q_OBJECT
public:
    /// Sheets open over `window`.
    PeopleActs(OpenPlan &plan, QWidget *window);

    void newPerson(const RecordId &organisation);
    void newOrganisation();
    void giveRole(const Id<Person> &person);
    void handOver(const Id<Role> &role);
    /// E-mail and telephone, kept by our side alone.
    void contactDetails(const Id<Person> &person);
    /// She has gone: from a day on she is not among those who act.
    void left(const Id<Person> &person);

    [[nodiscard]] KeyActs &keys() const { return *m_keys; }
    [[nodiscard]] ErasureActs &erasure() const { return *m_erasure; }

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);
    /// Somebody or something was entered.
    void begun(const waymark::RecordId &id);
    /// Everything about a person is to be shown.
    void allWanted(const waymark::RecordId &person);

private:
    OpenPlan &m_plan;
    QWidget *m_window;
    KeyActs *m_keys;
    ErasureActs *m_erasure;
};

/// What our side keeps about how to reach somebody; nothing of it when there is none.
[[nodiscard]] Result<std::optional<ContactDetails>> contactDetailsOf(OpenPlan &plan, const Id<Person> &person);

} // namespace waymark::ui
