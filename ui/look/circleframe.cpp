// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/circleframe.h>

#include <look/button.h>
#include <look/elidedlabel.h>
#include <look/flowlayout.h>
#include <look/icon.h>
#include <look/label.h>
#include <look/paint.h>

#include <QStyle>

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

QString iconOf(Circle circle)
{
    switch (circle) {
    case Circle::Mine:
        return u"lock"_s;
    case Circle::OurSide:
        return u"people"_s;
    case Circle::Shared:
        break;
    }
    return u"share"_s;
}

} // namespace

CircleFrame::CircleFrame(QWidget *parent)
    : QFrame(parent)
    , m_label(label(QString(), TextStyle::Heading, this))
    , m_sentence(new ElidedLabel(QString(), TextStyle::Small, this))
    , m_head(new FlowLayout)
    , m_column(new QVBoxLayout(this))
{
    m_label->setProperty("tone", u"usual"_s);
    m_head->addWidget(m_label);
    m_head->addWidget(m_sentence);
    m_head->addStretch();
    m_column->addLayout(m_head);
    setCircle(Circle::Mine, QString());
    arrange();
}

QString CircleFrame::labelText() const
{
    switch (m_circle) {
    case Circle::Mine:
        return tr("Mine: not shared yet");
    case Circle::OurSide:
        return tr("Our side’s");
    case Circle::Shared:
        break;
    }
    return tr("Shared");
}

void CircleFrame::setCircle(Circle circle, const QString &sentence)
{
    m_circle = circle;
    m_label->setText(labelText());
    m_sentence->setText(sentence);
    if (m_editor)
        m_editor->setAccessibleDescription(labelText() + u". "_s + sentence);
    update();
}

Button *CircleFrame::addButton(const QString &words, ButtonKind kind)
{
    auto *button = new Button(words, kind, this);
    m_head->addWidget(button);
    return button;
}

void CircleFrame::setEditor(QWidget *editor)
{
    m_editor = editor;
    addContent(editor);
    setCircle(m_circle, m_sentence->text());
}

void CircleFrame::addContent(QWidget *content)
{
    m_column->addWidget(content);
}

void CircleFrame::arrange()
{
    m_head->setContentsMargins(u(20), 0, 0, 0);
    m_head->setSpacing(u(7));
    m_column->setContentsMargins(u(14), u(6), u(10), u(8));
    m_column->setSpacing(u(3));
    m_label->setMinimumHeight(u(28));
}

void CircleFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const PainterState state(painter);
    const Tokens &colours = tokens();
    const bool shared = m_circle == Circle::Shared;
    const double width = shared ? 2 : m_circle == Circle::Mine ? 1.5 : 1.2;
    QPen pen(shared ? colours.accent : m_circle == Circle::Mine ? colours.field : colours.ink, width);
    if (m_circle == Circle::Mine)
        pen.setDashPattern({4, 2.5});
    painter.setPen(pen);
    painter.setBrush(m_circle == Circle::Mine ? colours.raised : colours.page);
    const double inset = width / 2 + 0.25;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), u(7), u(7));
    const QRect mark(u(14), m_label->y(), u(14), m_label->height());
    paintIcon(painter, centred(QStyle::visualRect(layoutDirection(), rect(), mark), u(14)), iconOf(m_circle),
              colours.text2);
}

void CircleFrame::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace waymark::ui
