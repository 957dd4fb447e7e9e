// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/heatlegend.h>

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HeatLegend)
};

constexpr int kLine = 22;
constexpr int kGap = 18;

/// A shape, and what it means.
struct Meaning
{
    HeatCell cell;
    int width = 0; ///< of the shape
    QString letter;
    QString words;
};

QList<QList<Meaning>> meanings(Qt::LayoutDirection direction)
{
    const auto ball = [](Ball shape, const QString &letter, const QString &words) {
        return Meaning{{HeatCell::Rated, {shape, {}, {}}, {}, false, {}}, 0, letter, words};
    };
    const HeatCell split{
        HeatCell::Rated, {Ball::NotStarted, {}, {}}, HeatCell::View{Ball::NotStarted, {}, {}}, false, {}};
    const HeatCell late{HeatCell::NotRated, {}, {}, true, {}};
    return {{ball(Ball::NotStarted, Words::tr("N"), Words::tr("Not started")),
             ball(Ball::Limited, Words::tr("L"), Words::tr("Limited")),
             ball(Ball::Substantial, Words::tr("S"), Words::tr("Substantial")),
             ball(Ball::Complete, Words::tr("C"), Words::tr("Complete")),
             ball(Ball::UnderWay, Words::tr("U"), Words::tr("Under way, extent not stated")),
             ball(Ball::NoEvidence, Words::tr("E"), Words::tr("No evidence available"))},
            {{split,
              40,
              {},
              direction == Qt::RightToLeft ? Words::tr("right Gov, left CSO, where views differ")
                                           : Words::tr("left Gov, right CSO, where views differ")},
             {late, 30, {}, Words::tr("a date had passed")},
             {{HeatCell::NoUpdate, {}, {}, false, {}}, 30, {}, Words::tr("no update received")},
             {{HeatCell::NotYet, {}, {}, false, {}}, 0, {}, Words::tr("not yet: the round is open")}}};
}

void paintShape(QPainter &painter, const QRect &rect, const Meaning &meaning, Qt::LayoutDirection direction)
{
    if (meaning.width == 0)
        paintBall(painter, centred(rect, u(kBallSize)),
                  meaning.cell.state == HeatCell::Rated ? meaning.cell.first.ball : Ball::NoUpdate);
    else if (meaning.cell.second) { // halves without a view of their own
        painter.fillRect(rect, tokens().step1);
        painter.fillRect(QRect(rect.center().x(), rect.top(), u(2), rect.height()), tokens().page);
    } else
        paintHeatCell(painter, rect, meaning.cell, direction);
}

} // namespace

int paintHeatLegend(QPainter *painter, const QRect &area, Qt::LayoutDirection direction)
{
    const QFont font = fontOf(TextStyle::Small);
    const QFontMetrics metrics(font);
    int y = area.top();
    const QList<QList<Meaning>> lines = meanings(direction);
    for (const QList<Meaning> &line : lines) {
        int x = area.left();
        for (const Meaning &meaning : line) {
            const int shape = meaning.width == 0 ? u(kBallSize) : u(meaning.width);
            const QString words = meaning.letter.isEmpty() ? meaning.words : meaning.letter + u"  "_s + meaning.words;
            const int width = shape + u(7) + metrics.horizontalAdvance(words) + u(2);
            if (x > area.left() && x + width > area.right()) {
                x = area.left();
                y += u(kLine);
            }
            if (painter) {
                const auto place = [&](const QRect &rect) { return QStyle::visualRect(direction, area, rect); };
                paintShape(*painter, place(QRect(x, y + u(2), shape, u(kLine - 4))), meaning, direction);
                paintText(*painter, place(QRect(x + shape + u(7), y, width - shape - u(7), u(kLine))), words, font,
                          tokens().text2, QStyle::visualAlignment(direction, Qt::AlignLeft));
            }
            x += width + u(kGap);
        }
        y += u(kLine);
    }
    return y - area.top();
}

HeatLegend::HeatLegend(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize HeatLegend::sizeHint() const
{
    return {u(400), heightForWidth(qMax(u(400), width()))};
}

int HeatLegend::heightForWidth(int width) const
{
    return paintHeatLegend(nullptr, QRect(0, 0, width, 0), layoutDirection());
}

void HeatLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHeatLegend(&painter, rect(), layoutDirection());
}

} // namespace waymark::ui
