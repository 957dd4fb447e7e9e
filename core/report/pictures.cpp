// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include "commitmentparts.h"

#include <base/text.h>

#include <algorithm>

namespace waymark::report {

using namespace Qt::StringLiterals;
using At = Shapes::At;

namespace {

constexpr double kLabels = 190; ///< the column of names
constexpr double kRow = 24;
constexpr double kBox = 18;
constexpr double kBaseline = 13; ///< of words in a row, from its top
constexpr qsizetype kMostRounds = 12;
constexpr qsizetype kMostRows = 40;

/// The letters that stand in narrow cells.
QString letterOf(Completion completion)
{
    switch (completion) {
    case Completion::NoEvidence:
        return u"E"_s;
    case Completion::NotStarted:
        return u"N"_s;
    case Completion::UnderWay:
        return u"U"_s;
    case Completion::Limited:
        return u"L"_s;
    case Completion::Substantial:
        return u"S"_s;
    case Completion::Complete:
        return u"C"_s;
    case Completion::NotReported:
        break;
    }
    return u"–"_s;
}

const char *stepOf(Completion completion)
{
    switch (completion) {
    case Completion::Complete:
        return "step3";
    case Completion::Substantial:
        return "step2";
    case Completion::Limited:
    case Completion::UnderWay:
        return "step1";
    case Completion::NotReported:
        return "paper";
    default:
        return "step0";
    }
}

/// What the letters mean, on one line below.
void addLegend(Shapes &shapes, double y, const QList<Completion> &used)
{
    QStringList words;
    for (const Word &word : waymark::words<Completion>())
        if (const auto value = Completion(word.value); used.contains(value))
            words << u"%1 %2"_s.arg(letterOf(value), word.label);
    shapes.words(0, y + kBaseline, words.join(u" · "_s), kPictureWidth, At::Start, "quiet");
}

std::shared_ptr<const Picture> finished(const QString &title, const QString &description, const Shapes &shapes,
                                        double height)
{
    return std::make_shared<const Picture>(
        Picture{title, description, kPictureWidth, int(height + 0.5), shapes.text()});
}

} // namespace

std::shared_ptr<const Picture> pictureOfCounts(const QString &title, const QList<Status::Source> &sources)
{
    Shapes shapes;
    QList<Completion> used;
    QStringList told;
    double y = 0;
    for (const Status::Source &source : sources) {
        int all = 0;
        for (const int count : source.counts)
            all += count;
        if (all == 0)
            continue;
        shapes.words(0, y + kBaseline, sourceLabel(source), kLabels - 8);
        QStringList parts;
        double x = kLabels;
        for (const Word &word : words<Completion>()) {
            const auto value = Completion(word.value);
            const int count = source.counts.value(value);
            if (count == 0)
                continue;
            const double width = (kPictureWidth - kLabels - 1) * count / all;
            shapes.box(x, y, width, kBox, stepOf(value), "line");
            const QString full = u"%1 %2"_s.arg(word.label).arg(count);
            shapes.words(x + width / 2, y + kBaseline,
                         Shapes::fits(full, width - 8) ? full : u"%1 %2"_s.arg(letterOf(value)).arg(count), width,
                         At::Middle);
            parts << u"%1 %2"_s.arg(word.label).arg(count);
            x += width;
            if (!used.contains(value))
                used << value;
        }
        told << u"%1: %2."_s.arg(sourceLabel(source), parts.join(u", "_s));
        y += kRow;
    }
    if (told.isEmpty())
        return {};
    addLegend(shapes, y, used);
    return finished(title, u"Bars, one for each view. "_s + told.join(u' '), shapes, y + kRow);
}

namespace {

void addCell(Shapes &shapes, const RoundCell &cell, bool hasPassed, double x, double y, double width,
             QList<Completion> &used)
{
    const auto half = [&](Completion said, double from, double wide) {
        shapes.box(from, y, wide, kBox, stepOf(said));
        const QString full = labelOf(said);
        shapes.words(from + wide / 2, y + kBaseline, Shapes::fits(full, wide - 8) ? full : letterOf(said), wide,
                     At::Middle);
        if (!used.contains(said))
            used << said;
    };
    const rules::Ratings &ratings = cell.ratings;
    if (cell.state == RoundCell::Rated && ratings.differ()) {
        half(ratings.government, x, width / 2);
        half(ratings.civilSociety, x + width / 2, width / 2);
        shapes.line(x + width / 2, y, x + width / 2, y + kBox, "line");
    } else if (cell.state == RoundCell::Rated) {
        half(cell.one(), x, width);
    } else {
        const QString words = cell.state == RoundCell::NotRated ? u"?"_s
                              : cell.state == RoundCell::NotYet ? u"…"_s
                                                                : u"–"_s;
        shapes.words(x + width / 2, y + kBaseline, cell.state == RoundCell::NotAsked ? QString() : words, width,
                     At::Middle, "quiet");
    }
    if (cell.state != RoundCell::NotAsked)
        shapes.box(x, y, width, kBox, nullptr, hasPassed ? "late" : "line", hasPassed ? 2 : 1,
                   cell.state == RoundCell::NoUpdate);
}

} // namespace

std::shared_ptr<const Picture> pictureOfRounds(const ByRound &rounds, const QList<QBitArray> &passed)
{
    const qsizetype all = rounds.columns().size();
    const qsizetype lines = std::min(kMostRows, rounds.commitments().size());
    if (all == 0 || lines == 0)
        return {};
    const qsizetype first = std::max<qsizetype>(0, all - kMostRounds); // the latest are those people ask about
    const double width = std::min(120.0, (kPictureWidth - kLabels) / double(all - first));
    Shapes shapes;
    QList<Completion> used;
    for (qsizetype at = first; at < all; ++at)
        shapes.words(kLabels + width * (double(at - first) + 0.5), kBaseline, rounds.columns().at(at).name, width,
                     At::Middle, "quiet");
    double y = kRow;
    for (qsizetype line = 0; line < lines; ++line, y += kRow) {
        const Commitment &commitment = rounds.commitments().at(line).commitment;
        shapes.words(0, y + kBaseline, numberedTitle(commitment.number, commitment.title), kLabels - 8);
        for (qsizetype at = first; at < all; ++at)
            addCell(shapes, rounds.at(line, at), passed.value(line).size() > at && passed.at(line).testBit(at),
                    kLabels + width * double(at - first) + 1, y, width - 2, used);
    }
    addLegend(shapes, y, used);
    const QStringList meaning{u"Where views differ, left is Government and right Civil society"_s,
                              u"Thick edge: a date had passed · dashed: no update · … not yet · ? not rated"_s};
    for (qsizetype at = 0; at < meaning.size(); ++at)
        shapes.words(0, y + kRow * double(at + 1) + kBaseline, meaning.at(at), kPictureWidth, At::Start, "quiet");
    QString told = u"A line for each commitment and a cell for each round, with what both sides said; the table says "
                   "the same in words."_s;
    if (lines < rounds.commitments().size())
        told += u" The first %1 commitments."_s.arg(lines);
    return finished(u"Progress by round"_s, told, shapes, y + 3 * kRow);
}

std::shared_ptr<const Picture> pictureOfLater(const QList<Later> &later)
{
    Shapes shapes;
    QStringList told;
    qint64 longest = 0;
    const auto daysOf = [](const Later &each) {
        const auto from = each.milestone.baselineDue.latest();
        const auto to = each.milestone.due.latest();
        return from && to ? std::max<qint64>(0, from->daysTo(*to)) : 0;
    };
    for (const Later &each : later)
        longest = std::max(longest, daysOf(each));
    if (longest == 0)
        return {};
    constexpr double kWords = 150; // beside the bar
    double y = 0;
    for (qsizetype at = 0; at < std::min(kMostRows, later.size()); ++at, y += kRow) {
        const Later &each = later.at(at);
        const double width = (kPictureWidth - kLabels - kWords) * double(daysOf(each)) / double(longest);
        const QString name = numberedTitle(each.milestone.number, each.milestone.title);
        shapes.words(0, y + kBaseline, name, kLabels - 8);
        shapes.box(kLabels, y, std::max(2.0, width), kBox, each.isDone ? "step1" : "step3", "line");
        const QString by = each.isDone ? u"%1, done"_s.arg(each.by.text()) : each.by.text();
        shapes.words(kLabels + width + 6, y + kBaseline, by, kWords);
        told << u"%1: %2"_s.arg(name, by);
    }
    return finished(u"Later than first promised"_s, u"Bars, the longest first. %1."_s.arg(told.join(u"; "_s)), shapes,
                    y + 4);
}

} // namespace waymark::report
