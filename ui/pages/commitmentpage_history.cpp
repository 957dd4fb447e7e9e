// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pane beside a commitment tells.
#include <pages/commitmentpage.h>

#include "treetable.h"

#include <actions/editing.h>
#include <look/historypane.h>
#include <model/natural_id.h>
#include <models/milestonesmodel.h>
#include <models/shown.h>
#include <report/titles.h>
#include <store/reading.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kShownHistory = 8;

} // namespace

QList<Place> CommitmentPage::selected(QString &subject) const
{
    const QModelIndex current = m_table->currentIndex();
    if (m_told || !current.isValid() || current.row() >= m_model->milestones().size()) {
        subject = m_told ? m_toldName : m_name;
        return m_told.value_or(ownPlaces());
    }
    const Milestone &milestone = m_model->milestones().at(current.row()).milestone;
    const QString field = MilestonesModel::fieldAt(current.column());
    const bool isRating = current.column() >= MilestonesModel::Government;
    subject = tr("%1: %2").arg(nameOf(milestone),
                               report::fieldLabel(isRating ? u"milestoneReport"_s : u"milestone"_s, field).toLower());
    if (!isRating)
        return {{u"milestone"_s, milestone.id.record(), field}};
    QList<Place> places;
    for (const Update &update : m_updates)
        places << Place{u"milestoneReport"_s, reportId(update.id, milestone.id).record(), field};
    return places;
}

QList<Place> CommitmentPage::ownPlaces() const
{
    QList<Place> places{{u"commitment"_s, m_commitment, {}}};
    for (const Update &update : m_updates)
        places << Place{u"update"_s, update.id.record(), {}};
    if (const auto roles = store::idsOf(m_plan.store(), u"role"_s, m_commitment))
        for (const RecordId &role : *roles)
            places << Place{u"role"_s, role, {}};
    return places;
}

void CommitmentPage::tellHistoryOf(const std::optional<QList<Place>> &places, const QString &subject)
{
    m_told = places;
    m_toldName = subject;
    m_isAllHistory = false;
    showHistory(true);
    if (const auto told = tellHistory(); !told)
        emit failed(told.error());
}

Outcome CommitmentPage::tellHistory()
{
    QString subject;
    const QList<Place> places = selected(subject);
    auto told = tellingsOf(m_plan.store(), places);
    const QModelIndex current = m_table->currentIndex();
    if (told && told->isEmpty() && current.isValid() && !m_told) {
        // Nothing was ever said here: what is known of the milestone at all.
        const Milestone &milestone = m_model->milestones().at(current.row()).milestone;
        subject = nameOf(milestone);
        told = tellingsOf(m_plan.store(), {{u"milestone"_s, milestone.id.record(), {}}});
    }
    if (!told)
        return tl::unexpected(told.error());
    const bool isCut = !m_isAllHistory && told->size() > kShownHistory;
    m_history->setHistory(subject, isCut ? told->mid(0, kShownHistory) : *told,
                          isCut ? tr("Show all %1 changes").arg(told->size()) : QString());
    return {};
}

} // namespace waymark::ui
