// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the shapes of the timeline mean.
#include <pages/timelinedrawing.h>

#include <look/icon.h>
#include <look/paint.h>

#include <QApplication>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kLine = 24;
constexpr int kGap = 18;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

struct Meaning
{
    enum Shape { None, FirstPromised, Now, Late, Done, Round, Dependency, Opportunity };
    Shape shape;
    QString words;
};

QList<Meaning> meanings(const QString &hint)
{
    QList<Meaning> all{{Meaning::FirstPromised, Words::tr("date first promised")},
                       {Meaning::Now, Words::tr("date now")},
                       {Meaning::Late, Words::tr("date passed")},
                       {Meaning::Done, Words::tr("done")},
                       {Meaning::Round, Words::tr("a round of updates")},
                       {Meaning::Dependency, Words::tr("waited for")},
                       {Meaning::Opportunity, Words::tr("an opportunity")}};
    if (!hint.isEmpty())
        all << Meaning{Meaning::None, hint};
    return all;
}

void paintShape(QPainter &painter, const QRect &area, Meaning::Shape shape)
{
    const QRectF diamond = centred(area, u(kDiamondSize));
    switch (shape) {
    case Meaning::None:
        break;
    case Meaning::FirstPromised:
        paintDiamond(painter, diamond, Diamond::FirstPromised);
        break;
    case Meaning::Now:
        paintDiamond(painter, diamond, Diamond::Now);
        break;
    case Meaning::Late:
        paintDiamond(painter, diamond, Diamond::Late);
        break;
    case Meaning::Done:
        paintDiamond(painter, diamond, Diamond::Done);
        break;
    case Meaning::Round:
        painter.fillRect(diamond, tokens().tint);
        break;
    case Meaning::Dependency:
    case Meaning::Opportunity:
        paintIcon(painter, centred(area, u(kIconSize)), shape == Meaning::Dependency ? u"clock"_s : u"calendar"_s,
                  tokens().ink, 2);
        break;
    }
}

} // namespace

int TimelineDrawing::paintLegend(QPainter *painter, const QRect &area, const QString &hint)
{
    const QFont font = fontOf(TextStyle::Small);
    const Qt::LayoutDirection direction = QApplication::layoutDirection();
    int x = area.left();
    int y = area.top();
    const QList<Meaning> all = meanings(hint);
    for (const Meaning &meaning : all) {
        const int shape = meaning.shape == Meaning::None ? 0 : u(kDiamondSize + 6);
        const int width = shape + QFontMetrics(font).horizontalAdvance(meaning.words) + u(2);
        if (x > area.left() && x + width > area.right()) {
            x = area.left();
            y += u(kLine);
        }
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(direction, area, rect); };
        if (painter) {
            const PainterState kept(*painter);
            paintShape(*painter, place(QRect(x, y, u(kDiamondSize), u(kLine))), meaning.shape);
            paintText(*painter, place(QRect(x + shape, y, width - shape, u(kLine))), meaning.words, font,
                      tokens().text2, QStyle::visualAlignment(direction, Qt::AlignLeft));
        }
        x += width + u(kGap);
    }
    return y + u(kLine) - area.top();
}

} // namespace waymark::ui
