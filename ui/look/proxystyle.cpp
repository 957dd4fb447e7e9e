// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxystyle.h"

#include <look/icon.h>
#include <look/look.h>
#include <look/paint.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

QColor edgeColour(const QStyleOption &option)
{
    return option.state & QStyle::State_Enabled ? tokens().field : tokens().buttonEdge;
}

void drawCheckBox(QPainter &painter, const QStyleOption &option)
{
    const PainterState state(painter);
    const bool marked = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor fill = marked ? (enabled ? tokens().accent : tokens().text3) : tokens().page;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(marked ? fill : edgeColour(option), 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, u(3), u(3));
    if (marked)
        paintIcon(painter, box, option.state & QStyle::State_On ? u"check"_s : u"minus"_s, tokens().onAccent);
}

void drawRadioButton(QPainter &painter, const QStyleOption &option)
{
    const PainterState state(painter);
    const bool on = option.state & QStyle::State_On;
    const QColor colour = on ? tokens().accent : edgeColour(option);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(colour, on ? 1.5 : 1));
    painter.setBrush(tokens().page);
    painter.drawEllipse(box);
    if (!on)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double inset = box.width() * 0.28;
    painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset));
}

QString arrowName(QStyle::PrimitiveElement element, const QStyleOption &option)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
        return u"chevron-down"_s;
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return u"chevron-up"_s;
    case QStyle::PE_IndicatorArrowRight:
        return u"chevron-right"_s;
    case QStyle::PE_IndicatorArrowLeft:
        return u"chevron-left"_s;
    case QStyle::PE_IndicatorBranch:
        if (!(option.state & QStyle::State_Children))
            return {};
        if (option.state & QStyle::State_Open)
            return u"chevron-down"_s;
        return option.direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s;
    default:
        return {};
    }
}

bool isArrow(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_IndicatorArrowDown || element == QStyle::PE_IndicatorArrowUp ||
           element == QStyle::PE_IndicatorArrowRight || element == QStyle::PE_IndicatorArrowLeft ||
           element == QStyle::PE_IndicatorSpinDown || element == QStyle::PE_IndicatorSpinUp ||
           element == QStyle::PE_IndicatorBranch;
}

} // namespace

ProxyStyle::ProxyStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void ProxyStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    auto *view = qobject_cast<QAbstractItemView *>(widget);
    if (view && !widget->inherits("QComboBoxListView"))
        view->setFrameShape(QFrame::NoFrame);
}

QIcon ProxyStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // Otherwise the folders of all icon themes are looked through.
    if (which == SP_LineEditClearButton)
        return themedIcon(u"close"_s);
    return QProxyStyle::standardIcon(which, option, widget);
}

void ProxyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_FrameFocusRect) {
        if (qobject_cast<const QTabBar *>(widget)) // what is given here is as large as the words
            paintFocusRing(*painter, option->rect.adjusted(-u(4), -u(4), u(4), u(4)));
        else if (!qobject_cast<const QAbstractButton *>(widget))
            paintFocusRing(*painter, option->rect);
    } else if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        drawCheckBox(*painter, *option);
    } else if (element == PE_IndicatorRadioButton) {
        drawRadioButton(*painter, *option);
    } else if (isArrow(element)) {
        const bool enabled = option->state & State_Enabled;
        paintIcon(*painter, centred(QRectF(option->rect), u(14)), arrowName(element, *option),
                  enabled ? tokens().text2 : tokens().text3);
    } else {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ProxyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_FocusFrame)
        paintFocusRing(*painter, option->rect);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void ProxyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (control != CC_ComboBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    {
        const PainterState state(*painter);
        painter->setPen(QPen(edgeColour(*option), 1));
        painter->setBrush(option->state & State_MouseOver ? tokens().band : tokens().page);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), u(5), u(5));
    }
    QStyleOption arrow = *option;
    arrow.rect = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
}

int ProxyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return kFocusRingWidth;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return u(16);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
        return u(16);
    case PM_TreeViewIndentation:
        return u(20);
    case PM_SplitterWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ProxyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QRect ProxyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const bool words = control == CC_ComboBox && part == SC_ComboBoxEditField;
    return words ? rect.adjusted(u(4), 0, -u(4), 0) : rect;
}

QSize ProxyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        result = {result.width() + u(10), qMax(u(28), size.height() + u(8))};
    return result;
}

} // namespace waymark::ui
