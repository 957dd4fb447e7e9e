// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/reviewwindow.h>

#include <actions/editing.h>
#include <dialogs/manybox.h>
#include <look/button.h>
#include <look/cell.h>
#include <look/flowlayout.h>
#include <look/label.h>
#include <look/sidepane.h>
#include <look/textbox.h>
#include <look/tokens.h>
#include <models/shown.h>
#include <models/whoswho.h>

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr double kLarger = 1.5; ///< than on a desk: it is read from across a room
constexpr int kLarge = 130;     ///< percent; whoever has text as large as that has chosen for herself
constexpr int kWidest = 1400;

QList<std::pair<QString, QString>> everybody(const OpenPlan &plan)
{
    QList<std::pair<QString, QString>> all; // organisations alone: the room sees the names
    for (const Somebody &each : organisationsIn(plan).value_or(QList<Somebody>()))
        all.append({each.text(), each.id.text()});
    return all;
}

/// "in the New Year" is said in a room as often as a day.
FuzzyDate dateSaid(const QString &text)
{
    const QString clean = text.trimmed();
    return clean.isEmpty() ? FuzzyDate() : FuzzyDate::parse(clean).value_or(FuzzyDate::onlyWords(clean));
}

} // namespace

Result<ReviewWindow *> ReviewWindow::over(OpenPlan &plan, const Id<Meeting> &meeting, QWidget *window)
{
    auto points = report::reviewOf(plan.store(), meeting, plan.today());
    if (!points)
        return tl::unexpected(points.error());
    if (points->isEmpty())
        return failure(ErrorCode::NotFound,
                       tr("There is nothing to go through: no decision is wanted, no point stands, "
                          "no date has passed and no views differ."));
    return new ReviewWindow(plan, meeting, std::move(*points), window);
}

ReviewWindow::ReviewWindow(OpenPlan &plan, const Id<Meeting> &meeting, QList<report::ReviewPoint> points,
                           QWidget *window)
    : QWidget(window, Qt::Window)
    , m_plan(plan)
    , m_meeting(meeting)
    , m_points(std::move(points))
    , m_where(label({}, TextStyle::Small))
    , m_content(new QWidget)
    , m_body(new QVBoxLayout)
    , m_entered(paragraph({}, TextStyle::Small))
    , m_text(new TextBox(TextStyle::Body, 1))
    , m_ownersPlace(new QVBoxLayout)
    , m_due(new QLineEdit)
    , m_problem(paragraph({}, TextStyle::Strong))
    , m_back(new Button(tr("Back")))
    , m_next(new Button(tr("Next")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Review"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(&plan, &QObject::destroyed, this, &QWidget::close);
    build();
    addShortcuts();
    scale();
    goTo(0);
}

void ReviewWindow::build()
{
    auto *end = new Button(tr("End the review"), ButtonKind::Quiet);
    end->setShortcutHint(u"Esc"_s);
    connect(end, &Button::clicked, this, &QWidget::close);
    m_back->setAccessibleName(tr("The point before"));
    m_next->setAccessibleName(tr("The next point"));
    connect(m_back, &Button::clicked, this, [this] { turn(-1); });
    connect(m_next, &Button::clicked, this, [this] { turn(1); });
    auto *head = new QHBoxLayout;
    head->setSpacing(u(10));
    head->addWidget(m_where, 1);
    head->addWidget(m_back);
    head->addWidget(m_next);
    head->addWidget(end);
    m_body->setContentsMargins(0, 0, u(12), 0);
    m_content->setLayout(m_body);
    auto *inside = new QWidget;
    inside->setMaximumWidth(u(kWidest));
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(u(40), u(20), u(40), u(20));
    column->setSpacing(u(12));
    column->addLayout(head);
    column->addWidget(scrolling(m_content), 1);
    column->addWidget(sectionLine());
    column->addWidget(makeFoot());
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->addStretch();
    across->addWidget(inside, 100);
    across->addStretch();
}

QWidget *ReviewWindow::makeFoot()
{
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(8));
    QLabel *name = label(tr("Decided or to be done"), TextStyle::Heading);
    name->setBuddy(m_text);
    m_text->setAccessibleName(name->text());
    m_text->setPlaceholderText(tr("What the room has just settled"));
    m_due->setAccessibleName(tr("Due"));
    m_due->setPlaceholderText(tr("Due: 14 March 2017, or as it was said"));
    m_due->setMinimumHeight(u(34));
    m_problem->hide();
    m_entered->hide();
    auto *fields = new QHBoxLayout;
    fields->setSpacing(u(12));
    fields->addLayout(m_ownersPlace, 3);
    fields->addWidget(m_due, 2, Qt::AlignTop);
    auto *decision = new Button(tr("Enter the decision"), ButtonKind::Main);
    auto *action = new Button(tr("Enter the action"));
    connect(decision, &Button::clicked, this, [this] { settle(true); });
    connect(action, &Button::clicked, this, [this] { settle(false); });
    auto *buttons = new FlowLayout(nullptr, Qt::AlignRight);
    buttons->setSpacing(u(8));
    buttons->addWidget(action);
    buttons->addWidget(decision);
    column->addWidget(m_entered);
    column->addWidget(name);
    column->addWidget(m_text);
    column->addLayout(fields);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    foot->setVisible(!m_plan.store().isReadOnly());
    return foot;
}

