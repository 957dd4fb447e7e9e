// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commitmentmore.h"

#include "circulationacts.h"
#include "pointacts.h"

#include <dialogs/fieldssheet.h>
#include <look/button.h>
#include <look/flowlayout.h>
#include <look/icon.h>
#include <look/label.h>
#include <models/shown.h>
#include <pages/acts.h>
#include <store/reading.h>

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

void clear(QVBoxLayout *list)
{
    while (QLayoutItem *item = list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

CommitmentMore::CommitmentMore(OpenPlan &plan, Acts &acts, QWidget *parent)
    : QWidget(parent)
    , m_plan(plan)
    , m_acts(acts)
    , m_circulation(new CirculationActs(plan, acts, this))
    , m_points(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(8));
    auto *head = new FlowLayout;
    head->addWidget(label(tr("Points to raise"), TextStyle::Section));
    head->addStretch();
    Button *add = (new Button(tr("Raise a point"), ButtonKind::Quiet))->forWriting();
    head->addWidget(add);
    connect(add, &Button::clicked, this, [this] { PointActs(m_plan, m_acts, window()).write(m_commitment); });
    column->addWidget(sectionLine());
    column->addLayout(head);
    column->addLayout(m_points);
    column->addWidget(sectionLine());
    auto *heads = new FlowLayout;
    heads->setSpacing(u(16));
    column->addLayout(heads);
    addFold(u"evidence"_s, tr("Evidence"));
    addFold(u"story"_s, tr("Story"));
    addFold(u"waits"_s, tr("Waits for"));
    addFold(u"opinions"_s, tr("Other opinions"));
    addFold(u"readers"_s, tr("Circulation list"));
    for (const QString &name : {u"evidence"_s, u"story"_s, u"waits"_s, u"opinions"_s, u"readers"_s}) {
        heads->addWidget(m_folds.value(name).head);
        column->addWidget(m_folds.value(name).body);
    }
    const auto addButton = [this](const QString &fold, const QString &words, void (CommitmentMore::*act)()) {
        Button *button = (new Button(words, ButtonKind::Quiet))->forWriting();
        m_folds.value(fold).body->layout()->addWidget(button);
        m_folds.value(fold).body->layout()->setAlignment(button, Qt::AlignLeft);
        connect(button, &Button::clicked, this, act);
    };
    addButton(u"evidence"_s, tr("Add evidence…"), &CommitmentMore::addEvidence);
    addButton(u"story"_s, tr("Write the story…"), &CommitmentMore::tellStory);
    addReaders();
}

void CommitmentMore::addReaders()
{
    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row);
    m_folds.value(u"readers"_s).body->layout()->addWidget(row);
    const auto add = [&](const QString &words, void (CirculationActs::*act)(const Id<Commitment> &), bool writes) {
        auto *button = new Button(words, ButtonKind::Quiet);
        buttons->addWidget(writes ? button->forWriting() : button);
        connect(button, &Button::clicked, this, [this, act] { (m_circulation->*act)(m_commitment); });
    };
    add(tr("Mail to the list"), &CirculationActs::mail, false);
    add(tr("Copy their addresses"), &CirculationActs::copyAddresses, false);
    add(tr("Put somebody on it…"), &CirculationActs::add, true);
    add(tr("Take somebody off…"), &CirculationActs::remove, true);
}

void CommitmentMore::addFold(const QString &name, const QString &title)
{
    auto *head = new QToolButton(this);
    head->setCheckable(true);
    head->setAutoRaise(true);
    head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    head->setIcon(themedIcon(u"chevron-right"_s));
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, u(4));
    column->setSpacing(u(4));
    column->addWidget(label(title, TextStyle::Heading));
    auto *list = new QVBoxLayout;
    list->setSpacing(u(2));
    column->addLayout(list);
    body->hide();
    m_titles.insert(name, title);
    m_folds.insert(name, {head, body, list});
    connect(head, &QToolButton::toggled, body, [head, body](bool open) {
        head->setIcon(themedIcon(open ? u"chevron-down"_s : u"chevron-right"_s));
        body->setVisible(open);
    });
}

void CommitmentMore::fill(const QString &name, const QList<Line> &lines)
{
    const Fold fold = m_folds.value(name);
    fold.head->setText(lines.isEmpty() ? tr("%1  none yet").arg(m_titles.value(name))
                                       : tr("%1  %2").arg(m_titles.value(name)).arg(lines.size()));
    clear(fold.list);
    for (const Line &line : lines) {
        fold.list->addWidget(paragraph(line.words, TextStyle::Row));
        if (!line.detail.isEmpty())
            fold.list->addWidget(paragraph(line.detail, TextStyle::Small));
    }
    if (lines.isEmpty())
        fold.list->addWidget(paragraph(tr("None yet."), TextStyle::Small));
}

