// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/versionspage.h>

#include "erasureacts.h"
#include "versioncard.h"

#include <look/button.h>
#include <look/cell.h>
#include <look/choiceview.h>
#include <look/emptystate.h>
#include <look/flowlayout.h>
#include <look/label.h>
#include <look/pageheader.h>
#include <models/openplan.h>
#include <models/shown.h>
#include <models/tellings.h>
#include <pages/acts.h>
#include <report/titles.h>

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its button may be what was pressed
        }
        if (item->layout())
            empty(item->layout());
        delete item;
    }
}

} // namespace

VersionsPage::VersionsPage(OpenPlan &plan, Acts &acts, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_acts(acts)
    , m_erasure(new ErasureActs(plan, this))
    , m_model(new VersionsModel(this))
    , m_header(new PageHeader(tr("Two versions to choose from"), this))
    , m_list(new ChoiceView)
    , m_stack(new QStackedWidget(this))
    , m_cards(new QVBoxLayout)
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setAccessibleName(tr("Waiting for a decision"));
    auto *left = new QWidget;
    auto *places = new QVBoxLayout(left);
    places->setContentsMargins(u(8), u(10), u(8), u(12));
    places->addWidget(m_list, 1);
    places->addWidget(paragraph(tr("Nothing is sent until you choose. You can leave it for later."), TextStyle::Small));
    left->setFixedWidth(u(210));
    auto *content = new QWidget;
    content->setLayout(m_cards);
    m_cards->setContentsMargins(u(24), u(14), u(24), u(16));
    m_cards->setSpacing(u(12));
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left);
    auto *line = sectionLine();
    line->setFixedWidth(1);
    line->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    line->setMaximumHeight(QWIDGETSIZE_MAX);
    row->addWidget(line);
    row->addWidget(area, 1);
    auto *nothing =
        new EmptyState(u"versions"_s, tr("Nothing to choose"),
                       tr("When two people write in the same place before they have seen each other’s words, "
                          "both versions are kept and wait here for your choice."));
    connect(nothing->addButton(tr("See what needs me"), ButtonKind::Main), &Button::clicked, this, [this] {
        emit wanted({u"needs"_s, {}, {}});
    });
    m_stack->addWidget(both);
    m_stack->addWidget(nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &VersionsPage::showCurrent);
    connect(m_erasure, &ErasureActs::told, &m_acts, &Acts::told);
    connect(m_erasure, &ErasureActs::failed, this, &Page::failed);
}

Outcome VersionsPage::refresh()
{
    const QString key = m_goTo.isEmpty() ? m_list->currentIndex().data(VersionsModel::KeyRole).toString() : m_goTo;
    const int row = qMax(0, m_list->currentIndex().row());
    m_goTo.clear();
    if (const auto read = m_model->refresh(m_plan.store()); !read)
        return read;
    const bool hasAny = m_model->rowCount() > 0;
    m_stack->setCurrentIndex(hasAny ? 0 : 1);
    const QModelIndex found = m_model->find(key);
    if (hasAny)
        m_list->setCurrentIndex(found.isValid() ? found : m_model->index(qMin(row, m_model->rowCount() - 1)));
    showCurrent();
    return {};
}

void VersionsPage::showCurrent()
{
    empty(m_cards);
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        m_header->setTitle(tr("Two versions to choose from"));
        m_header->setSubtitle({});
        return;
    }
    const VersionsModel::Waiting &waiting = m_model->waiting().at(current.row());
    if (waiting.request) {
        showRequest(waiting);
        m_cards->addStretch(1);
        return;
    }
    m_header->setTitle(waiting.isPending ? tr("Change outside role, please confirm")
                                         : tr("Two versions to choose from"));
    const QString label = report::fieldLabel(waiting.conflict.kind, waiting.conflict.field);
    m_header->setSubtitle(
        tr("%1 · %2. Both stay in the history, whatever you choose").arg(waiting.about, label.toLower()));
    if (waiting.isPending)
        showPending(waiting);
    else
        showConflict(waiting);
    m_cards->addStretch(1);
}

QString VersionsPage::said(const VersionsModel::Waiting &waiting, const Value &value) const
{
    const auto text = report::valueText(m_plan.store(), waiting.conflict.kind, waiting.conflict.field, value);
    return text && !text->isEmpty() ? *text : tr("nothing");
}

