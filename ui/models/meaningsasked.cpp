// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/meaningsmodel.h>

#include <base/fuzzydate.h>
#include <base/text.h>
#include <model/words.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MeaningsModel)
};

bool isRating(const QString &field)
{
    return field == u"governmentCompletion" || field == u"civilSocietyCompletion";
}

bool isOfWork(const QString &kind)
{
    return kind == u"commitment" || kind == u"milestone" || kind == tables::kCommitmentsAndMilestones;
}

/// Its heading is one of two days; whose view it is asked once its round is known.
bool isUnclear(const tables::ColumnMap &column)
{
    return column.round.isEmpty() && tables::daysIn(column.heading).size() > 1;
}

QString cellsText(qsizetype cells)
{
    return cells == 1 ? Words::tr("1 cell") : Words::tr("%1 cells").arg(cells);
}

void add(AskedMeaning &asked, const QString &choice, const QString &value)
{
    asked.choices << choice;
    asked.values << value;
}

/// What is asked about the sheets of one proposal.
class Asking
{
public:
    Asking(const TableProposal &proposal, const TableFile &file, const QSet<QString> &decided, QDate today)
        : m_proposal(proposal)
        , m_file(file)
        , m_decided(decided)
        , m_today(today)
    {
    }

    [[nodiscard]] QList<AskedMeaning> all()
    {
        for (const tables::SheetMap &sheet : m_proposal.mapping.sheets)
            if (isOfWork(sheet.kind) && m_file.grid(sheet.sheet)) {
                askWhose(sheet);
                askRounds(sheet);
            }
        for (const tables::Meaning &meaning : m_proposal.read.meanings) {
            if (meaning.about == tables::Meaning::Dates)
                askOrder(meaning);
            else if (meaning.about == tables::Meaning::Status)
                askStatus(meaning);
            else
                askOrganisation(meaning);
        }
        std::stable_sort(m_asked.begin(), m_asked.end(),
                         [](const AskedMeaning &a, const AskedMeaning &b) { return (a.chosen < 0) > (b.chosen < 0); });
        return m_asked;
    }

private:
    [[nodiscard]] bool isUnclaimed(const tables::SheetMap &sheet, const tables::ColumnMap &column) const
    {
        if (!column.field.isEmpty() || m_decided.contains(sheet.sheet + u'\n' + column.heading))
            return false;
        const QList<tables::ColumnSample> samples = m_proposal.samples.value(sheet.sheet);
        return std::any_of(samples.cbegin(), samples.cend(), [&column](const tables::ColumnSample &sample) {
            return sample.heading == cleanLine(column.heading) && sample.areStatuses;
        });
    }

    void askWhose(const tables::SheetMap &sheet)
    {
        QStringList headings;
        QSet<QString> fields;
        for (const tables::ColumnMap &column : sheet.columns)
            if (isRating(column.field) || (isUnclaimed(sheet, column) && !isUnclear(column))) {
                headings << column.heading;
                fields << column.field;
            }
        if (headings.isEmpty() || fields.size() > 1 + (fields.contains(QString()) ? 1 : 0))
            return; // each column says it for itself
        AskedMeaning asked{
            AskedMeaning::Whose, sheet.sheet, headings.join(u'\n'), {}, Words::tr("Whose view"), {}, {}, {}, {}, -1};
        const QString first = u"“%1”"_s.arg(headings.first());
        const qsizetype more = headings.size() - 1;
        asked.where = more == 0   ? Words::tr("The status words of %1").arg(first)
                      : more == 1 ? Words::tr("The status words of %1 and “%2”").arg(first, headings.last())
                                  : Words::tr("The status words of %1 and %2 more columns").arg(first).arg(more);
        add(asked, Words::tr("As government sees it"), u"governmentCompletion"_s);
        add(asked, Words::tr("As civil society sees it"), u"civilSocietyCompletion"_s);
        add(asked, Words::tr("Leave them out"), {});
        asked.chosen = fields.contains(QString()) ? -1 : int(asked.values.indexOf(*fields.cbegin()));
        m_asked << asked;
    }

