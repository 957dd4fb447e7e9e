// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replyreader.h"

#include <base/text.h>
#include <rules/completion.h>

#include <QRegularExpression>

#include <algorithm>

namespace waymark::forms {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRowsWithHeadings = 5;
constexpr qsizetype kShortestTitle = 10; ///< that is looked for within other words

/// The labels of a sheet about one commitment, as the United Kingdom's progress updates have them.
enum class SheetLabel { Commitment, Status, Progress, Other };
std::optional<SheetLabel> labelIn(const QString &cell)
{
    static const QList<std::pair<QString, SheetLabel>> labels{
        {u"commitment title"_s, SheetLabel::Commitment}, {u"overall commitment status"_s, SheetLabel::Status},
        {u"overall status"_s, SheetLabel::Status},       {u"overall progress"_s, SheetLabel::Progress},
        {u"progress against"_s, SheetLabel::Other},      {u"lead department"_s, SheetLabel::Other},
        {u"lead implementing"_s, SheetLabel::Other},     {u"civil society org"_s, SheetLabel::Other},
        {u"report date"_s, SheetLabel::Other},           {u"timeline"_s, SheetLabel::Other},
    };
    const QString words = folded(cell);
    for (const auto &[label, meant] : labels)
        if (words.startsWith(label))
            return meant;
    return {};
}

/// "Commitment 5: Open contracting" and "5. Open contracting" without what stands in front.
QString withoutNumber(const QString &text)
{
    static const QRegularExpression number(u"^(?:commitment\\s+)?\\d+(?:\\.\\d+)*\\s*[.:)–-]*\\s*"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return QString(text).remove(number);
}

/// Which of the rows below a commitment's own that name is; empty for another.
QString moreNamed(const QString &name)
{
    for (const QString &more : {kNextSteps, kInTheWay, kWorking})
        if (folded(name) == folded(more))
            return more;
    return {};
}

bool isStatus(const QString &cell)
{
    return rules::meaningOf(cleanLine(cell)).has_value();
}

} // namespace

ReplyReader::ReplyReader(const QList<rules::CommitmentStanding> &commitments, const std::optional<AboutForm> &about)
{
    for (const rules::CommitmentStanding &standing : commitments) {
        const Commitment &commitment = standing.commitment;
        const Place place{commitment.id.record(), {}, cleanLine(commitment.number + u' ' + commitment.title.text())};
        m_places.insert(place.commitment, place);
        for (const QString &name : {place.name, commitment.title.text(), commitment.number})
            call(name, place);
        for (const rules::MilestoneStanding &each : standing.milestones) {
            const Milestone &milestone = each.milestone;
            const Place within{place.commitment, milestone.id.record(),
                               cleanLine(milestone.number + u' ' + milestone.title.text())};
            m_places.insert(within.milestone, within);
            m_milestones << std::pair(folded(milestone.title.text()), within.milestone);
            for (const QString &name : {within.name, milestone.title.text(), milestone.number})
                call(name, within);
        }
    }
    if (!about)
        return;
    for (auto name = about->called.cbegin(); name != about->called.cend(); ++name)
        if (const auto place = m_places.constFind(name.value()); place != m_places.cend())
            m_called.insert(name.key(), *place);
        else
            m_called.remove(name.key()); // it is gone; another of that name is not meant
}

void ReplyReader::call(const QString &name, const Place &place)
{
    const QString words = folded(name);
    if (words.isEmpty())
        return;
    const auto known = m_called.constFind(words);
    const bool isOther =
        known != m_called.cend() && (known->commitment != place.commitment || known->milestone != place.milestone);
    if (isOther)
        m_twice << words;
    if (m_twice.contains(words))
        m_called.remove(words);
    else
        m_called.insert(words, place);
}

const ReplyReader::Place *ReplyReader::find(const QString &text) const
{
    for (const QString &name : {folded(text), folded(withoutNumber(text))})
        if (const auto found = m_called.constFind(name); found != m_called.cend())
            return &*found;
    return nullptr;
}

ReplyRow &ReplyReader::rowOf(const Place &place)
{
    const auto known = std::find_if(m_rows.begin(), m_rows.end(), [&place](const ReplyRow &row) {
        return row.commitment == place.commitment && row.milestone == place.milestone;
    });
    if (known != m_rows.end())
        return *known;
    m_rows << ReplyRow{place.commitment, place.milestone, place.name, {}, {}};
    return m_rows.last();
}

void ReplyReader::notFound(const QString &name)
{
    m_problems << ReplyProblem{
        cleanLine(name),
        {},
        u"The plan has no commitment or milestone of that name any more, or the name was changed "
        "in the form; nothing is entered for it."_s};
}

ReplyReader::Columns ReplyReader::columnsIn(const QStringList &headings)
{
    Columns columns;
    for (qsizetype at = 0; at < headings.size(); ++at)
        if (const auto meant = columnMeant(headings.at(at)); meant && !columns.contains(*meant))
            columns.insert(*meant, at);
    const bool isReply = columns.contains(FormColumn::What) &&
                         (columns.contains(FormColumn::HowFar) || columns.contains(FormColumn::Text));
    return isReply ? columns : Columns();
}

void ReplyReader::read(const formats::Grid &grid)
{
    if (isAboutTable(grid))
        return;
    for (qsizetype row = 0; row < std::min(kRowsWithHeadings, grid.rows.size()); ++row)
        if (const Columns columns = columnsIn(grid.rows.at(row)); !columns.isEmpty())
            return readTable(grid, row, columns);
    readSheet(grid);
}

void ReplyReader::readTable(const formats::Grid &grid, qsizetype header, const Columns &columns)
{
    std::optional<Place> commitment;
    for (const QStringList &cells : grid.rows.mid(header + 1)) {
        QMap<FormColumn, QString> answers;
        for (auto column = columns.cbegin(); column != columns.cend(); ++column)
            if (const QString answer = answerIn(cells.value(*column));
                column.key() > FormColumn::Last && !answer.isEmpty())
                answers.insert(column.key(), answer);
        const QString name = cells.value(columns.value(FormColumn::What));
        if (const QString more = moreNamed(name); commitment && !more.isEmpty()) {
            if (const QString text = answers.value(FormColumn::Text); !text.isEmpty())
                rowOf(*commitment).more.insert(more, text);
            continue;
        }
        const Place *place = find(name);
        if (place)
            commitment = m_places.value(place->commitment);
        if (place)
            rowOf(*place).answers = answers;
        else if (!answers.isEmpty())
            notFound(name);
    }
}

void ReplyReader::readSheet(const formats::Grid &grid)
{
    const bool isSheet = std::any_of(grid.rows.cbegin(), grid.rows.cend(), [](const QStringList &row) {
        return labelIn(row.value(0)) == SheetLabel::Commitment;
    });
    m_commitment.reset();
    for (const QStringList &row : grid.rows)
        if (isSheet)
            readSheetRow(row);
}

void ReplyReader::readSheetRow(const QStringList &row)
{
    const auto label = labelIn(row.value(0));
    QString value;
    for (const QString &cell : row.mid(1))
        if (value.isEmpty())
            value = answerIn(cell);
    if (label == SheetLabel::Commitment) {
        const Place *found = find(value);
        m_commitment = found && found->milestone.isNull() ? std::optional(*found) : std::nullopt;
        if (!m_commitment)
            notFound(value);
    } else if (m_commitment && label && label != SheetLabel::Other && !value.isEmpty()) {
        rowOf(*m_commitment).answers.insert(label == SheetLabel::Status ? FormColumn::HowFar : FormColumn::Text, value);
    } else if (m_commitment && !label) {
        qsizetype at = -1;
        const Place *milestone = milestoneIn(row, at);
        QMap<FormColumn, QString> answers;
        for (qsizetype cell = at + 1; cell < row.size(); ++cell) {
            const QString answer = answerIn(row.at(cell));
            if (isStatus(answer) && !answers.contains(FormColumn::HowFar))
                answers.insert(FormColumn::HowFar, answer);
            else if (answer.size() > answers.value(FormColumn::Text).size())
                answers.insert(FormColumn::Text, answer);
        }
        if (milestone && !answers.isEmpty())
            rowOf(*milestone).answers = answers;
        else if (!milestone && answers.contains(FormColumn::HowFar))
            notFound(row.join(u' ').left(80));
    }
}

const ReplyReader::Place *ReplyReader::milestoneIn(const QStringList &row, qsizetype &at) const
{
    const Place *milestone = nullptr;
    for (qsizetype cell = 0; cell < row.size() && !milestone; ++cell) {
        const QString text = folded(row.at(cell));
        const Place *found = find(row.at(cell));
        if (found && found->commitment == m_commitment->commitment && !found->milestone.isNull())
            milestone = found;
        for (const auto &[title, id] : m_milestones) {
            const bool isIn = !milestone && title.size() >= kShortestTitle && text.contains(title);
            if (const auto place = m_places.constFind(id);
                isIn && place != m_places.cend() && place->commitment == m_commitment->commitment)
                milestone = &*place;
        }
        at = cell;
    }
    // A number stands in a cell of its own before the title.
    if (milestone && find(row.value(at + 1)) == milestone)
        ++at;
    return milestone;
}

} // namespace waymark::forms
