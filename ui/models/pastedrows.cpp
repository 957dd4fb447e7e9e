// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/pastedrows.h>

#include "pastedcells.h"

#include <base/text.h>
#include <models/shown.h>
#include <tables/mapping.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

const RowColumn *columnNamed(const QString &head)
{
    const QString label = tables::usualLabel(head);
    const auto found = std::find_if(rowColumns().cbegin(), rowColumns().cend(), [&label](const RowColumn &column) {
        return column.label.compare(label, Qt::CaseInsensitive) == 0;
    });
    return found == rowColumns().cend() ? nullptr : &*found;
}

/// Why a head names no column that can be entered; empty when it is just another column.
QString whyNot(const QString &head)
{
    const QString name = folded(head);
    if (name == u"status" || name == u"completion" || name == u"progress")
        return Pasted::tr("“%1” does not say whose view it is; call the column Gov or CSO.").arg(head);
    if (name == u"first promised" || name == u"baseline")
        return Pasted::tr("The date first promised stays as it was; dates are moved in a column called Due.");
    return name.isEmpty() ? QString() : Pasted::tr("“%1” is no column of this table; it is left out.").arg(head);
}

using Columns = QList<const RowColumn *>; ///< null: left out

class Reading
{
public:
    Reading(OpenPlan &plan, const Overview &overview)
        : m_index(overview)
        , m_cells(plan, overview)
    {
    }

    [[nodiscard]] Outcome readBlock(const Cells &cells, const PasteTarget &target)
    {
        const QList<int> heads = headsIn(cells.first());
        const bool hasHeads = heads.size() >= 2 || (heads.size() == 1 && cells.first().size() == 1);
        if (hasHeads)
            return readNamed(cells, 1, columnsOf(cells.first()));
        if (const Columns shown = columnsOf(target.shown); startsWithNumbers(cells, shown))
            return readNamed(cells, 0, shown);
        return readHere(cells, target);
    }

    [[nodiscard]] Outcome readHere(const Cells &cells, const PasteTarget &target)
    {
        const Columns columns = columnsOf(target.columns);
        note(columns.mid(0, cells.first().size()));
        for (qsizetype row = 0; row < cells.size(); ++row) {
            const PlanRow *at = m_index.at(target.rows.value(row));
            if (!at)
                problem(row, {},
                        Pasted::tr("There is no row left in the table for it; paste rows with numbers instead."));
            else if (const auto read = readRow(*at, cells.at(row), columns); !read)
                return read;
        }
        return {};
    }

    [[nodiscard]] Outcome readValue(const QList<RecordId> &ids, const RowColumn &column, const QString &text)
    {
        note({&column});
        for (const RecordId &id : ids)
            if (const PlanRow *at = m_index.at(id))
                if (const auto read = readRow(*at, {text}, {&column}); !read)
                    return read;
        return {};
    }

    PastedRows rows;

private:
    static QList<int> headsIn(const QStringList &cells)
    {
        QList<int> known;
        for (int column = 0; column < cells.size(); ++column)
            if (columnNamed(cells.at(column)))
                known << column;
        return known;
    }

    static Columns columnsOf(const QStringList &labels)
    {
        Columns columns;
        for (const QString &label : labels) {
            const RowColumn *column = columnNamed(label);
            columns << (columns.contains(column) ? nullptr : column); // the first of two counts
        }
        return columns;
    }

    [[nodiscard]] static int placeOf(const Columns &columns, QStringView field)
    {
        for (int at = 0; at < columns.size(); ++at)
            if (columns.at(at) && columns.at(at)->commitmentField == field)
                return at;
        return -1;
    }

    /// At least every other row begins with a number of the plan.
    [[nodiscard]] bool startsWithNumbers(const Cells &cells, const Columns &shown) const
    {
        const int at = placeOf(shown, u"number");
        if (at < 0 || cells.first().size() < 2)
            return false;
        const auto found = std::count_if(cells.cbegin(), cells.cend(), [this, at](const QStringList &row) {
            return !m_index.byNumber(row.value(at)).isEmpty();
        });
        return 2 * found >= cells.size();
    }

    void note(const Columns &columns)
    {
        for (const RowColumn *column : columns)
            if (column)
                rows.columns << column->label;
    }

    [[nodiscard]] Outcome readNamed(const Cells &cells, qsizetype first, const Columns &columns)
    {
        note(columns);
        for (int at = 0; first == 1 && at < columns.size(); ++at)
            if (const QString why = whyNot(cells.first().at(at)); !columns.at(at) && !why.isEmpty())
                problem(0, cells.first().at(at), why);
        const int number = placeOf(columns, u"number");
        const int title = placeOf(columns, u"title");
        if (number < 0 && title < 0) {
            problem(0, {}, Pasted::tr("No column is called Number or Title, so nobody can tell which rows are meant."));
            return {};
        }
        for (qsizetype row = first; row < cells.size(); ++row) {
            const QStringList &line = cells.at(row);
            const auto found = m_index.find(line.value(number), line.value(title));
            if (!found.problem.isEmpty())
                problem(row, {}, found.problem);
            else if (const auto read = found.row ? readRow(*found.row, line, columns) : Outcome(); !read)
                return read;
            else if (found.row)
                continue;
            else if (!line.value(title).isEmpty())
                takeNew(line, columns, line.value(number), line.value(title));
            else if (!line.value(number).isEmpty())
                problem(row, {},
                        Pasted::tr("Nothing in the plan has the number %1; give it a title to enter it.")
                            .arg(line.value(number)));
        }
        return {};
    }

