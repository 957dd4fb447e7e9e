// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pastepane.h"

#include "pasteedit.h"

#include <base/text.h>
#include <forms/reply.h>
#include <look/button.h>
#include <look/cell.h>
#include <look/label.h>
#include <look/tokens.h>
#include <models/shown.h>
#include <pages/replysheet.h>

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

QLabel *nameFor(const QString &words, QWidget *editor)
{
    QLabel *name = label(words, TextStyle::Body);
    setTone(name, Tone::Second);
    name->setBuddy(editor);
    editor->setAccessibleName(words);
    return name;
}

} // namespace

PastePane::PastePane(OpenPlan &plan, QWidget *parent)
    : SidePane(u"mail"_s, tr("Paste what they sent"), parent)
    , m_plan(plan)
    , m_from(new QComboBox)
    , m_how(new QComboBox)
    , m_on(new QLineEdit)
    , m_text(new PasteEdit([this](const auto &grids) { return takeTables(grids); }))
    , m_heading(paragraph({}, TextStyle::Strong))
    , m_nothing(paragraph({}, TextStyle::Body))
    , m_list(new QWidget)
    , m_problem(paragraph({}, TextStyle::Strong))
    , m_enter(new Button(tr("Enter it"), ButtonKind::Main))
    , m_keep((new Button(tr("Keep, enter nothing")))->forWriting())
    , m_note(paragraph({}, TextStyle::Small))
{
    build();
    arrange();
    connect(m_text, &QPlainTextEdit::textChanged, this, &PastePane::look);
    connect(m_from, &QComboBox::currentIndexChanged, this, &PastePane::look);
    connect(m_on, &QLineEdit::editingFinished, this, &PastePane::look);
    connect(m_enter, &Button::clicked, this, [this] { enter(true); });
    connect(m_keep, &Button::clicked, this, [this] { enter(false); });
}

void PastePane::build()
{
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Word &word : words<Channel>())
        m_how->addItem(word.value == int(Channel::Unknown) ? word.label : word.label.toLower(), word.value);
    m_how->setCurrentIndex(m_how->findData(int(Channel::Email)));
    m_on->setText(dayText(m_plan.today()));
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("What they sent"));
    m_text->setPlaceholderText(tr("Paste their e-mail here, or rows copied from a spreadsheet or a Word table"));
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(u(8));
    fields->addWidget(nameFor(tr("From"), m_from), 0, 0);
    fields->addWidget(m_from, 0, 1, 1, 3);
    fields->addWidget(nameFor(tr("How"), m_how), 1, 0);
    fields->addWidget(m_how, 1, 1);
    fields->addWidget(nameFor(tr("on"), m_on), 1, 2);
    fields->addWidget(m_on, 1, 3);
    fields->setColumnStretch(1, 1);
    fields->setColumnStretch(3, 1);
    m_how->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_how->setMinimumContentsLength(5);
    m_on->setAccessibleName(tr("On which day"));
    setTone(m_nothing, Tone::Second);
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(u(8));
    buttons->addWidget(m_enter);
    buttons->addWidget(m_keep);
    buttons->addStretch();
    body()->addLayout(fields);
    body()->addWidget(m_text, 100);
    for (QWidget *part : QList<QWidget *>{m_heading, m_nothing, m_list, m_problem})
        body()->addWidget(part);
    body()->addLayout(buttons);
    body()->addWidget(m_note);
    body()->addStretch(1);
    m_problem->hide();
}

void PastePane::arrange()
{
    m_on->setMinimumWidth(u(24) + m_on->fontMetrics().horizontalAdvance(dayText({2016, 3, 24})));
    m_text->setMinimumHeight(u(120));
    m_text->setMaximumHeight(u(420));
}

void PastePane::changeEvent(QEvent *event)
{
    SidePane::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
    // Not at once: what is rebuilt must not go while the style goes through the windows' parts.
    if (event->type() == QEvent::PaletteChange)
        QMetaObject::invokeMethod(this, &PastePane::look, Qt::QueuedConnection);
}

void PastePane::begin()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

