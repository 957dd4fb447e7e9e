// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/shown.h>

#include <look/cell.h>
#include <rules/timeliness.h>

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Shown
{
    Q_DECLARE_TR_FUNCTIONS(Shown)
};

constexpr qint64 kDaysToldExactly = 120;

} // namespace

Ball ballOf(Completion completion)
{
    switch (completion) {
    case Completion::NotReported:
        return Ball::NoUpdate;
    case Completion::NoEvidence:
        return Ball::NoEvidence;
    case Completion::NotStarted:
        return Ball::NotStarted;
    case Completion::UnderWay:
        return Ball::UnderWay;
    case Completion::Limited:
        return Ball::Limited;
    case Completion::Substantial:
        return Ball::Substantial;
    case Completion::Complete:
        return Ball::Complete;
    }
    return Ball::NoUpdate;
}

QString shortWord(Completion completion)
{
    if (completion == Completion::NotReported)
        return Shown::tr("Not yet");
    return completion == Completion::NoEvidence ? Shown::tr("No evidence") : labelOf(completion);
}

QVariant ratingData(const rules::Ratings &ratings, bool isGovernment, int role)
{
    const Completion said = isGovernment ? ratings.government : ratings.civilSociety;
    switch (role) {
    case Qt::DisplayRole:
        return shortWord(said);
    case BallRole:
        return int(ballOf(said));
    case SecondRole:
        return said == Completion::NotReported ? QVariant(true) : QVariant();
    case DiffersRole:
        return isGovernment ? QVariant(ratings.differ()) : QVariant();
    case Qt::AccessibleTextRole: {
        const QString side = isGovernment ? Shown::tr("Government: %1") : Shown::tr("Civil society: %1");
        return side.arg(labelOf(said)) + (ratings.differ() ? Shown::tr(", views differ") : QString());
    }
    default:
        return {};
    }
}

QString latenessOf(const rules::MilestoneStanding &milestone, QDate today)
{
    if (rules::timeliness(milestone, today) != Timeliness::Overdue)
        return {};
    const qint64 days = rules::daysPast(milestone.milestone.due, today);
    return Shown::tr("%1 past").arg(rules::Slippage{days, days <= kDaysToldExactly}.text());
}

QString slippageOf(const Milestone &milestone)
{
    const auto slipped = rules::slippage(milestone.baselineDue, milestone.due);
    return slipped ? Shown::tr("%1 later than first promised").arg(slipped->text()) : QString();
}

QString numberedTitle(const QString &number, const QString &title)
{
    return number.isEmpty() || title.isEmpty() ? number + title : number + u"  "_s + title;
}

QString nameOf(const Commitment &commitment)
{
    return numberedTitle(commitment.number, commitment.title.text());
}

QString nameOf(const Milestone &milestone)
{
    return numberedTitle(milestone.number, milestone.title.text());
}

QString weekdayText(QDate day)
{
    return QLocale(QLocale::English).dayName(day.dayOfWeek()) + u' ' + dayText(day);
}

QString listed(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return Shown::tr("%1 and %2").arg(names.mid(0, names.size() - 1).join(u", "_s), names.last());
}

QString withoutAddresses(const QString &text)
{
    static const QRegularExpression address(u"[:,]?\\s*https?://\\S+"_s);
    return QString(text).remove(address).simplified();
}

} // namespace waymark::ui
