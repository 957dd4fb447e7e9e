// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for while progress by round and its twin are scrolled and made wider (P7):
//   waymark-bench-pictures <folder> <commitments>
#include "measure.h"

#include <look/cell.h>
#include <look/heatview.h>
#include <look/look.h>
#include <model/natural_id.h>
#include <models/latermodel.h>
#include <models/progressmodel.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QScrollBar>
#include <QTreeView>

#include <algorithm>
#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::bench;
using journal::Change;
using journal::Edit;
using journal::RecordChanges;

constexpr int kRounds = 8;
constexpr int kMilestones = 6;
constexpr int kSteps = 200;

RecordId made(const char *what, int number, const RecordId &of = {})
{
    return derivedId(QLatin1String(what), {of}, QString::number(number));
}

/// Commitments with dates that moved, asked in eight rounds.
class Grid
{
public:
    explicit Grid(store::Store &store)
        : m_store(store)
        , m_author(made("author", 0))
    {
    }

    void make(int size)
    {
        start(QDate(2014, 1, 1));
        about("plan", made("plan", 0), {{u"title"_s, u"Action plan"_s}, {u"starts"_s, u"2014-01-01"_s}});
        for (int number = 0; number < size; ++number)
            promise(number);
        for (int round = 0; round < kRounds; ++round)
            report(round, size);
        must(m_store.commit(m_drafts));
    }

private:
    void start(QDate day)
    {
        if (m_drafts.size() >= 4000) {
            must(m_store.commit(m_drafts));
            m_drafts.clear();
        }
        Edit edit;
        edit.at = QDateTime(day, QTime(8, 0), Qt::UTC);
        edit.verb = u"create"_s;
        edit.author = m_author;
        m_drafts << edit;
    }
    void about(const char *kind, const RecordId &record, const QList<std::pair<QString, QString>> &fields)
    {
        RecordChanges changes{QString::fromLatin1(kind), record, {}, {}};
        for (const auto &[field, value] : fields)
            changes.changes << Change{field, Value(value), {}};
        m_drafts.last().records << changes;
    }
    void promise(int number)
    {
        const RecordId commitment = made("commitment", number);
        start(QDate(2014, 1, 1));
        about("commitment", commitment,
              {{u"plan"_s, made("plan", 0).text()},
               {u"number"_s, QString::number(number + 1)},
               {u"title"_s, u"Commitment to publish data set %1"_s.arg(number + 1)}});
        for (int at = 0; at < kMilestones; ++at) {
            const QDate first = QDate(2014, 6, 1).addDays(120 * at + number % 60);
            const QDate now = at % 3 == 0 ? first.addDays(90) : first;
            about("milestone", made("milestone", at, commitment),
                  {{u"commitment"_s, commitment.text()},
                   {u"number"_s, u"%1.%2"_s.arg(number + 1).arg(at + 1)},
                   {u"title"_s, u"Milestone %1"_s.arg(at + 1)},
                   {u"baselineDue"_s, first.toString(Qt::ISODate)},
                   {u"due"_s, now.toString(Qt::ISODate)}});
        }
    }
    void report(int number, int size)
    {
        const QDate opens = QDate(2014, 3, 1).addMonths(3 * number);
        const RecordId round = made("round", number);
        start(opens);
        about("round", round,
              {{u"plan"_s, made("plan", 0).text()},
               {u"label"_s, u"Round %1"_s.arg(number + 1)},
               {u"opens"_s, opens.toString(Qt::ISODate)},
               {u"closes"_s, opens.addDays(20).toString(Qt::ISODate)}});
        for (int at = 0; at < size; ++at) {
            if ((at + number) % 7 == 0)
                continue;
            start(opens.addDays(5));
            about(
                "update", made("update", number, made("commitment", at)),
                {{u"commitment"_s, made("commitment", at).text()},
                 {u"round"_s, round.text()},
                 {u"governmentCompletion"_s, nameOf((at + number) % 3 ? Completion::Limited : Completion::Substantial)},
                 {u"civilSocietyCompletion"_s, nameOf(Completion::Limited)}});
        }
    }

    store::Store &m_store;
    RecordId m_author;
    QList<Edit> m_drafts;
};

/// Rows as high as those of the twin.
class TwinDelegate : public ui::CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {ui::u(150), ui::u(44)};
    }
};

void say(const char *what, QList<double> steps)
{
    std::sort(steps.begin(), steps.end());
    std::printf("%-44s median %6.2f ms   longest %6.2f ms of %d steps\n", what, median(steps), steps.last(),
                int(steps.size()));
}

/// Each step is what happens until the window stands again: the change, its layout, its painting, what follows in the
/// event loop.
template <class View>
void scroll(const char *what, View &view, int step)
{
    QList<double> steps;
    for (int at = 1; at <= kSteps; ++at)
        steps << worked([&] {
            view.verticalScrollBar()->setValue(at * step);
            QCoreApplication::processEvents();
        });
    say(what, steps);
}

template <class View>
void resize(const char *what, View &view)
{
    QList<double> steps;
    for (int at = 0; at < kSteps; ++at)
        steps << worked([&] {
            view.resize(900 + 4 * (at % 100), 700);
            QCoreApplication::processEvents();
        });
    say(what, steps);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int size = arguments.value(2).toInt();
    if (size < 1) {
        std::fputs("Usage: waymark-bench-pictures <folder> <commitments>\n", stderr);
        return 2;
    }
    ui::applyLook(application, ui::Scheme::Light);
    const QString path = QDir(arguments.at(1)).filePath(u"grid-%1.waymark"_s.arg(size));
    if (!QFile::exists(path)) {
        QDir().mkpath(arguments.at(1));
        Grid(*must(store::Store::create(path))).make(size);
    }
    const FixedClock clock(QDateTime(QDate(2016, 2, 1), QTime(9, 0), Qt::UTC));
    const auto plan = must(ui::OpenPlan::of(must(store::Store::open(path)), {u"Amina Khan"_s, {}}, clock));
    std::printf("overview of %d commitments: %.0f ms\n", size, milliseconds([&] { must(plan->overview()); }));
    ui::ProgressModel model(*plan);
    std::printf("progress by round read: %.0f ms\n", milliseconds([&] { must(model.refresh()); }));

    ui::HeatView view;
    view.setModel(&model);
    view.resize(1158, 700);
    view.show();
    QCoreApplication::processEvents();
    scroll("progress by round, a row at a time", view, ui::u(ui::kHeatRow));
    scroll("progress by round, a page at a time", view, 650);
    resize("progress by round, wider and narrower", view);

    QTreeView table;
    table.setModel(&model);
    table.setUniformRowHeights(true);
    table.setItemDelegate(new TwinDelegate(&table));
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.resize(1158, 700);
    table.show();
    QCoreApplication::processEvents();
    scroll("the same as a table, a page at a time", table, 650);
    resize("the same as a table, wider and narrower", table);

    ui::LaterModel later(*plan);
    must(later.refresh());
    table.setModel(&later);
    QCoreApplication::processEvents();
    scroll("later than first promised, a page at a time", table, 650);
    return 0;
}
