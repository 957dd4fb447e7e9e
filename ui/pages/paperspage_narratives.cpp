// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written beside a self-assessment.
#include <pages/paperspage.h>

#include "narrativespane.h"

#include <look/button.h>
#include <look/look.h>

#include <QStringListModel>

namespace waymark::ui {

namespace {

constexpr int kRoomForContents = 900;

} // namespace

void PapersPage::buildNarratives()
{
    connect(m_write, &Button::clicked, this, [this] {
        m_narratives->setVisible(m_narratives->isHidden());
        fitContents();
        if (!m_narratives->isHidden())
            m_narratives->focusFirst();
    });
    connect(m_narratives, &NarrativesPane::failed, this, &Page::failed);
    connect(m_narratives, &SidePane::closed, this, [this] {
        m_narratives->hide();
        fitContents();
        m_write->setFocus();
    });
}

/// Only a self-assessment has words to be written beside it.
Outcome PapersPage::showNarratives()
{
    const auto term = fromName<ReportTerm>(m_where.detail).value_or(ReportTerm::Unknown);
    m_write->setVisible(term != ReportTerm::Unknown);
    if (term == ReportTerm::Unknown) {
        m_narratives->hide();
        return {};
    }
    m_narratives->setReport(term);
    return m_narratives->refresh();
}

/// The contents stand beside the text where both have room.
void PapersPage::fitContents()
{
    const int taken = m_narratives->isHidden() ? 0 : m_narratives->sizeHint().width();
    m_shown->setVisible(m_contents->rowCount() > 1 && width() - taken >= u(kRoomForContents));
}

} // namespace waymark::ui