QString VersionsPage::byText(const store::Version &version) const
{
    const auto person = personText(m_plan.store(), version.author);
    const QString day = dayText(version.day.isValid() ? version.day : version.at.toLocalTime().date());
    const QString by = tr("%1, %2").arg(person ? *person : tr("somebody"), day);
    return version.reason.isEmpty() ? by : tr("%1. Why: %2").arg(by, version.reason);
}

void VersionsPage::showConflict(const VersionsModel::Waiting &waiting)
{
    const store::Conflict &conflict = waiting.conflict;
    m_cards->addWidget(label(tr("Both started from"), TextStyle::Heading));
    QLabel *base = paragraph(said(waiting, conflict.base), TextStyle::Body);
    setTone(base, Tone::Second);
    m_cards->addWidget(base);
    auto *row = new FlowLayout;
    row->setSpacing(u(16));
    for (const store::Version &version : conflict.versions) {
        const bool isMine = version.author == m_plan.desk().author();
        const auto author = report::nameOf(m_plan.store(), version.author);
        const QString name = author ? *author : tr("somebody");
        auto *card = new VersionCard(isMine ? tr("Yours") : tr("From %1").arg(name), byText(version), false);
        card->setTexts(conflict.base.isNull() ? QString() : said(waiting, conflict.base), said(waiting, version.value));
        Button *keep =
            card->addButton(isMine ? tr("Keep yours") : tr("Keep the version of %1").arg(name), ButtonKind::Other)
                ->forWriting();
        const Value value = version.value;
        connect(keep, &Button::clicked, this, [this, waiting, value] { m_acts.settle(waiting, value); });
        row->addWidget(card);
    }
    m_cards->addLayout(row);
    const Kind *described = kind(conflict.kind);
    if (!described || !fieldOf(*described, conflict.field))
        return;
    if (!showProposal(waiting)) {
        auto *edit = (new Button(tr("Edit and keep…")))->forWriting();
        const QString last = conflict.versions.last().value.text();
        connect(edit, &Button::clicked, this, [this, waiting, last] { m_acts.editAndSettle(waiting, last); });
        m_cards->addWidget(edit, 0, Qt::AlignLeft);
    }
    showAllOf(waiting);
}

bool VersionsPage::showProposal(const VersionsModel::Waiting &waiting)
{
    const store::Conflict &conflict = waiting.conflict;
    const auto both = actions::proposal(conflict);
    if (!both)
        return false;
    auto *card =
        new VersionCard(tr("Proposed: both together"), tr("The changes do not overlap; check the sense"), true);
    const QString text = both->text();
    card->setTexts(conflict.base.text(), text);
    connect(card->addButton(tr("Keep this"), ButtonKind::Main)->forWriting(), &Button::clicked, this,
            [this, waiting, text] { m_acts.settle(waiting, Value(text)); });
    connect(card->addButton(tr("Edit and keep…"), ButtonKind::Other)->forWriting(), &Button::clicked, this,
            [this, waiting, text] { m_acts.editAndSettle(waiting, text); });
    m_cards->addWidget(card);
    return true;
}

void VersionsPage::showAllOf(const VersionsModel::Waiting &waiting)
{
    const RecordId me = m_plan.desk().author();
    QSet<RecordId> others;
    for (const store::Version &version : waiting.conflict.versions)
        others << version.author;
    if (!others.remove(me) || others.size() != 1)
        return;
    const RecordId other = *others.cbegin();
    int places = 0;
    for (const VersionsModel::Waiting &each : m_model->waiting()) {
        QSet<RecordId> authors;
        for (const store::Version &version : each.conflict.versions)
            authors << version.author;
        places += !each.isPending && authors == QSet<RecordId>{me, other} ? 1 : 0;
    }
    const auto name = report::nameOf(m_plan.store(), other);
    if (places < 2 || !name)
        return;
    m_cards->addWidget(sectionLine());
    m_cards->addWidget(
        paragraph(tr("You and %1 both wrote in %2 places. All at once:").arg(*name).arg(places), TextStyle::Body));
    auto *row = new FlowLayout;
    auto *mine = new Button(tr("Keep yours in all %1").arg(places), ButtonKind::Quiet);
    auto *theirs = new Button(tr("Keep those of %1 in all %2").arg(*name).arg(places), ButtonKind::Quiet);
    connect(mine, &Button::clicked, this, [this] { keepAll(actions::Whose::Mine, {}); });
    connect(theirs, &Button::clicked, this, [this, other] { keepAll(actions::Whose::Theirs, other); });
    row->addWidget(mine);
    row->addWidget(theirs);
    m_cards->addLayout(row);
}