    void askRounds(const tables::SheetMap &sheet)
    {
        const bool isByRow = std::any_of(sheet.columns.cbegin(), sheet.columns.cend(),
                                         [](const tables::ColumnMap &column) { return column.field == u"round"; });
        for (const tables::ColumnMap &column : sheet.columns) {
            const bool isSaid = isRating(column.field) || column.field == u"pace" || isUnclaimed(sheet, column);
            if (!isSaid || (isByRow && column.round.isEmpty()))
                continue;
            AskedMeaning asked{AskedMeaning::InRound,
                               sheet.sheet,
                               column.heading,
                               {},
                               Words::tr("In which round"),
                               {},
                               {},
                               {},
                               {},
                               -1};
            asked.where = u"“%1”"_s.arg(column.heading);
            const QList<QDate> days = tables::daysIn(column.heading);
            if (days.size() == 2)
                asked.likely = Words::tr("%1 or %2?").arg(dayText(days.first()), dayText(days.last()));
            const auto addNew = [&](QDate opens) {
                const QString label = tables::roundLabel(opens);
                if (!m_proposal.rounds.contains(label) && !asked.values.contains(label))
                    add(asked, Words::tr("%1, a new round").arg(days.size() > 1 ? dayText(opens) : label), label);
            };
            for (const QDate day : days)
                addNew(day);
            for (const tables::RoundMap &round : m_proposal.mapping.rounds)
                if (!m_proposal.rounds.contains(round.label) && !asked.values.contains(round.label))
                    add(asked, Words::tr("%1, a new round").arg(round.label), round.label);
            for (const QString &label : m_proposal.rounds)
                add(asked, label, label);
            addNew(m_today);
            const bool isLatest = column.round.isEmpty() && !isUnclear(column) && !m_proposal.rounds.isEmpty();
            asked.chosen = int(asked.values.indexOf(isLatest ? m_proposal.rounds.first() : column.round));
            m_asked << asked;
        }
    }

    void askOrder(const tables::Meaning &meaning)
    {
        AskedMeaning asked{AskedMeaning::Dates,
                           meaning.sheet,
                           meaning.column,
                           meaning.text,
                           Words::tr("Order of the dates"),
                           {},
                           {},
                           {},
                           {},
                           -1};
        const bool isMixed = meaning.dayFirst > 0 && meaning.monthFirst > 0;
        QStringList where{meaning.cells > 1 ? Words::tr("%1 and %2 more").arg(meaning.text).arg(meaning.cells - 1)
                                            : meaning.text};
        if (meaning.dayFirst > 0)
            where << Words::tr("%1 only day first").arg(meaning.dayFirst);
        if (meaning.monthFirst > 0)
            where << Words::tr("%1 only month first").arg(meaning.monthFirst);
        asked.where = u"“%1”: %2"_s.arg(meaning.column, where.join(u", "_s));
        const QList<QDate> days = tables::daysIn(meaning.text);
        if (days.size() == 2)
            asked.likely = Words::tr("%1 or %2?").arg(dayText(days.first()), dayText(days.last()));
        const QString day =
            days.size() == 2 ? Words::tr("%1: the day first").arg(dayText(days.first())) : Words::tr("The day first");
        const QString month = days.size() == 2 ? Words::tr("%1: the month first").arg(dayText(days.last()))
                                               : Words::tr("The month first");
        if (isMixed) {
            add(asked, Words::tr("%1; others in their only order").arg(day), u"dmy mixed"_s);
            add(asked, Words::tr("%1; others in their only order").arg(month), u"mdy mixed"_s);
        }
        add(asked, isMixed ? Words::tr("%1; leave the others out").arg(day) : day, u"dmy"_s);
        add(asked, isMixed ? Words::tr("%1; leave the others out").arg(month) : month, u"mdy"_s);
        for (const tables::SheetMap &sheet : m_proposal.mapping.sheets)
            for (const tables::ColumnMap &column : sheet.columns)
                if (sheet.sheet == meaning.sheet && column.heading == meaning.column) {
                    const QString order = column.dates == tables::DateOrder::DayFirst     ? u"dmy"_s
                                          : column.dates == tables::DateOrder::MonthFirst ? u"mdy"_s
                                                                                          : QString();
                    asked.chosen = int(asked.values.indexOf(column.isMixed ? order + u" mixed"_s : order));
                }
        m_asked << asked;
    }

    void askStatus(const tables::Meaning &meaning)
    {
        AskedMeaning asked{AskedMeaning::Status,
                           meaning.sheet,
                           meaning.column,
                           meaning.text,
                           Words::tr("Status word"),
                           u"“%1”, %2"_s.arg(meaning.text, cellsText(meaning.cells)),
                           {},
                           {},
                           {},
                           -1};
        add(asked, Words::tr("Nothing said"), {});
        for (const Word &word : words<Completion>())
            if (!word.name.isEmpty())
                add(asked, word.label, word.name);
        const QString underWay = waymark::nameOf(Completion::UnderWay);
        for (const Word &word : words<Pace>())
            if (!word.name.isEmpty())
                add(asked, u"%1, %2"_s.arg(labelOf(Completion::UnderWay), word.label.toLower()),
                    underWay + u' ' + word.name);
        for (const Word &word : words<Pace>())
            if (!word.name.isEmpty())
                add(asked, Words::tr("%1, and no more").arg(word.label), word.name);
        for (const tables::SheetMap &sheet : m_proposal.mapping.sheets)
            for (auto word = sheet.words.cbegin(); word != sheet.words.cend(); ++word)
                if (sheet.sheet == meaning.sheet && word.key().compare(meaning.text, Qt::CaseInsensitive) == 0) {
                    if (!asked.values.contains(word.value()))
                        add(asked, word.value(), word.value());
                    asked.chosen = int(asked.values.indexOf(word.value()));
                }
        m_asked << asked;
    }

