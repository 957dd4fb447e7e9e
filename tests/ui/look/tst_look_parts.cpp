// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../strict.h"

#include <look/agreementbar.h>
#include <look/banner.h>
#include <look/button.h>
#include <look/chip.h>
#include <look/circleframe.h>
#include <look/differencelabel.h>
#include <look/doorlist.h>
#include <look/emptystate.h>
#include <look/flowlayout.h>
#include <look/historypane.h>
#include <look/label.h>
#include <look/pagearea.h>
#include <look/pageheader.h>
#include <look/paint.h>
#include <look/sheet.h>
#include <look/sidebar.h>
#include <look/sidepane.h>
#include <look/tasklist.h>

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace waymark::ui;

class TestLookParts : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        waymark::test::failOnWarnings();
        applyLook(*qApp, Scheme::Light);
    }
    void everyFocusableControlHasAName();
    void aScrollAreaAnswersForAPartThatIsGone();
    void labelsShowMarkupAsText();
    void wrappedTextIsNeverCut_data();
    void wrappedTextIsNeverCut();
    void buttonFollowsItsAction();
    void shortcutsLeaveANarrowHeader();
    void aRowGoesOnInAFurtherLine();
    void fieldsOfARowAreOfOneWidth();
    void anOpenPaneTakesThePlaceOfTheContentWhereBothHaveNoRoom();
    void aPageHigherThanTheWindowScrolls();
    void focusRingComesWithAKeyAndGoesWithAClick();
    void editorTellsWhoSeesTheText();
    void paneClosesWithEscape();
    void sheetFitsItsContentAndTakesEnter();
    void differencesCanBeHidden();
    void filterSaysItsCount();
};

void TestLookParts::everyFocusableControlHasAName()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *header = new PageHeader(u"Title"_s);
    header->addButton(u"Write the update"_s, ButtonKind::Main);
    auto *banner = new Banner;
    banner->setText(u"Plan as it stood"_s, u"read only"_s);
    banner->setButton(u"Back to today"_s);
    auto *empty = new EmptyState(u"point"_s, u"No points"_s, u"What this is."_s);
    empty->addButton(u"Raise a point"_s, ButtonKind::Main);
    auto *history = new HistoryPane;
    history->setHistory(u"1.1"_s, {{u"12 May 2016"_s, {}, u"December 2016"_s, {}, {}}}, u"Show all 9"_s);
    auto *frame = new CircleFrame;
    frame->addButton(u"Show our side"_s, ButtonKind::Quiet);
    for (QWidget *part : QList<QWidget *>{header, banner, empty, history, frame, new Sidebar, new TaskList,
                                          new DoorList, new Chip(ChipKind::Filter, u"All"_s)})
        column->addWidget(part);
    window.show();
    int controls = 0;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(interface);
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        ++controls;
    }
    QVERIFY(controls >= 10);
}

void TestLookParts::aScrollAreaAnswersForAPartThatIsGone()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    QAbstractScrollArea *pane = scrolling(new QLabel(u"Text"_s));
    auto *plain = new QGraphicsView;
    for (QAbstractScrollArea *area : {pane, static_cast<QAbstractScrollArea *>(plain)}) {
        column->addWidget(area);
        area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    }
    window.show();
    for (QAbstractScrollArea *area : {pane, static_cast<QAbstractScrollArea *>(plain)}) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(area);
        QVERIFY(interface);
        QVERIFY(interface->indexOfChild(QAccessible::queryAccessibleInterface(area->viewport())) >= 0);
        for (int place = 0; place < interface->childCount(); ++place)
            QVERIFY(interface->child(place));
        QCOMPARE(interface->child(interface->childCount()), nullptr);
        QCOMPARE(interface->child(-1), nullptr);
    }
}

void TestLookParts::labelsShowMarkupAsText()
{
    for (const TextStyle style : {TextStyle::Title, TextStyle::Body, TextStyle::Small}) {
        const std::unique_ptr<QLabel> one(label(u"<b>x</b>"_s, style));
        const std::unique_ptr<QLabel> two(paragraph(u"<b>x</b>"_s, style));
        QCOMPARE(one->textFormat(), Qt::PlainText);
        QCOMPARE(two->textFormat(), Qt::PlainText);
    }
}

