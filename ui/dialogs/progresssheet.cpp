// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/progresssheet.h>

#include <base/text.h>
#include <look/label.h>

#include <QComboBox>
#include <QGridLayout>
#include <look/lineproblem.h>

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace waymark::ui {

namespace {

template <class E>
QComboBox *wordBox(const QString &nothing)
{
    auto *box = new QComboBox;
    for (const Word &word : words<E>())
        box->addItem(word.name.isEmpty() ? nothing : word.label, word.value);
    return box;
}

template <class E>
E chosen(const QComboBox *box)
{
    return E(box->currentData().toInt());
}

QComboBox *choiceBox(const QList<Choice> &choices)
{
    auto *box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Choice &choice : choices)
        box->addItem(choice.name, QVariant::fromValue(choice.id.uuid()));
    return box;
}

} // namespace

ProgressSheet::ProgressSheet(const ProgressForm &form, QWidget *parent)
    : FormSheet(tr("Log progress"), tr("Log progress"), parent, tr("No change this time"))
    , m_round(choiceBox(form.rounds))
    , m_joint(new QPlainTextEdit)
    , m_nextSteps(new QLineEdit)
    , m_inTheWay(new QLineEdit)
    , m_government(wordBox<Completion>(tr("Nothing said")))
    , m_civilSociety(wordBox<Completion>(tr("Nothing said")))
{
    setSentence(form.commitment);
    addField(tr("Round"), m_round);
    if (!form.lastTime.isEmpty())
        addHint(tr("Last time, %1").arg(form.lastTime));
    m_joint->setTabChangesFocus(true);
    m_joint->setMinimumHeight(u(84));
    m_joint->setPlaceholderText(tr("The joint text: what both sides can say"));
    addField(tr("What happened"), m_joint);
    addFields({{tr("Government sees it as"), m_government}, {tr("Civil society sees it as"), m_civilSociety}});
    addFields({{tr("Next steps"), m_nextSteps}, {tr("What stands in the way"), m_inTheWay}});
    addMilestones(form.milestones);
    addSource(form.people);
    setNote(tr("Written into the plan; you can undo it"));
    connect(this, &FormSheet::asideWanted, this,
            [this] { emit noChangeWanted(RecordId(m_round->currentData().toUuid())); });
    m_joint->setFocus();
}

void ProgressSheet::addMilestones(const QList<Choice> &milestones)
{
    if (milestones.isEmpty())
        return;
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(u(3), 0, u(3), u(6));
    grid->setHorizontalSpacing(u(8));
    grid->setVerticalSpacing(u(4));
    const QStringList heads{tr("Government"), tr("Civil society"), tr("News")};
    grid->addWidget(label(tr("Milestones"), TextStyle::Strong), 0, 0, 1, 3);
    for (int column = 0; column < heads.size(); ++column)
        grid->addWidget(label(heads.at(column), TextStyle::Heading), 1, column);
    for (const Choice &milestone : milestones) {
        MilestoneRow row{milestone.id, wordBox<Completion>(tr("Nothing said")), wordBox<Completion>(tr("Nothing said")),
                         new QLineEdit};
        const int at = grid->rowCount();
        QLabel *name = paragraph(milestone.name, TextStyle::Row);
        name->setContentsMargins(0, u(4), 0, 0);
        grid->addWidget(name, at, 0, 1, 3);
        int column = 0;
        for (QWidget *editor : QList<QWidget *>{row.government, row.civilSociety, row.note}) {
            editor->setAccessibleName(tr("%1: %2").arg(heads.at(column), milestone.name));
            grid->addWidget(editor, at + 1, column++);
        }
        m_milestones << row;
    }
    grid->setColumnStretch(2, 1);
    addContent(widget);
}

void ProgressSheet::addSource(const QList<Choice> &people)
{
    m_by = choiceBox(QList<Choice>{{RecordId(), tr("Nothing said")}} + people);
    m_how = wordBox<Channel>(tr("Nothing said"));
    m_on = dateLine();
    m_on->setPlaceholderText(tr("14 March 2017"));
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(u(3), 0, u(3), u(6));
    grid->setHorizontalSpacing(u(12));
    int column = 0;
    for (const auto &[words, editor] :
         QList<std::pair<QString, QWidget *>>{{tr("Reported by"), m_by}, {tr("How"), m_how}, {tr("On"), m_on}}) {
        QLabel *name = label(words, TextStyle::Heading);
        name->setBuddy(editor);
        editor->setAccessibleName(words);
        grid->addWidget(name, 0, column);
        grid->addWidget(editor, 1, column++);
    }
    grid->setColumnStretch(0, 1);
    addContent(widget);
}

Result<ProgressSaid> ProgressSheet::said() const
{
    ProgressSaid said;
    said.round = RecordId(m_round->currentData().toUuid());
    said.joint = cleanText(m_joint->toPlainText()).trimmed();
    said.nextSteps = cleanLine(m_nextSteps->text());
    said.inTheWay = cleanLine(m_inTheWay->text());
    said.government = chosen<Completion>(m_government);
    said.civilSociety = chosen<Completion>(m_civilSociety);
    for (const MilestoneRow &row : m_milestones) {
        const ProgressSaid::Milestone news{row.id, chosen<Completion>(row.government),
                                           chosen<Completion>(row.civilSociety), cleanLine(row.note->text())};
        if (news.government != Completion::NotReported || news.civilSociety != Completion::NotReported ||
            !news.note.isEmpty())
            said.milestones << news;
    }
    said.reportedBy = RecordId(m_by->currentData().toUuid());
    said.reportedHow = chosen<Channel>(m_how);
    if (const QString day = m_on->text().trimmed(); !day.isEmpty()) {
        const auto on = FuzzyDate::parse(day);
        if (!on)
            return tl::unexpected(on.error());
        said.reportedOn = *on;
    }
    return said;
}

} // namespace waymark::ui
