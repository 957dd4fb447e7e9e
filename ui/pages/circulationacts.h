// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/circulation.h>
#include <models/openplan.h>

namespace waymark::ui {

class Acts;

/// What people do with a commitment's circulation list: put somebody on it, take them off, write to all of them.
class CirculationActs : public QObject
{
    Q_OBJECT
public:
    CirculationActs(OpenPlan &plan, Acts &acts, QWidget *window);

    void add(const Id<Commitment> &commitment);
    void remove(const Id<Commitment> &commitment);
    /// The addresses that our side has, for a mail program that is open already.
    void copyAddresses(const Id<Commitment> &commitment);
    /// Opens the mail program with the commitment as it stands, to all of them and without showing one to another.
    void mail(const Id<Commitment> &commitment);

private:
    [[nodiscard]] std::optional<QStringList> addresses(const Id<Commitment> &commitment);

    OpenPlan &m_plan;
    Acts &m_acts;
    QWidget *m_window;
};

} // namespace waymark::ui