/// In a text the arrow keys stay with the text; Esc first leaves it.
void ReviewWindow::addShortcuts()
{
    const auto on = [this](int key, const auto &does) {
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this, does);
    };
    for (const int key : {int(Qt::Key_Right), int(Qt::Key_PageDown)})
        on(key, [this] { turn(1); });
    for (const int key : {int(Qt::Key_Left), int(Qt::Key_PageUp)})
        on(key, [this] { turn(-1); });
    on(Qt::Key_Escape, [this] { leave(); });
}

void ReviewWindow::leave()
{
    if (m_text->hasFocus() || m_due->hasFocus())
        (m_next->isEnabled() ? m_next : m_back)->setFocus();
    else
        close();
}

void ReviewWindow::turn(int by)
{
    const int to = m_at + by;
    if (to >= 0 && to < count())
        goTo(to);
}

void ReviewWindow::goTo(int at)
{
    m_at = at;
    const report::ReviewPoint &point = m_points.at(at);
    m_where->setText(tr("%1 of %2 · %3").arg(at + 1).arg(count()).arg(point.kind));
    while (QLayoutItem *item = m_body->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_body->addWidget(paragraph(point.about, TextStyle::Title));
    if (!point.what.isEmpty())
        m_body->addWidget(paragraph(point.what, TextStyle::Section));
    if (!point.asked.isEmpty())
        m_body->addWidget(paragraph(tr("What would help: %1").arg(point.asked), TextStyle::Lead));
    for (const QString &fact : point.facts)
        m_body->addWidget(paragraph(u"• "_s + fact, TextStyle::Body));
    if (!point.commitment.isNull())
        addViews(point, m_body);
    m_body->addStretch();
    m_back->setEnabled(at > 0);
    m_next->setEnabled(at + 1 < count());
    const QStringList settled = m_settled.value(at);
    m_entered->setText(settled.join(u'\n'));
    m_entered->setVisible(!settled.isEmpty());
    m_problem->hide();
    m_text->setWords({});
    m_due->clear();
    delete m_owners;
    m_owners = new ManyBox(tr("Who sees to it"), everybody(m_plan), {}, this);
    m_ownersPlace->addWidget(m_owners);
    if (!QApplication::focusWidget() || !QApplication::focusWidget()->isEnabled())
        (m_next->isEnabled() ? m_next : m_back)->setFocus();
    setAccessibleName(tr("%1, %2").arg(m_where->text(), point.about));
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
}

/// Side by side at equal width, in the order of the plan.
void ReviewWindow::addViews(const report::ReviewPoint &point, QVBoxLayout *column) const
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, u(8), 0, 0);
    row->setSpacing(u(24));
    QList<std::pair<QString, report::View>> views{{tr("Government"), point.government},
                                                  {tr("Civil society"), point.civilSociety}};
    if (m_plan.plan().firstSide == PartySide::CivilSociety)
        std::swap(views.first(), views.last());
    for (const auto &[side, view] : std::as_const(views)) {
        auto *one = new QVBoxLayout;
        one->setSpacing(u(4));
        one->addWidget(label(side, TextStyle::Heading));
        auto *rating = new QHBoxLayout;
        Cell cell;
        cell.ball = ballOf(view.completion);
        auto *ball = new CellLabel(cell);
        ball->setFixedWidth(u(28));
        rating->addWidget(ball);
        rating->addWidget(paragraph(view.completion == Completion::NotReported ? tr("Nothing reported yet")
                                                                               : labelOf(view.completion),
                                    TextStyle::Strong),
                          1);
        one->addLayout(rating);
        if (!view.words.isEmpty())
            one->addWidget(paragraph(view.words, TextStyle::Body));
        one->addStretch();
        row->addLayout(one, 1);
    }
    column->addWidget(both);
}

void ReviewWindow::settle(bool isDecision)
{
    const QString words = m_text->words().trimmed();
    const auto say = [this](const QString &problem) {
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
    };
    if (words.isEmpty()) {
        say(tr("Say what was settled; who and when can wait."));
        m_text->setFocus();
        return;
    }
    QSet<RecordId> owners;
    const QStringList chosen = m_owners->chosen();
    for (const QString &id : chosen)
        if (const auto owner = RecordId::fromText(id))
            owners << *owner;
    const auto enter = [&](auto record) {
        record.id = decltype(record.id)::random();
        record.plan = m_plan.plan().id;
        record.meeting = m_meeting;
        record.text = Texts(words);
        record.owners = owners;
        record.due = dateSaid(m_due->text());
        return actions::create(m_plan.desk(), record);
    };
    const auto acted = isDecision ? enter(Decision()) : enter(Action());
    if (!acted) {
        say(acted.error().sentence);
        return;
    }
    m_settled[m_at] << (isDecision ? tr("Decision entered: %1").arg(words) : tr("Action entered: %1").arg(words));
    m_next->setFocus();
    goTo(m_at);
}

/// Every kind of writing grows alike; a sheet of this window's own goes before the application's.
void ReviewWindow::scale()
{
    const double larger = currentTextPercent() > kLarge ? 1 : kLarger;
    QString sheet;
    for (const TextStyle style : {TextStyle::Title, TextStyle::Section, TextStyle::Lead, TextStyle::Body,
                                  TextStyle::Strong, TextStyle::Small, TextStyle::Heading})
        sheet += u"QLabel[type=\"%1\"] { font-size: %2pt; }\n"_s.arg(typeName(style))
                     .arg(larger * fontOf(style).pointSizeF());
    sheet +=
        u"QTextEdit, QLineEdit, QComboBox { font-size: %1pt; }\n"_s.arg(larger * fontOf(TextStyle::Body).pointSizeF());
    if (sheet != styleSheet())
        setStyleSheet(sheet);
}

void ReviewWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        scale();
}

} // namespace waymark::ui
