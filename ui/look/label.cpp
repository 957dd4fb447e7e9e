// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/label.h>

#include <look/wrappinglabel.h>

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

class Line : public QWidget
{
public:
    explicit Line(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), tokens().line); }
};

QLabel *prepared(QLabel *label, TextStyle style)
{
    label->setTextFormat(Qt::PlainText);
    label->setProperty("type", typeName(style));
    return label;
}

} // namespace

QString typeName(TextStyle style)
{
    switch (style) {
    case TextStyle::Title:
        return u"title"_s;
    case TextStyle::Section:
        return u"section"_s;
    case TextStyle::Lead:
        return u"lead"_s;
    case TextStyle::Joint:
        return u"joint"_s;
    case TextStyle::Strong:
        return u"strong"_s;
    case TextStyle::Row:
        return u"row"_s;
    case TextStyle::Small:
        return u"small"_s;
    case TextStyle::Heading:
    case TextStyle::Badge:
        return u"heading"_s;
    case TextStyle::Body:
        break;
    }
    return u"body"_s;
}

QLabel *label(const QString &text, TextStyle style, QWidget *parent)
{
    return prepared(new QLabel(text, parent), style);
}

QLabel *paragraph(const QString &text, TextStyle style, QWidget *parent)
{
    QLabel *made = prepared(new WrappingLabel(parent), style);
    made->setText(text);
    return made;
}

void setTone(QLabel *label, Tone tone)
{
    const QString names[]{u"usual"_s, u"second"_s, u"third"_s, u"accent"_s};
    label->setProperty("tone", names[static_cast<int>(tone)]);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QWidget *sectionLine(QWidget *parent)
{
    return new Line(parent);
}

} // namespace waymark::ui