Outcome PastePane::setCommitment(const RecordId &commitment, const Id<Round> &round)
{
    const auto overview = m_plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    if (m_shown == *overview && m_commitment == commitment && m_round == round)
        return {};
    const bool isOther = m_commitment != commitment;
    if (m_shown != *overview)
        if (const auto offered = offerPeople(); !offered)
            return offered;
    m_shown = *overview;
    m_commitment = commitment;
    m_round = round;
    m_name.clear();
    m_milestones.clear();
    for (const rules::CommitmentStanding &standing : m_shown->commitments) {
        if (standing.commitment.id.record() != commitment)
            continue;
        m_name = nameOf(standing.commitment);
        m_milestones = standing.milestones;
    }
    m_department = m_shown->parties.value(commitment).government.leads.value(0);
    if (const int at = m_from->findText(m_department); isOther && at >= 0)
        m_from->setCurrentIndex(at);
    look();
    return {};
}

Outcome PastePane::offerPeople()
{
    const auto people = whoMayTell(m_plan.store());
    const auto audience = m_plan.circles().audience(waymark::Circle::OurSide);
    if (!people)
        return tl::unexpected(people.error());
    const QString before = m_from->currentText();
    const QSignalBlocker quiet(m_from);
    m_from->clear();
    for (const Choice &choice : *people)
        m_from->addItem(choice.name, QVariant::fromValue(choice.id.uuid()));
    m_from->setCurrentIndex(qMax(0, m_from->findText(before)));
    m_note->setText(audience
                        ? tr("What they sent is kept as the source of every entry. Only %1 sees it.").arg(*audience)
                        : audience.error().sentence);
    return {};
}

Result<Reply> PastePane::reply() const
{
    Reply reply{m_commitment,
                m_round,
                RecordId(m_from->currentData().toUuid()),
                m_from->currentText(),
                Channel(m_how->currentData().toInt()),
                {},
                m_text->toPlainText()};
    if (const QString day = m_on->text().trimmed(); !day.isEmpty()) {
        const auto on = FuzzyDate::parse(day);
        if (!on)
            return tl::unexpected(on.error());
        reply.on = *on;
    }
    return reply;
}

void PastePane::look()
{
    const QString text = m_text->toPlainText();
    const auto said = reply();
    const auto side = forms::sideOf(m_plan.store(), RecordId(m_from->currentData().toUuid()));
    QList<AskedMilestone> asked;
    for (const rules::MilestoneStanding &each : std::as_const(m_milestones))
        if (!each.milestone.closure.isClosed())
            asked << AskedMilestone{each.milestone.id.record(), each.milestone.number, each.milestone.title.text(),
                                    each.milestone.due};
    const QDate day = said && said->on.latest() ? *said->on.latest() : m_plan.today();
    const QList<ReplyFinding> findings = findIn(text, asked, day);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(8));
    const QList<ReplyFinding> before = ticked();
    m_rows.clear();
    for (ReplyFinding finding : findings) {
        const auto same = std::find_if(before.cbegin(), before.cend(), [&finding](const ReplyFinding &each) {
            return each.milestone == finding.milestone && each.due == finding.due;
        });
        if (same != before.cend() && !same->why.isEmpty())
            finding.why = same->why; // what was written there meanwhile
        addRow(finding, side.value_or(PartySide::Government), list);
    }
    delete body()->replaceWidget(m_list, list);
    delete m_list;
    m_list = list;
    m_list->setVisible(!m_rows.isEmpty());
    const bool isAny = !text.trimmed().isEmpty();
    m_heading->setText(m_name.isEmpty()   ? tr("Select the commitment it is about")
                       : m_rows.isEmpty() ? tr("For %1").arg(m_name)
                                          : tr("Found in it, for %1").arg(m_name));
    m_nothing->setText(isAny ? tr("No milestone’s number with a status or a new date was found. What they sent can be "
                                  "kept; enter what it says when you write the update.")
                             : tr("Waymark looks for milestones, how far they are, and dates that move. Nothing is "
                                  "entered before you say so."));
    m_nothing->setVisible(m_rows.isEmpty() && !m_name.isEmpty());
    setProblem({});
    mark(findings);
    tellButtons();
}

void PastePane::mark(const QList<ReplyFinding> &findings)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const ReplyFinding &finding : findings) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(int(finding.at));
        mark.cursor.setPosition(int(finding.at + finding.length), QTextCursor::KeepAnchor);
        mark.format.setBackground(tokens().added);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
}