void TestLookParts::wrappedTextIsNeverCut_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("100 %") << 100;
    QTest::newRow("150 %") << 150;
    QTest::newRow("200 %") << 200;
}

void TestLookParts::wrappedTextIsNeverCut()
{
    QFETCH(int, percent);
    applyLook(*qApp, Scheme::Light, percent);
    EmptyState state(u"point"_s, u"No points to raise"_s,
                     u"What stands in the way, and what would help. "_s.repeated(6));
    state.resize(u(800), u(500));
    state.show();
    QCoreApplication::processEvents();
    for (const QLabel *words : state.findChildren<QLabel *>())
        QVERIFY(words->height() >= words->heightForWidth(words->width()));
}

void TestLookParts::buttonFollowsItsAction()
{
    QAction action(u"No &change"_s);
    action.setShortcut(QKeySequence(u"Ctrl+Shift+N"_s));
    Button button(&action);
    QCOMPARE(button.text(), u"No &change  Ctrl+Shift+N"_s);
    QCOMPARE(button.accessibleName(), u"No change"_s);
    QSignalSpy triggered(&action, &QAction::triggered);
    button.click();
    QCOMPARE(triggered.size(), 1);
    action.setEnabled(false);
    QVERIFY(!button.isEnabled());
    button.setShortcutShown(false);
    QCOMPARE(button.text(), u"No &change"_s);
    QVERIFY(button.toolTip().contains(u"Ctrl+Shift+N"_s));
}

void TestLookParts::shortcutsLeaveANarrowHeader()
{
    PageHeader header(u"This round: January to March 2017"_s);
    Button *button = header.addButton(u"No change this time"_s);
    button->setShortcutHint(u"Ctrl+Shift+N"_s);
    header.resize(u(1100), header.sizeHint().height());
    header.show();
    QVERIFY(button->text().contains(u"Ctrl"_s));
    header.resize(u(780), header.height());
    QVERIFY(!button->text().contains(u"Ctrl"_s));
    header.resize(u(400), header.height());
    QCoreApplication::processEvents();
    QVERIFY(header.minimumSizeHint().width() <= u(400));
}

void TestLookParts::aRowGoesOnInAFurtherLine()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new FlowLayout(nullptr, Qt::AlignRight);
    QList<Button *> buttons;
    for (const QString &words : {u"Copy its path"_s, u"Show the folder"_s, u"Done"_s}) {
        buttons << new Button(words);
        row->addWidget(buttons.last());
    }
    column->addLayout(row);
    column->addStretch();
    window.resize(u(600), u(300));
    window.show();
    QCoreApplication::processEvents();
    QCOMPARE(buttons.last()->y(), buttons.first()->y());
    QVERIFY(window.minimumSizeHint().width() < u(180));
    window.resize(u(180), u(300));
    QTRY_VERIFY(buttons.at(1)->y() > buttons.at(0)->geometry().bottom());
    for (const Button *each : std::as_const(buttons))
        QVERIFY(window.rect().contains(each->geometry()));
    QCOMPARE(buttons.last()->geometry().right(), window.rect().right()); // each line keeps to its side
    buttons.at(1)->hide();
    window.resize(u(600), u(300));
    QTRY_COMPARE(buttons.last()->y(), buttons.first()->y());
}

void TestLookParts::fieldsOfARowAreOfOneWidth()
{
    QWidget window;
    auto *row = new FlowLayout(&window);
    const QList<QLineEdit *> fields{new QLineEdit, new QLineEdit};
    fields.last()->setMinimumWidth(u(200));
    for (QLineEdit *each : fields)
        row->addWidget(each);
    window.resize(u(700), u(40));
    window.show();
    QCoreApplication::processEvents();
    QCOMPARE(fields.first()->width(), fields.last()->width());
    QVERIFY(fields.last()->geometry().right() > u(690));
}

