// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparebox.h"

#include <dialogs/fieldssheet.h>
#include <report/moments.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

CompareBox::CompareBox(const OpenPlan &plan, QWidget *parent)
    : QComboBox(parent)
    , m_plan(plan)
{
    setAccessibleName(tr("Compare with"));
    setAccessibleDescription(tr("What the commitment is compared with")); // its name is what was chosen, on a bus
    fill();
    connect(this, &QComboBox::activated, this, &CompareBox::choose);
}

Outcome CompareBox::refresh()
{
    const auto moments = report::momentsOf(m_plan.store(), m_plan.today());
    if (!moments)
        return tl::unexpected(moments.error());
    m_offered.clear();
    bool hasRound = false;
    for (const report::NamedMoment &each : *moments) {
        const bool isRound = each.kind == report::MomentKind::Round;
        if (isRound && std::exchange(hasRound, true))
            continue; // the last one only
        const QString name = isRound                                    ? tr("last round")
                             : each.kind == report::MomentKind::Meeting ? tr("last meeting")
                                                                        : tr("as adopted");
        m_offered << ComparedWith{name, each.moment};
    }
    fill();
    return {};
}

void CompareBox::fill()
{
    const QSignalBlocker quiet(this);
    clear();
    addItem(tr("Compare with…"));
    QList<ComparedWith> all = m_offered;
    if (m_day)
        all << *m_day;
    int current = 0;
    for (const ComparedWith &each : std::as_const(all)) {
        addItem(tr("Compare with: %1").arg(each.name));
        if (m_with && m_with->name == each.name)
            current = count() - 1;
    }
    addItem(tr("Compare with any day…"));
    setCurrentIndex(current);
}

void CompareBox::choose(int at)
{
    if (at == count() - 1) {
        askDay();
        return;
    }
    const qsizetype place = at - 1;
    m_with = place < 0 ? std::nullopt : place < m_offered.size() ? std::optional(m_offered.at(place)) : m_day;
    emit chosen();
}

void CompareBox::askDay()
{
    fill(); // as long as no day is given, what was chosen before stands
    auto *sheet = new FieldsSheet(tr("Compare with any day"), tr("Compare"),
                                  {{u"day"_s, tr("Day"), {}, tr("10 November 2016")}}, window());
    connect(sheet, &FormSheet::submitted, this, [this, sheet] {
        const auto day = report::dayMeant(m_plan.store(), sheet->values().value(u"day"_s), m_plan.today());
        if (!day) {
            sheet->setProblem(day.error().sentence);
            return;
        }
        sheet->accept();
        m_day = m_with = ComparedWith{dayText(*day), {*day, {}}};
        fill();
        emit chosen();
    });
    sheet->open();
}

} // namespace waymark::ui
