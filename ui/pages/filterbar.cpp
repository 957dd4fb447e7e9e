// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbar.h"

#include <base/text.h>
#include <look/chip.h>
#include <look/look.h>

#include <QActionGroup>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr int kLongest = 22; // characters of a choice on its chip

const QString kOpens = u" ▾"_s; // a menu

QString shortened(const QString &text)
{
    return text.size() > kLongest ? text.left(kLongest - 1) + u'…' : text;
}

QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
    , m_more(new Chip(ChipKind::Filter, tr("More filters"), {}, this))
    , m_moreMenu(new QMenu(this))
{
    m_words->setPlaceholderText(tr("Filter commitments"));
    m_words->setAccessibleName(tr("Filter commitments"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(u(150));
    m_words->setMaximumWidth(u(320));
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_words, 1);
    addMark(CommitmentsModel::Mine, tr("Mine"));
    addMark(CommitmentsModel::DatePassed, tr("Date passed"));
    addMark(CommitmentsModel::ViewsDiffer, tr("Views differ"));
    addMark(CommitmentsModel::NoUpdateYet, tr("No update yet"));
    addMark(CommitmentsModel::Closed, tr("Closed"));
    m_choices = {Choice{CommitmentsModel::Signatories, tr("Signatory"), nullptr, nullptr, {}},
                 Choice{CommitmentsModel::Theme, tr("Theme"), nullptr, nullptr, {}},
                 Choice{CommitmentsModel::Jurisdiction, tr("Jurisdiction"), nullptr, nullptr, {}}};
    for (Choice &choice : m_choices) {
        choice.menu = new QMenu(choice.words, this);
        choice.chip = new Chip(ChipKind::Filter, choice.words, {}, this);
        choice.chip->setMenu(choice.menu);
        choice.chip->setPopupMode(QToolButton::InstantPopup);
        choice.chip->setText(choice.words + kOpens);
        row->addWidget(choice.chip);
        m_moreMenu->addMenu(choice.menu);
    }
    m_more->setMenu(m_moreMenu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(m_more);
    row->addStretch(1);
    connect(m_words, &QLineEdit::textChanged, this, &FilterBar::tell);
    connect(m_words, &QLineEdit::returnPressed, this, &FilterBar::done);
    arrange();
}

void FilterBar::addMark(int mark, const QString &words)
{
    auto *chip = new Chip(ChipKind::Filter, words, {}, this);
    auto *action = new QAction(words, this);
    action->setCheckable(true);
    m_moreMenu->addAction(action);
    connect(chip, &Chip::toggled, action, &QAction::setChecked);
    connect(action, &QAction::toggled, chip, &Chip::setChecked);
    connect(action, &QAction::toggled, this, &FilterBar::tell);
    layout()->addWidget(chip);
    m_marks << Mark{mark, words, action, chip};
}

RowsWanted FilterBar::wanted() const
{
    RowsWanted wanted;
    wanted.words = cleanLine(m_words->text()).split(u' ', Qt::SkipEmptyParts);
    for (const Mark &each : m_marks)
        wanted.marks |= each.action->isChecked() ? each.mark : 0;
    wanted.signatory = m_choices[0].chosen;
    wanted.theme = m_choices[1].chosen;
    wanted.jurisdiction = m_choices[2].chosen;
    return wanted;
}

void FilterBar::setWanted(const RowsWanted &wanted)
{
    m_isTelling = true; // once, when all of it is set
    m_words->setText(wanted.words.join(u' '));
    for (const Mark &each : std::as_const(m_marks))
        each.action->setChecked(wanted.marks & each.mark);
    const QString chosen[]{wanted.signatory, wanted.theme, wanted.jurisdiction};
    for (size_t at = 0; at < m_choices.size(); ++at)
        choose(m_choices[at], chosen[at]);
    m_isTelling = false;
    tell();
}

void FilterBar::follow(const CommitmentsModel &model)
{
    for (const Mark &each : std::as_const(m_marks)) {
        const int count = model.count(CommitmentsModel::Mark(each.mark));
        each.chip->setCount(count);
        each.action->setText(u"%1 (%2)"_s.arg(each.words).arg(count));
    }
    for (Choice &choice : m_choices)
        fill(choice, model.textsIn(choice.column));
    arrange();
}

void FilterBar::fill(Choice &choice, const QStringList &texts)
{
    qDeleteAll(choice.menu->actions());
    auto *group = new QActionGroup(choice.menu);
    const auto add = [&](const QString &words, const QString &text) {
        QAction *action = choice.menu->addAction(menuText(words));
        action->setCheckable(true);
        action->setChecked(text == choice.chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, &choice, text] {
            choose(choice, text);
            tell();
        });
    };
    add(tr("Any"), {});
    for (const QString &text : texts)
        add(text, text);
    choice.menu->menuAction()->setVisible(!texts.isEmpty());
}

void FilterBar::choose(Choice &choice, const QString &text)
{
    choice.chosen = text;
    choice.chip->setChecked(!text.isEmpty());
    choice.chip->setText((text.isEmpty() ? choice.words : menuText(shortened(text))) + kOpens);
    choice.chip->setAccessibleName(text.isEmpty() ? choice.words : u"%1: %2"_s.arg(choice.words, text));
    choice.chip->setToolTip(text.isEmpty() ? QString() : u"%1: %2"_s.arg(choice.words, text.toHtmlEscaped()));
    const auto actions = choice.menu->actions();
    for (QAction *action : actions)
        action->setChecked(action->text() == (text.isEmpty() ? tr("Any") : menuText(text)));
}

void FilterBar::tell()
{
    if (m_isTelling)
        return;
    arrange();
    emit wantedChanged();
}

bool FilterBar::isThere(const Choice &choice)
{
    return !choice.menu->isEmpty() && choice.menu->menuAction()->isVisible();
}

void FilterBar::arrange()
{
    qobject_cast<QHBoxLayout *>(layout())->setSpacing(u(6));
    layout()->setContentsMargins(u(24), u(10), u(24), u(8));
    int room = width() - u(2 * 24 + 6) - m_words->minimumWidth();
    for (const Mark &each : std::as_const(m_marks))
        room -= each.chip->sizeHint().width() + u(6);
    // Always as for its longest words, so that what they say does not decide whether they are needed.
    const QFontMetrics metrics(m_more->font());
    const bool hasMarks = room >= metrics.horizontalAdvance(tr("More filters (%1)").arg(9) + kOpens) + u(24);
    for (const Choice &choice : m_choices)
        room -= isThere(choice) ? choice.chip->sizeHint().width() + u(6) : 0;
    const bool hasAll = room >= 0;
    int hidden = 0;
    for (const Mark &each : std::as_const(m_marks)) {
        each.chip->setVisible(hasMarks);
        each.action->setVisible(!hasMarks);
        hidden += !hasMarks && each.action->isChecked();
    }
    bool hasChoices = false;
    for (const Choice &choice : m_choices) {
        choice.chip->setVisible(hasAll && isThere(choice));
        hidden += !hasAll && !choice.chosen.isEmpty();
        hasChoices = hasChoices || isThere(choice);
    }
    m_more->setVisible(!hasMarks || (!hasAll && hasChoices));
    const QString words = hasMarks ? tr("More filters") : tr("Filters");
    m_more->setText((hidden > 0 ? u"%1 (%2)"_s.arg(words).arg(hidden) : words) + kOpens);
    m_more->setAccessibleName(hidden > 0 ? tr("%1, %2 chosen").arg(words).arg(hidden) : words);
    m_more->setChecked(hidden > 0);
}

QSize FilterBar::minimumSizeHint() const
{
    return {u(300), QWidget::minimumSizeHint().height()};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace waymark::ui
