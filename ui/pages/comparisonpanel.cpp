// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparisonpanel.h"

#include <look/differencelabel.h>
#include <look/label.h>

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kLongText = 80; // longer ones are told by what differs

void addDifference(QVBoxLayout *column, const Difference &each)
{
    column->addWidget(label(each.label, TextStyle::Heading));
    if (each.before.size() > kLongText && each.after.size() > kLongText) {
        auto *text = new DifferenceLabel;
        text->setTexts(each.before, each.after);
        column->addWidget(text);
    } else {
        if (!each.before.isEmpty()) {
            QLabel *old = paragraph(each.before, TextStyle::Small);
            old->setProperty("struck", true);
            old->setAccessibleName(ComparisonPanel::tr("before: %1").arg(each.before));
            column->addWidget(old);
        }
        column->addWidget(
            paragraph(each.after.isEmpty() ? ComparisonPanel::tr("nothing") : each.after, TextStyle::Strong));
    }
    column->addSpacing(u(6));
}

} // namespace

ComparisonPanel::ComparisonPanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(label({}, TextStyle::Section))
    , m_summary(paragraph({}, TextStyle::Small))
    , m_list(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(4));
    column->addWidget(m_heading);
    column->addWidget(m_summary);
    column->addWidget(m_list);
    column->addWidget(sectionLine());
    hide();
}

void ComparisonPanel::setComparison(const std::optional<Comparison> &comparison)
{
    setVisible(comparison.has_value());
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, u(4), 0, 0);
    column->setSpacing(u(2));
    if (comparison) {
        m_heading->setText(tr("Compared with: %1").arg(comparison->name));
        QStringList summary;
        if (!comparison->wasThere)
            summary << tr("This commitment was not in the plan then.");
        else if (comparison->differences.isEmpty())
            summary << tr("Nothing of the commitment itself has changed; milestones are marked in their own rows.");
        if (comparison->wasThere && comparison->newUpdates > 0)
            summary << (comparison->newUpdates == 1 ? tr("1 update has come in since.")
                                                    : tr("%1 updates have come in since.").arg(comparison->newUpdates));
        m_summary->setText(summary.join(u' '));
        m_summary->setVisible(!summary.isEmpty());
        for (const Difference &each : comparison->differences)
            addDifference(column, each);
    }
    delete layout()->replaceWidget(m_list, list);
    delete m_list;
    m_list = list;
}

} // namespace waymark::ui
