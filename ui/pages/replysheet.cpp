// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/replysheet.h>

#include <actions/replies.h>
#include <base/text.h>
#include <look/cell.h>
#include <look/label.h>
#include <models/shown.h>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// A value that stands in a cell: a rating with its ball, a date, a word.
Cell cellOf(const forms::Said &said)
{
    Cell cell;
    cell.text = said.after;
    cell.oldText = said.before;
    cell.strong = true;
    if (said.field.endsWith(u"Completion")) {
        cell.ball = ballOf(fromName<Completion>(said.value.text()).value_or(Completion::NotReported));
        for (const Word &word : words<Completion>())
            if (!said.before.isEmpty() && word.label == said.before)
                cell.oldBall = ballOf(Completion(word.value));
    }
    return cell;
}

/// Words to read, not a value that stands in a cell.
bool isText(const forms::Said &said)
{
    static const QStringList values{u"pace"_s, u"due"_s, u"noChange"_s};
    return !said.field.endsWith(u"Completion") && !values.contains(said.field);
}

QLabel *second(const QString &words, TextStyle style)
{
    QLabel *text = paragraph(words, style);
    setTone(text, Tone::Second);
    return text;
}

} // namespace

QString understood(const forms::ReplyRead &read)
{
    QStringList parts;
    parts << (read.said.isEmpty()
                  ? ReplySheet::tr("Nothing in it is new to the plan")
                  : ReplySheet::tr("%1 new to the plan")
                        .arg(counted(read.said.size(), ReplySheet::tr("answer is"), ReplySheet::tr("answers are"))));
    if (read.same > 0)
        parts << ReplySheet::tr("%1 there already")
                     .arg(counted(read.same, ReplySheet::tr("stands"), ReplySheet::tr("stand")));
    if (read.unanswered > 0)
        parts << ReplySheet::tr("%1 no answer")
                     .arg(counted(read.unanswered, ReplySheet::tr("row has"), ReplySheet::tr("rows have")));
    if (!read.problems.isEmpty())
        parts << ReplySheet::tr("%1 be entered")
                     .arg(counted(read.problems.size(), ReplySheet::tr("place cannot"),
                                  ReplySheet::tr("places cannot")));
    return parts.join(u"; "_s) + u'.';
}

ReplySheet::ReplySheet(const forms::ReplyRead &read, QDate today, QWidget *parent)
    : FormSheet(tr("What %1 answered").arg(read.fromName), tr("Enter what is ticked"), parent)
    , m_read(read)
    , m_how(new QComboBox)
    , m_on(new QLineEdit(dayText(today)))
{
    setFixedWidth(qMin(u(760), screen()->availableSize().width() - u(32)));
    setSubtitle(read.roundLabel);
    setSentence(understood(read));
    for (const QString &note : read.notes)
        addHint(note);
    addAnswers();
    addProblems();
    for (const Word &word : words<Channel>())
        m_how->addItem(word.label, word.value);
    setHow(Channel::Form);
    addFields({{tr("How it came"), m_how}, {tr("On"), m_on}});
    setNote(tr("%1 stands beside each as who reported it. One step takes all of it back").arg(read.fromName));
}

void ReplySheet::addAnswers()
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(u(3), u(4), u(3), u(4));
    grid->setHorizontalSpacing(u(10));
    grid->setVerticalSpacing(u(4));
    grid->setColumnMinimumWidth(1, u(120));
    grid->setColumnStretch(2, 1);
    QString name;
    for (const forms::Said &said : std::as_const(m_read.said)) {
        if (said.name != name) {
            QLabel *head = paragraph(said.name, TextStyle::Row);
            head->setContentsMargins(0, name.isEmpty() ? 0 : u(8), 0, 0);
            grid->addWidget(head, grid->rowCount(), 0, 1, 3);
        }
        name = said.name;
        addAnswer(grid, said);
    }
    addContent(list);
}

void ReplySheet::addAnswer(QGridLayout *grid, const forms::Said &said)
{
    const int row = grid->rowCount();
    auto *tick = new QCheckBox;
    tick->setChecked(said.doubt.isEmpty());
    tick->setAccessibleName(u"%1, %2: %3"_s.arg(said.name, said.about, said.after));
    grid->addWidget(tick, row, 0, Qt::AlignTop);
    grid->addWidget(second(said.about, TextStyle::Body), row, 1, Qt::AlignTop);
    if (isText(said)) {
        grid->addWidget(paragraph(said.after, TextStyle::Body), row, 2);
        if (!said.before.isEmpty())
            grid->addWidget(second(tr("In place of: %1").arg(said.before), TextStyle::Small), grid->rowCount(), 2);
    } else {
        auto *cell = new CellLabel(cellOf(said));
        cell->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        grid->addWidget(cell, row, 2);
    }
    QLineEdit *why = nullptr;
    if (said.movesDate() && !said.before.isEmpty()) {
        why = new QLineEdit(said.why);
        why->setPlaceholderText(tr("Why it moves"));
        why->setAccessibleName(tr("Why %1 moves").arg(said.name));
        why->setEnabled(tick->isChecked());
        connect(tick, &QCheckBox::toggled, why, &QWidget::setEnabled);
        grid->addWidget(why, grid->rowCount(), 2);
    }
    if (!said.doubt.isEmpty())
        grid->addWidget(paragraph(said.doubt, TextStyle::Small), grid->rowCount(), 2);
    m_rows << Row{tick, why};
}

void ReplySheet::addProblems()
{
    if (m_read.problems.isEmpty())
        return;
    const auto add = [this](const QString &words, TextStyle style) {
        QLabel *text = paragraph(words, style);
        text->setContentsMargins(u(3), u(4), 0, 0);
        addContent(text);
    };
    add(tr("Not entered"), TextStyle::Section);
    for (const forms::ReplyProblem &problem : std::as_const(m_read.problems)) {
        const QString place = problem.column.isEmpty() ? problem.name : u"%1, %2"_s.arg(problem.name, problem.column);
        add(u"%1: %2"_s.arg(place, problem.sentence), TextStyle::Body);
    }
}

forms::ReplyRead ReplySheet::chosen() const
{
    forms::ReplyRead chosen = m_read;
    chosen.said.clear();
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        if (!m_rows.at(at).tick->isChecked())
            continue;
        chosen.said << m_read.said.at(at);
        if (m_rows.at(at).why)
            chosen.said.last().why = cleanLine(m_rows.at(at).why->text());
    }
    return chosen;
}

Channel ReplySheet::how() const
{
    return Channel(m_how->currentData().toInt());
}

void ReplySheet::setHow(Channel how)
{
    m_how->setCurrentIndex(m_how->findData(int(how)));
}

Result<FuzzyDate> ReplySheet::on() const
{
    const QString day = m_on->text().trimmed();
    return day.isEmpty() ? Result<FuzzyDate>(FuzzyDate()) : FuzzyDate::parse(day);
}

Outcome enterChosen(OpenPlan &plan, const ReplySheet &sheet)
{
    const auto on = sheet.on();
    const forms::ReplyRead chosen = sheet.chosen();
    if (!on)
        return tl::unexpected(on.error());
    if (chosen.said.isEmpty())
        return failure(ErrorCode::Invalid, ReplySheet::tr("Tick what is to be entered, or cancel."));
    const auto entered = actions::enterReply(plan.circles(), chosen, {sheet.how(), *on});
    if (!entered)
        return tl::unexpected(entered.error());
    plan.wroteBeside();
    return {};
}

} // namespace waymark::ui