    void askOrganisation(const tables::Meaning &meaning)
    {
        AskedMeaning asked{AskedMeaning::Organisation,
                           meaning.sheet,
                           meaning.column,
                           meaning.text,
                           Words::tr("Organisation"),
                           u"“%1”, %2"_s.arg(meaning.text, cellsText(meaning.cells)),
                           {},
                           {},
                           {},
                           -1};
        if (!meaning.nearly.isEmpty())
            asked.likely = Words::tr("Is it %1?").arg(meaning.nearly.first());
        for (const QString &name : meaning.nearly)
            add(asked, Words::tr("Is %1").arg(name), name);
        add(asked, Words::tr("Enter as a new organisation"), u"new"_s);
        add(asked, Words::tr("Leave out"), {});
        for (const QString &name : m_proposal.organisations)
            if (!asked.values.contains(name))
                add(asked, Words::tr("Is %1").arg(name), name);
        const auto meant = m_proposal.mapping.organisations.constFind(meaning.text);
        if (meant != m_proposal.mapping.organisations.cend())
            asked.chosen = int(asked.values.indexOf(*meant));
        m_asked << asked;
    }

    const TableProposal &m_proposal;
    const TableFile &m_file;
    const QSet<QString> &m_decided;
    QDate m_today;
    QList<AskedMeaning> m_asked;
};

/// A round that the plan has not opens with what is said in it.
void openRound(tables::Mapping &mapping, const TableProposal &proposal, const AskedMeaning &asked, const QString &label,
               QDate today)
{
    const auto isKnown = [&label](const tables::RoundMap &round) { return round.label == label; };
    if (proposal.rounds.contains(label) || std::any_of(mapping.rounds.cbegin(), mapping.rounds.cend(), isKnown))
        return;
    QDate opens = today;
    for (const QDate day : tables::daysIn(asked.column))
        if (tables::roundLabel(day) == label)
            opens = day;
    mapping.rounds << tables::RoundMap{label, dayText(opens)};
}

/// The rating that the sheet's other columns are; empty where they are none or differ.
QString ratingIn(const tables::SheetMap &sheet)
{
    QSet<QString> fields;
    for (const tables::ColumnMap &column : sheet.columns)
        if (isRating(column.field))
            fields << column.field;
    return fields.size() == 1 ? *fields.cbegin() : QString();
}

void answerColumn(tables::Mapping &mapping, const TableProposal &proposal, tables::SheetMap &sheet,
                  const AskedMeaning &asked, int choice, QDate today)
{
    const QString value = asked.values.value(choice);
    const QStringList headings = asked.column.split(u'\n');
    const QString rating = ratingIn(sheet);
    for (tables::ColumnMap &column : sheet.columns) {
        if (!headings.contains(column.heading))
            continue;
        if (asked.about == AskedMeaning::Dates) {
            column.dates = value.startsWith(u"mdy") ? tables::DateOrder::MonthFirst : tables::DateOrder::DayFirst;
            column.isMixed = value.endsWith(u"mixed");
        } else if (asked.about == AskedMeaning::InRound) {
            column.round = value;
            openRound(mapping, proposal, asked, value, today);
            if (column.field.isEmpty())
                column.field = rating;
        } else {
            column.field = value;
            if (column.round.isEmpty() && proposal.rounds.isEmpty()) {
                column.round = tables::roundLabel(today);
                openRound(mapping, proposal, asked, column.round, today);
            }
        }
    }
}

} // namespace

QList<AskedMeaning> meaningsAsked(const TableProposal &proposal, const TableFile &file, const QSet<QString> &decided,
                                  QDate today)
{
    return Asking(proposal, file, decided, today).all();
}

tables::Mapping answered(const TableProposal &proposal, const AskedMeaning &asked, int choice, QDate today)
{
    tables::Mapping mapping = proposal.mapping;
    if (asked.about == AskedMeaning::Organisation)
        mapping.organisations.insert(asked.text, asked.values.value(choice));
    for (tables::SheetMap &sheet : mapping.sheets) {
        if (sheet.sheet != asked.sheet || asked.about == AskedMeaning::Organisation)
            continue;
        if (asked.about == AskedMeaning::Status)
            sheet.words.insert(asked.text.toLower(), asked.values.value(choice));
        else
            answerColumn(mapping, proposal, sheet, asked, choice, today);
    }
    return mapping;
}

} // namespace waymark::ui