QWidget *CommitmentMore::pointRow(const ShownPoint &point)
{
    auto *row = new QWidget;
    auto *grid = new QHBoxLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(u(10));
    auto *open = new QToolButton;
    open->setIcon(themedIcon(u"point"_s));
    open->setAutoRaise(true);
    open->setAccessibleName(tr("Open the point: %1").arg(point.point.inTheWay.text()));
    open->setToolTip(tr("Open this point"));
    connect(open, &QToolButton::clicked, this, [this, id = point.point.id] { emit pointWanted(id); });
    grid->addWidget(open, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(u(2));
    words->addWidget(paragraph(point.point.inTheWay.text(), TextStyle::Row));
    const QString circle = point.circle == waymark::Circle::Mine      ? tr("Not yet raised: only you see this")
                           : point.circle == waymark::Circle::OurSide ? tr("Not yet raised: only our side sees this")
                                                                      : point.standing;
    if (!circle.isEmpty())
        words->addWidget(paragraph(circle, TextStyle::Small));
    grid->addLayout(words, 1);
    return row;
}

void CommitmentMore::showPoints(const QList<ShownPoint> &points)
{
    clear(m_points);
    for (const ShownPoint &each : points)
        if (each.commitment == m_commitment)
            m_points->addWidget(pointRow(each));
    if (m_points->count() == 0) // isEmpty() overlooks what is not yet shown
        m_points->addWidget(
            paragraph(tr("None. A point says what stands in the way, and who could help."), TextStyle::Small));
}

Outcome CommitmentMore::show(const rules::CommitmentStanding &standing, const QList<Update> &updates)
{
    m_commitment = standing.commitment.id;
    QSet<RecordId> about{m_commitment};
    for (const rules::MilestoneStanding &each : standing.milestones)
        about << each.milestone.id;
    const auto points = pointsOf(m_plan);
    const auto waits = waitLines(about);
    const auto opinions = opinionLines(about);
    const auto stories = store::readAll<Story>(m_plan.store(), m_commitment);
    for (const Update &update : updates)
        about << update.id;
    const auto evidence = evidenceLines(about);
    if (!points || !waits)
        return tl::unexpected(points ? waits.error() : points.error());
    if (!opinions || !stories || !evidence)
        return tl::unexpected(!opinions ? opinions.error() : !stories ? stories.error() : evidence.error());
    showPoints(*points);
    fill(u"evidence"_s, *evidence);
    fill(u"waits"_s, *waits);
    fill(u"opinions"_s, *opinions);
    const auto readers = readerLines();
    if (!readers)
        return tl::unexpected(readers.error());
    fill(u"readers"_s, *readers);
    QList<Line> told;
    for (const Story &story : *stories) {
        QStringList more;
        if (!story.forWhom.isEmpty())
            more << tr("For whom: %1").arg(story.forWhom.text());
        if (!story.whyItWorked.isEmpty())
            more << tr("Why it worked: %1").arg(story.whyItWorked.text());
        more << (story.mayBeQuoted ? tr("May be quoted") : tr("Ask before quoting"));
        told << Line{story.whatChanged.text(), more.join(u" · "_s)};
    }
    fill(u"story"_s, told);
    return {};
}

Result<QList<CommitmentMore::Line>> CommitmentMore::evidenceLines(const QSet<RecordId> &about) const
{
    const auto all = store::readAll<Evidence>(m_plan.store());
    if (!all)
        return tl::unexpected(all.error());
    QList<Line> lines;
    for (const Evidence &each : *all)
        if (about.contains(each.of)) {
            QStringList more{each.date.isNull() ? QString() : each.date.text(), each.link};
            more.removeAll(QString());
            lines << Line{each.title.isEmpty() ? tr("Untitled") : each.title.text(), more.join(u" · "_s)};
        }
    return lines;
}

Result<QList<CommitmentMore::Line>> CommitmentMore::waitLines(const QSet<RecordId> &about) const
{
    const auto all = store::readAll<Dependency>(m_plan.store());
    if (!all)
        return tl::unexpected(all.error());
    QList<Line> lines;
    for (const Dependency &each : *all)
        if (each.waiting.intersects(about))
            lines << Line{each.title.text(), !each.happenedOn.isNull() ? tr("Happened %1").arg(each.happenedOn.text())
                                             : each.expected.isNull()  ? QString()
                                                                       : tr("Expected %1").arg(each.expected.text())};
    return lines;
}

Result<QList<CommitmentMore::Line>> CommitmentMore::opinionLines(const QSet<RecordId> &about) const
{
    const auto all = store::readAll<Assessment>(m_plan.store());
    if (!all)
        return tl::unexpected(all.error());
    QList<Line> lines;
    for (const Assessment &each : *all)
        if (about.contains(each.about)) {
            const auto completion = fromName<Completion>(each.value);
            const QString value = each.scale == u"completion" && completion ? labelOf(*completion) : each.value;
            QStringList more{each.on.isNull() ? QString() : each.on.text(), each.note.text()};
            more.removeAll(QString());
            lines << Line{tr("%1: %2").arg(each.by, value), more.join(u" · "_s)};
        }
    return lines;
}

/// Addresses are not shown: whoever looks over a shoulder need not read them.
Result<QList<CommitmentMore::Line>> CommitmentMore::readerLines() const
{
    const auto readers = actions::circulationOf(m_plan.circles(), m_commitment, m_plan.today());
    if (!readers)
        return tl::unexpected(readers.error());
    QList<Line> lines;
    for (const actions::Reader &each : *readers) {
        QStringList more{each.organisation, each.isOfAll ? tr("interested in the whole plan") : QString(),
                         each.email.isEmpty() ? tr("no address known") : QString()};
        more.removeAll(QString());
        lines << Line{each.name, more.join(u" · "_s)};
    }
    return lines;
}

void CommitmentMore::addEvidence()
{
    auto *sheet = new FieldsSheet(tr("Add evidence"), tr("Add it"),
                                  {{u"title"_s, tr("What it is"), {}, tr("The register, as published")},
                                   {u"link"_s, tr("Where it is"), {}, tr("https://www.gov.uk/…")},
                                   dateField(u"date"_s, tr("Date"), {}, tr("14 November 2016"))},
                                  window());
    m_acts.submit(sheet, [this, sheet, commitment = m_commitment]() -> Outcome {
        const QMap<QString, QString> said = sheet->values();
        const auto date = said.value(u"date"_s).trimmed().isEmpty() ? Result<FuzzyDate>(FuzzyDate())
                                                                    : FuzzyDate::parse(said.value(u"date"_s));
        if (!date)
            return tl::unexpected(date.error());
        if (said.value(u"title"_s).trimmed().isEmpty() && said.value(u"link"_s).trimmed().isEmpty())
            return failure(ErrorCode::Invalid, tr("Say what it is, or where it is."));
        Evidence evidence;
        evidence.id = Id<Evidence>::random();
        evidence.of = commitment;
        if (!said.value(u"title"_s).trimmed().isEmpty())
            evidence.title = Texts(said.value(u"title"_s).trimmed());
        evidence.link = said.value(u"link"_s).trimmed();
        evidence.date = *date;
        const auto acted = actions::create(m_plan.desk(), evidence);
        return acted ? Outcome() : tl::unexpected(acted.error());
    });
}

void CommitmentMore::tellStory()
{
    auto *sheet = new FieldsSheet(tr("Write the story"), tr("Keep it"),
                                  {{u"what"_s, tr("What changed"), {}, {}, true},
                                   {u"whom"_s, tr("For whom"), {}, {}},
                                   {u"why"_s, tr("Why it worked"), {}, {}},
                                   {u"quoted"_s,
                                    tr("May it be quoted?"),
                                    u"no"_s,
                                    {},
                                    false,
                                    {{tr("Ask before quoting"), u"no"_s}, {tr("May be quoted"), u"yes"_s}}}},
                                  window());
    m_acts.submit(sheet, [this, sheet, commitment = m_commitment]() -> Outcome {
        const QMap<QString, QString> said = sheet->values();
        if (said.value(u"what"_s).trimmed().isEmpty())
            return failure(ErrorCode::Invalid, tr("Say what changed; everything else can wait."));
        Story story;
        story.id = Id<Story>::random();
        story.commitment = commitment;
        story.whatChanged = Texts(said.value(u"what"_s).trimmed());
        if (const QString whom = said.value(u"whom"_s).trimmed(); !whom.isEmpty())
            story.forWhom = Texts(whom);
        if (const QString why = said.value(u"why"_s).trimmed(); !why.isEmpty())
            story.whyItWorked = Texts(why);
        story.mayBeQuoted = said.value(u"quoted"_s) == u"yes";
        const auto acted = actions::create(m_plan.desk(), story);
        return acted ? Outcome() : tl::unexpected(acted.error());
    });
}

} // namespace waymark::ui