    [[nodiscard]] Outcome readRow(const PlanRow &at, const QStringList &line, const Columns &columns)
    {
        ++rows.matched;
        for (int column = 0; column < columns.size() && column < line.size(); ++column) {
            if (!columns.at(column) || line.at(column).isEmpty())
                continue;
            const auto place = m_cells.read(at, *columns.at(column), line.at(column));
            if (!place)
                return tl::unexpected(place.error());
            if (*place)
                rows.places << **place;
            else if (columns.at(column)->commitmentField != u"number") // which only says which row is meant
                ++rows.same;
        }
        return {};
    }

    void takeNew(const QStringList &line, const Columns &columns, const QString &number, const QString &title)
    {
        const PlanRow *above = m_index.commitmentAbove(number);
        PastedPlace place = m_cells.begin(above, number, title);
        QStringList said;
        for (int column = 0; column < columns.size() && column < line.size(); ++column) {
            if (!columns.at(column) || line.at(column).isEmpty())
                continue;
            const PastedPlace cell = m_cells.readNew(place.said, *columns.at(column), line.at(column));
            if (cell.kind == PastedPlace::Problem)
                rows.places << cell;
            else if (!cell.after.isEmpty())
                said << cell.column + u' ' + cell.after;
        }
        if (!said.isEmpty())
            place.after += u" · "_s + said.join(u" · "_s);
        rows.places << place;
    }

    void problem(qsizetype row, const QString &column, const QString &sentence)
    {
        PastedPlace place;
        place.kind = PastedPlace::Problem;
        place.row = row == 0 && !column.isEmpty() ? Pasted::tr("Heads") : Pasted::tr("Row %1").arg(row + 1);
        place.column = column;
        place.problem = sentence;
        rows.places << place;
    }

    PlanIndex m_index;
    CellReading m_cells;
};

} // namespace

const QList<RowColumn> &rowColumns()
{
    static const QList<RowColumn> columns = [] {
        QList<RowColumn> all{{u"Number"_s, RowColumn::Field, u"number"_s, u"number"_s},
                             {u"Title"_s, RowColumn::Field, u"title"_s, u"title"_s},
                             {u"As government sees it"_s, RowColumn::Government, {}, {}},
                             {u"As civil society sees it"_s, RowColumn::CivilSociety, {}, {}},
                             {u"Due"_s, RowColumn::Field, u"ends"_s, u"due"_s},
                             {u"Lead"_s, RowColumn::Lead, {}, {}}};
        const auto add = [&all](const QString &commitmentField, const QString &milestoneField) {
            const Field *field = commitmentField.isEmpty() ? kindOf<Milestone>().field(milestoneField)
                                                           : kindOf<Commitment>().field(commitmentField);
            all << RowColumn{field->label, RowColumn::Field, commitmentField, milestoneField};
        };
        for (const QString &field :
             {u"theme"_s, u"jurisdiction"_s, u"ogpId"_s, u"summary"_s, u"problem"_s, u"ambition"_s})
            add(field, {});
        add(u"starts"_s, u"starts"_s);
        add({}, u"output"_s);
        add({}, u"completedOn"_s);
        return all;
    }();
    return columns;
}

Result<PastedRows> readPasted(OpenPlan &plan, const Cells &cells, const PasteTarget &target)
{
    const auto overview = plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    Reading reading(plan, **overview);
    const Outcome read = cells.isEmpty() ? Outcome() : reading.readBlock(cells, target);
    return read ? Result<PastedRows>(reading.rows) : tl::unexpected(read.error());
}

Result<PastedRows> readForRows(OpenPlan &plan, const QList<RecordId> &rows, const RowColumn &column,
                               const QString &text)
{
    const auto overview = plan.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    Reading reading(plan, **overview);
    const Outcome read = reading.readValue(rows, column, text);
    return read ? Result<PastedRows>(reading.rows) : tl::unexpected(read.error());
}

QList<actions::RowSaid> saidBy(const QList<PastedPlace> &places)
{
    QList<actions::RowSaid> rows;
    QHash<RecordId, qsizetype> at;
    for (const PastedPlace &place : places) {
        if (place.kind == PastedPlace::Problem)
            continue;
        if (!at.contains(place.said.id)) {
            at.insert(place.said.id, rows.size());
            rows << place.said;
            continue;
        }
        actions::RowSaid &row = rows[at.value(place.said.id)];
        row.fields << place.said.fields;
        if (place.said.government != Completion::NotReported)
            row.government = place.said.government;
        if (place.said.civilSociety != Completion::NotReported)
            row.civilSociety = place.said.civilSociety;
        if (place.said.pace != Pace::NothingSaid)
            row.pace = place.said.pace;
        if (place.said.leads)
            row.leads = place.said.leads;
    }
    return rows;
}

} // namespace waymark::ui
