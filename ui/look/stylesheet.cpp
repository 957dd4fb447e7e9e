// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/look.h>

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

// @name is a token, 28u a multiple of the line height, and "font: @Title" a kind of writing.
constexpr QStringView kSheet = uR"(
QLabel[type="title"] { font: @Title; } QLabel[type="section"] { font: @Section; }
QLabel[type="lead"] { font: @Lead; } QLabel[type="joint"] { font: @Joint; }
QLabel[type="strong"] { font: @Strong; } QLabel[type="row"] { font: @Row; }
QLabel[type="small"] { font: @Small; color: @text2; } QLabel[type="heading"] { font: @Heading; color: @text2; }
QLabel[tone="second"] { color: @text2; } QLabel[tone="third"] { color: @text3; } QLabel[tone="usual"] { color: @text; }
QLabel[tone="accent"] { color: @accent; } QLabel[struck="true"] { text-decoration: line-through; }
QPushButton { font: @Row; color: @text; background: @page; border: 1px solid @buttonEdge; border-radius: 5u;
    padding: 0 11u; min-height: 26u; } QPushButton:hover { background: @band; border-color: @field; }
QPushButton:pressed, QPushButton:checked { background: @selected; }
QPushButton[kind="main"] { font: @Strong; color: @onAccent; background: @accent; border-color: @accent; }
QPushButton[kind="main"]:hover { border-color: @text; } QPushButton[kind="main"]:pressed { background: @text; }
QPushButton[kind="quiet"] { color: @accent; background: transparent; border-color: transparent; padding: 0 4u; }
QPushButton[kind="quiet"]:hover { text-decoration: underline; }
QPushButton:disabled { font: @Row; color: @text3; background: @page; border-color: @buttonEdge; }
QPushButton[kind="quiet"]:disabled { background: transparent; border-color: transparent; }
QToolButton { font: @Row; color: @text; border: 1px solid transparent; border-radius: 5u; padding: 3u; }
QToolButton:hover { background: @selected; } QToolButton:disabled { color: @text3; }
QToolButton[kind="chip"] { font: @Body; border-color: @line; padding: 2u 8u; min-height: 20u; background: @page; }
QToolButton[kind="filter"] { font: @Body; border-radius: 13u; padding: 0 10u; min-height: 24u; }
QToolButton[kind="filter"]:checked, QToolButton[kind="chip"]:checked { font: @Strong; background: @selected; }
QToolButton[kind="drop"] { font: @Body; color: @text2; border: 1px dashed @field; padding: 2u 8u; min-height: 20u; }
QLineEdit, QAbstractSpinBox, QTextEdit, QPlainTextEdit { background: @page; color: @text; border: 1px solid @field;
    border-radius: 5u; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QAbstractSpinBox { padding: 0 9u; min-height: 26u; } QTextEdit, QPlainTextEdit { padding: 6u 8u; }
QLineEdit:focus, QAbstractSpinBox:focus, QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; }
QLineEdit:focus, QAbstractSpinBox:focus { padding: 0 8u; min-height: 24u; } QLineEdit:disabled { color: @text2; }
QMenuBar { background: @side; } QMenuBar::item { padding: 5u 10u; background: transparent; border-radius: 5u; }
QMenuBar::item:selected { background: @selected; } QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12u; } QScrollBar:horizontal { height: 12u; }
QScrollBar::handle { background: @buttonEdge; border-radius: 4u; margin: 2u; min-height: 28u; min-width: 28u; }
QScrollBar::handle:hover { background: @field; } QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QHeaderView { background: @page; border: none; } *::menu-indicator { image: none; width: 0; }
QHeaderView::section { font: @Heading; color: @text2; background: @page; border: none; border-bottom: 1px solid @line;
    padding: 0 4u; min-height: 27u; } QTabBar::tab { font: @Body; color: @text2; background: transparent; border: none;
    border-bottom: 2px solid transparent; padding: 3u 6u; margin-right: 10u; }
QTabBar::tab:selected { font: @Strong; color: @text; border-bottom-color: @accent; } QTabBar::tab:hover { color: @text; }
QSplitter::handle { background: @line; } QTextEdit[kind="bare"] { border: none; padding: 0; background: transparent; }
QToolTip { color: @text; background: @raised; border: 1px solid @field; padding: 3u 5u; }
)";

QString fontRule(TextStyle style)
{
    const QFont chosen = fontOf(style);
    return u"%1 %2pt \"%3\""_s.arg(chosen.weight()).arg(chosen.pointSizeF()).arg(chosen.family());
}

} // namespace

QString styleSheetOf(const Tokens &tokens)
{
    QHash<QString, QString> values{
        {u"Title"_s, fontRule(TextStyle::Title)},     {u"Section"_s, fontRule(TextStyle::Section)},
        {u"Lead"_s, fontRule(TextStyle::Lead)},       {u"Joint"_s, fontRule(TextStyle::Joint)},
        {u"Body"_s, fontRule(TextStyle::Body)},       {u"Strong"_s, fontRule(TextStyle::Strong)},
        {u"Row"_s, fontRule(TextStyle::Row)},         {u"Small"_s, fontRule(TextStyle::Small)},
        {u"Heading"_s, fontRule(TextStyle::Heading)},
    };
    for (const TokenName &token : tokenNames())
        values.insert(QString(token.name), (tokens.*token.colour).name());

    static const QRegularExpression pattern(u"@(\\w+)|\\b(\\d+)u\\b"_s);
    const QString sheet = kSheet.toString();
    QString result;
    qsizetype end = 0;
    for (auto match = pattern.globalMatch(sheet); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result += QStringView(sheet).mid(end, found.capturedStart() - end);
        result += found.hasCaptured(1) ? values.value(found.captured(1))
                                       : QString::number(u(found.captured(2).toInt())) + u"px"_s;
        end = found.capturedEnd();
    }
    result += QStringView(sheet).mid(end);
    return result;
}

} // namespace waymark::ui