void VersionsPage::keepAll(actions::Whose whose, const RecordId &of)
{
    const auto settled = actions::settleAll(m_plan.desk(), whose, of);
    if (!settled) {
        emit failed(settled.error());
        return;
    }
    const QString done = settled->settled == 1
                             ? tr("Chosen in 1 place; both versions stay in the history.")
                             : tr("Chosen in %1 places; all versions stay in the history.").arg(settled->settled);
    emit m_acts.told(
        settled->left.isEmpty() ? done : tr("%1 %2 left to look at one by one.").arg(done).arg(settled->left.size()));
}

void VersionsPage::showRequest(const VersionsModel::Waiting &waiting)
{
    const actions::ErasureRequest request = *waiting.request;
    const QString by = waiting.authors.value(0).isEmpty() ? tr("Somebody") : waiting.authors.value(0);
    m_header->setTitle(tr("Words to erase for good"));
    m_header->setSubtitle(tr("%1. Nothing is erased until the coordinator says so").arg(waiting.about));
    const qsizetype count = request.words.going.size();
    const QString asks =
        count == 1 ? tr("%1 asks to erase 1 value").arg(by) : tr("%1 asks to erase %2 values").arg(by).arg(count);
    auto *card = new VersionCard(asks, tr("%1. Why: %2").arg(dayText(request.day), request.reason), false);
    QStringList lines;
    if (const auto going = goingTexts(m_plan.store(), request.words))
        for (const auto &[where, words] : *going)
            lines << tr("%1: %2").arg(where, words);
    const QString all = lines.isEmpty() ? tr("The words are gone already.") : lines.join(u'\n');
    card->setTexts(all, all);
    const auto hats = actions::hatsHeld(m_plan.store(), m_plan.desk().author(), m_plan.today());
    const bool decides = hats && hats->coordinator && !m_plan.store().isReadOnly();
    const bool isOwn = request.by == m_plan.desk().author();
    if (decides)
        connect(card->addButton(tr("Erase…"), ButtonKind::Main), &Button::clicked, this,
                [this, request] { m_erasure->accept(request); });
    if (decides || isOwn)
        connect(card->addButton(isOwn ? tr("Take back") : tr("Decline…"), ButtonKind::Other), &Button::clicked, this,
                [this, request] { m_erasure->decline(request); });
    m_cards->addWidget(card);
}

void VersionsPage::showPending(const VersionsModel::Waiting &waiting)
{
    const store::Version &proposed = waiting.conflict.versions.first();
    const QString now = said(waiting, waiting.conflict.base);
    auto *row = new FlowLayout;
    row->setSpacing(u(16));
    auto *stands = new VersionCard(tr("Stands now"), tr("Until somebody of that side confirms the change"), false);
    stands->setTexts(now, now);
    connect(stands->addButton(tr("Keep this"), ButtonKind::Other)->forWriting(), &Button::clicked, this,
            [this, waiting] { m_acts.decline(waiting); });
    auto *change = new VersionCard(tr("The change"), byText(proposed), false);
    change->setTexts(waiting.conflict.base.isNull() ? QString() : now, said(waiting, proposed.value));
    connect(change->addButton(tr("Confirm the change"), ButtonKind::Main)->forWriting(), &Button::clicked, this,
            [this, waiting] { m_acts.confirm(waiting); });
    row->addWidget(stands);
    row->addWidget(change);
    m_cards->addLayout(row);
}

void VersionsPage::goTo(const Where &where)
{
    m_goTo = where.detail;
}

Where VersionsPage::where() const
{
    return {u"versions"_s, {}, m_list->currentIndex().data(VersionsModel::KeyRole).toString()};
}

QList<QWidget *> VersionsPage::panes() const
{
    QList<QWidget *> all{m_stack->currentIndex() == 0 ? m_list : m_stack->currentWidget()};
    for (Button *button : m_stack->currentWidget()->findChildren<Button *>())
        if (button->isVisible() && m_stack->currentIndex() == 0)
            return all << button;
    return all;
}

} // namespace waymark::ui