void TestLookParts::anOpenPaneTakesThePlaceOfTheContentWhereBothHaveNoRoom()
{
    QSplitter split;
    auto *content = new QWidget;
    auto *pane = new HistoryPane;
    putBeside(split, content, pane);
    split.resize(u(900), u(300));
    split.show();
    QCoreApplication::processEvents();
    QVERIFY(content->isVisible() && pane->isVisible());
    split.resize(u(600), u(300));
    QCoreApplication::processEvents();
    QVERIFY(!content->isVisible() && pane->isVisible());
    pane->hide();
    QVERIFY(content->isVisible());
    pane->show();
    QVERIFY(!content->isVisible());
}

void TestLookParts::aPageHigherThanTheWindowScrolls()
{
    auto *page = new QWidget;
    auto *text = new QTextEdit;
    text->setMinimumSize(u(300), u(500));
    (new QVBoxLayout(page))->addWidget(text);
    PageArea area(page);
    area.resize(u(400), u(600));
    area.show();
    QCOMPARE(page->height(), area.height());
    area.resize(u(400), u(200));
    QVERIFY(page->height() >= u(500));
    QCOMPARE(page->width(), area.viewport()->width());
    QVERIFY(area.minimumSizeHint().height() < u(200));
    QVERIFY(area.minimumSizeHint().width() >= u(300));
}

void TestLookParts::focusRingComesWithAKeyAndGoesWithAClick()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new Button(u"First"_s);
    auto *second = new Button(u"Second"_s);
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::mouseClick(first, Qt::LeftButton);
    QVERIFY(!isKeyboardInUse());
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(isKeyboardInUse());
    QTest::mouseClick(second, Qt::LeftButton);
    QVERIFY(!isKeyboardInUse());
}

void TestLookParts::editorTellsWhoSeesTheText()
{
    CircleFrame frame;
    auto *editor = new QTextEdit;
    frame.setEditor(editor);
    frame.setCircle(Circle::Shared, u"Both sides see this"_s);
    QCOMPARE(editor->accessibleDescription(), u"Shared. Both sides see this"_s);
}

void TestLookParts::paneClosesWithEscape()
{
    HistoryPane pane;
    QSignalSpy closed(&pane, &SidePane::closed);
    QTest::keyClick(&pane, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestLookParts::sheetFitsItsContentAndTakesEnter()
{
    Sheet sheet(u"Open what I was sent"_s);
    sheet.setSentence(u"12 changes by Involve; nothing of yours is removed."_s);
    sheet.addButton(u"Not now"_s, ButtonKind::Quiet);
    Button *main = sheet.addButton(u"Bring in"_s, ButtonKind::Main);
    connect(main, &Button::clicked, &sheet, &QDialog::accept);
    sheet.open();
    QCoreApplication::processEvents();
    const int small = sheet.height();
    for (int row = 0; row < 3; ++row)
        sheet.addRow(u"list"_s, u"1  Beneficial ownership"_s, u"An agreement"_s, u"5 changes"_s);
    QTRY_VERIFY(sheet.height() >= small + 3 * u(44));
    QCOMPARE(sheet.windowModality(), Qt::WindowModal);
    QTest::keyClick(&sheet, Qt::Key_Return);
    QCOMPARE(sheet.result(), static_cast<int>(QDialog::Accepted));
}

void TestLookParts::differencesCanBeHidden()
{
    DifferenceLabel shown;
    shown.setTexts(u"Four departments"_s, u"Seven departments"_s);
    QVERIFY(shown.accessibleName().contains(u"removed: Four"_s));
    shown.setMarked(false);
    QCOMPARE(shown.accessibleName(), u"Seven departments"_s);
    QVERIFY(!shown.text().contains(u"Four"_s));
}

void TestLookParts::filterSaysItsCount()
{
    Chip chip(ChipKind::Filter, u"Not answered"_s);
    chip.setCount(6);
    QCOMPARE(chip.accessibleName(), u"Not answered, 6"_s);
    QVERIFY(chip.isCheckable());
}

QTEST_MAIN(TestLookParts)
#include "tst_look_parts.moc"