void PastePane::addRow(const ReplyFinding &finding, PartySide side, QWidget *list)
{
    const auto standing =
        std::find_if(m_milestones.cbegin(), m_milestones.cend(), [&finding](const rules::MilestoneStanding &each) {
            return each.milestone.id.record() == finding.milestone;
        });
    const QString name = nameOf(standing->milestone);
    Cell cell;
    if (finding.movesDate()) {
        cell.oldText = standing->milestone.due.text();
        cell.text = finding.due.text();
    } else {
        const bool isGovernment = side == PartySide::Government;
        const Completion before = isGovernment ? standing->ratings.government : standing->ratings.civilSociety;
        cell.oldText = before == finding.completion ? QString() : shortWord(before);
        cell.oldBall = ballOf(before);
        cell.text = shortWord(finding.completion);
        cell.ball = ballOf(finding.completion);
        cell.strong = true;
        if (finding.pace != Pace::NothingSaid)
            cell.text += u", "_s + labelOf(finding.pace).toLower();
    }
    auto *widget = new QWidget;
    widget->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(u(3), 0, 0, 0);
    grid->setHorizontalSpacing(u(8));
    grid->setVerticalSpacing(u(2));
    auto *tick = new QCheckBox;
    tick->setChecked(true);
    tick->setAccessibleName(u"%1: %2"_s.arg(name, cell.text));
    connect(tick, &QCheckBox::toggled, this, &PastePane::tellButtons);
    grid->addWidget(tick, 0, 0, Qt::AlignTop);
    grid->addWidget(paragraph(name, TextStyle::Row), 0, 1);
    auto *change = new CellLabel(cell);
    change->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    grid->addWidget(change, 1, 1);
    grid->setColumnStretch(1, 1);
    QLineEdit *why = nullptr;
    if (finding.movesDate()) {
        why = new QLineEdit(finding.why);
        why->setPlaceholderText(tr("Why it moves"));
        why->setAccessibleName(tr("Why %1 moves").arg(name));
        connect(tick, &QCheckBox::toggled, why, &QWidget::setEnabled);
        grid->addWidget(why, 2, 1);
    }
    list->layout()->addWidget(widget);
    m_rows << Row{finding, tick, why};
}

QList<ReplyFinding> PastePane::ticked() const
{
    QList<ReplyFinding> findings;
    for (const Row &row : m_rows) {
        if (!row.tick->isChecked())
            continue;
        findings << row.finding;
        if (row.why)
            findings.last().why = cleanLine(row.why->text());
    }
    return findings;
}

void PastePane::tellButtons()
{
    const auto count = ticked().size();
    const bool mayKeep =
        !m_commitment.isNull() && !m_text->toPlainText().trimmed().isEmpty() && !m_plan.store().isReadOnly();
    m_enter->setWords(count < 2 ? tr("Enter it") : count == 2 ? tr("Enter both") : tr("Enter %1").arg(count));
    m_enter->setVisible(!m_rows.isEmpty());
    m_enter->setEnabled(mayKeep && count > 0);
    m_keep->setEnabled(mayKeep);
    m_keep->setKind(m_rows.isEmpty() ? ButtonKind::Main : ButtonKind::Other);
}

void PastePane::enter(bool all)
{
    const auto said = reply();
    const QList<ReplyFinding> findings = all ? ticked() : QList<ReplyFinding>();
    const QString name = m_name;
    const Outcome done = !said                ? tl::unexpected(said.error())
                         : findings.isEmpty() ? keepReply(m_plan, *said)
                                              : enterReply(m_plan, *said, findings);
    if (!done) {
        setProblem(done.error().sentence);
        return;
    }
    m_text->clear();
    begin();
    emit told(findings.isEmpty() ? tr("Kept, nothing entered: %1.").arg(said->source())
                                 : tr("Entered on %1, from the %2.").arg(name, said->source()));
}

bool PastePane::takeTables(const QList<formats::Grid> &grids)
{
    const auto read = forms::readReply(m_plan.store(), grids, {RecordId(m_from->currentData().toUuid()), m_round});
    if (!read || read->said.isEmpty())
        return false;
    auto *sheet = new ReplySheet(*read, m_plan.today(), window());
    sheet->setHow(Channel(m_how->currentData().toInt()));
    connect(sheet, &QDialog::rejected, m_text, &PasteEdit::insertAsWords);
    connect(sheet, &FormSheet::submitted, this, [this, sheet, from = read->fromName] {
        if (const Outcome entered = enterChosen(m_plan, *sheet); !entered) {
            sheet->setProblem(entered.error().sentence);
            return;
        }
        sheet->accept();
        emit told(tr("Entered what %1 answered.").arg(from));
    });
    sheet->open();
    return true;
}

void PastePane::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent said(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

} // namespace waymark::ui
