// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "narrativespane.h"

#include <look/flowlayout.h>
#include <look/label.h>
#include <look/textbox.h>

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kPause = 700; // milliseconds without a key, then what was typed is kept

/// One side's text under its name; both have one width.
class Side : public QWidget
{
public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override { return {u(200), QWidget::sizeHint().height()}; }
};

} // namespace

NarrativesPane::NarrativesPane(OpenPlan &plan, QWidget *parent)
    : SidePane(u"pencil"_s, tr("In both sides’ own words"), parent)
    , m_plan(plan)
    , m_told(paragraph({}, TextStyle::Strong))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &NarrativesPane::keepTyped);
    build();
}

NarrativesPane::~NarrativesPane() = default;

void NarrativesPane::build()
{
    body()->addWidget(m_told);
    QLabel *who = paragraph(tr("Only you see what you type. When you leave a text it stands in the plan, and everyone "
                               "with a copy of it reads it."),
                            TextStyle::Small);
    setTone(who, Tone::Second);
    body()->addWidget(who);
    qsizetype at = 0;
    for (const Word &word : words<NarrativeHeading>()) {
        const auto heading = NarrativeHeading(word.value);
        if (heading == NarrativeHeading::Unknown)
            continue;
        body()->addWidget(sectionLine());
        body()->addWidget(label(word.label, TextStyle::Section));
        QLabel *hint = paragraph(hintOf(heading), TextStyle::Small);
        setTone(hint, Tone::Second);
        body()->addWidget(hint);
        auto *sides = new QWidget;
        auto *row = new FlowLayout(sides);
        row->setSpacing(u(16));
        addSide(sides, at, word.label, PartySide::Government);
        addSide(sides, at, word.label, PartySide::CivilSociety);
        body()->addWidget(sides);
        ++at;
    }
    body()->addStretch();
}

void NarrativesPane::addSide(QWidget *into, qsizetype narrative, const QString &heading, PartySide side)
{
    auto *one = new Side;
    one->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(one);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(4));
    auto *words = new TextBox(TextStyle::Body, 3);
    words->setAccessibleName(tr("%1: %2").arg(heading, labelOf(side)));
    column->addWidget(label(labelOf(side), TextStyle::Heading));
    column->addWidget(words);
    column->addStretch();
    into->layout()->addWidget(one);
    const qsizetype at = m_boxes.size();
    m_boxes.append({words, side == PartySide::Government ? u"government"_s : u"civilSociety"_s, narrative});
    connect(words, &TextBox::written, this, [this, at] {
        m_typed << at;
        m_pause.start();
    });
    connect(words, &TextBox::left, this, [this, at] { leave(at); });
}

const SideTelling &NarrativesPane::tellingOf(const Box &box) const
{
    const NarrativeOnDesk &narrative = m_narratives.at(box.narrative);
    return box.field == narrative.government.field ? narrative.government : narrative.civilSociety;
}

void NarrativesPane::setReport(ReportTerm report)
{
    if (report != m_report)
        keepTyped();
    m_report = report;
    setTitle(labelOf(report));
}

Outcome NarrativesPane::refresh()
{
    auto read = narrativesOnDesk(m_plan, m_report);
    if (!read)
        return tl::unexpected(read.error());
    m_narratives = std::move(*read);
    for (qsizetype at = 0; at < m_boxes.size(); ++at) {
        const Box &box = m_boxes.at(at);
        const SideTelling &telling = tellingOf(box);
        if (!m_typed.contains(at))
            box.words->setWords(telling.writing.text());
        box.words->setReadOnly(!telling.mayWrite);
        box.words->setPlaceholderText(telling.mayWrite ? tr("Not written yet")
                                                       : tr("Not written yet, by them to write"));
    }
    tell();
    return {};
}

void NarrativesPane::tell()
{
    const auto written = std::count_if(m_boxes.cbegin(), m_boxes.cend(),
                                       [this](const Box &box) { return !tellingOf(box).writing.text().isEmpty(); });
    m_told->setText(tr("%1 of %2 texts written").arg(written).arg(m_boxes.size()));
}

void NarrativesPane::keepTyped()
{
    m_pause.stop();
    const QSet<qsizetype> typed = m_typed;
    for (const qsizetype at : typed) { // the others stay as they were typed: what is kept is shown anew at once
        const Box &box = m_boxes.at(at);
        const Writing writing = tellingOf(box).writing;
        const RecordId id = m_narratives.at(box.narrative).id;
        check(keepWriting(m_plan, id, box.field, writing, box.words->words()));
        m_typed.remove(at);
    }
}

void NarrativesPane::leave(qsizetype at)
{
    const Box &box = m_boxes.at(at);
    const Writing writing = tellingOf(box).writing; // not where it stands: it is read anew while this is written
    const RecordId id = m_narratives.at(box.narrative).id;
    if (m_typed.remove(at) || writing.draft)
        check(writeWriting(m_plan, kindOf<Narrative>().name, id, box.field, writing, box.words->words()));
}

void NarrativesPane::check(const Outcome &outcome)
{
    if (!outcome)
        emit failed(outcome.error());
}

void NarrativesPane::focusFirst()
{
    const auto isOpen = [this](const Box &box) {
        return !box.words->isReadOnly() && box.words->words().isEmpty() && !m_narratives.isEmpty();
    };
    const auto open = std::find_if(m_boxes.cbegin(), m_boxes.cend(), isOpen);
    (open != m_boxes.cend() ? *open : m_boxes.first()).words->setFocus();
}

QSize NarrativesPane::sizeHint() const
{
    return {u(470), u(400)};
}

void NarrativesPane::hideEvent(QHideEvent *event)
{
    keepTyped();
    SidePane::hideEvent(event);
}

} // namespace waymark::ui
