// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/paperspage.h>

#include "narrativespane.h"

#include <look/cell.h>
#include <look/choiceview.h>
#include <look/currentstack.h>
#include <look/emptystate.h>
#include <look/look.h>
#include <look/pageheader.h>
#include <models/documenttext.h>
#include <report/assessment.h>
#include <report/brief.h>
#include <report/digest.h>
#include <report/minutes.h>
#include <report/narratives.h>
#include <report/papers.h>
#include <tasks/background.h>

#include <QAbstractTextDocumentLayout>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QStringListModel>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kMostShown = 160; // sections; laying out more would hold the window up

bool isOfMeeting(const QString &detail)
{
    return detail == u"papers" || detail == u"minutes";
}

Result<report::Document> written(const store::Store &store, const Where &what, QDate day, Job &job)
{
    if (what.detail == u"minutes")
        return report::minutesOf(store, Id<Meeting>(what.record));
    if (const auto term = fromName<ReportTerm>(what.detail).value_or(ReportTerm::Unknown); term != ReportTerm::Unknown)
        return report::selfAssessment(store, day, term, job);
    if (what.detail == u"digest")
        return report::digestOf(store, day.addMonths(-1), day, job);
    if (what.detail == u"brief")
        return report::briefOn(store, what.record, day);
    return report::papersFor(store, Id<Meeting>(what.record), day, job);
}

} // namespace

PapersPage::PapersPage(OpenPlan &plan, QWidget *parent)
    : Page(parent)
    , m_plan(plan)
    , m_work(new Background(this))
    , m_where{u"papers"_s, {}, u"papers"_s}
    , m_header(new PageHeader(tr("Papers"), this))
    , m_which(new QComboBox)
    , m_review(nullptr)
    , m_write(nullptr)
    , m_stack(new CurrentStack)
    , m_none(new EmptyState(u"file"_s, {}, {}))
    , m_waiting(new EmptyState(u"file"_s, tr("Putting it together…"),
                               tr("The plan is compared with how it stood at the meeting before.")))
    , m_split(new QSplitter(Qt::Horizontal))
    , m_beside(new QSplitter(Qt::Horizontal))
    , m_narratives(new NarrativesPane(plan))
    , m_contents(new QStringListModel(this))
    , m_list(new ChoiceView)
    , m_text(new QTextBrowser)
{
    addControls();
    build();
    buildNarratives();
    connect(m_which, &QComboBox::activated, this, [this] {
        const QString to = m_which->currentData().toString();
        emit wanted({u"papers"_s, isOfMeeting(to) && isOfMeeting(m_where.detail) ? m_where.record : RecordId(), to});
    });
    connect(m_none->addButton(tr("Go to the meetings"), ButtonKind::Main), &Button::clicked, this, [this] {
        emit wanted({u"meetings"_s, {}, {}});
    });
    connect(m_waiting->addButton(tr("Cancel"), ButtonKind::Other), &Button::clicked, m_work, &Background::cancel);
    connect(m_work, &Background::lasting, this, [this] {
        if (!m_work->isCancelled())
            turnTo(m_waiting);
    });
    const auto leadTo = [this](const QModelIndex &index) {
        if (index.row() >= m_headings.size())
            return;
        const QTextBlock block = m_text->document()->findBlock(m_headings.at(index.row()));
        m_text->verticalScrollBar()->setValue(
            int(m_text->document()->documentLayout()->blockBoundingRect(block).top()));
    };
    connect(m_list, &ChoiceView::chosen, this, leadTo);
    connect(m_list, &QListView::clicked, this, leadTo);
}

void PapersPage::addControls()
{
    m_which->setAccessibleName(tr("Which document"));
    m_which->setAccessibleDescription(tr("Which document is shown")); // its name is what was chosen, on a bus
    for (const auto &[words, detail] :
         {std::pair(tr("Papers"), u"papers"_s), std::pair(tr("Minutes"), u"minutes"_s),
          std::pair(labelOf(ReportTerm::Midterm), nameOf(ReportTerm::Midterm)),
          std::pair(labelOf(ReportTerm::EndOfTerm), nameOf(ReportTerm::EndOfTerm)),
          std::pair(tr("Digest of the last month"), u"digest"_s), std::pair(tr("Brief"), u"brief"_s)})
        m_which->addItem(words, detail);
    m_header->addControl(m_which);
    for (const auto &[words, way] : {std::pair(tr("Copy as e-mail"), u"mail"_s), std::pair(tr("Print…"), u"print"_s),
                                     std::pair(tr("Save…"), u"save"_s)}) {
        m_ways << m_header->addButton(words);
        connect(m_ways.last(), &Button::clicked, this, [this, to = way] { emit leaving(to); });
    }
    m_write = m_header->addButton(tr("Write…"));
    m_write->setAccessibleName(tr("Write both sides’ own words"));
    m_write->setToolTip(tr("What each side tells in its own words, heading by heading"));
    m_review = m_header->addButton(tr("Review"), ButtonKind::Main);
    m_review->setToolTip(tr("One point at a time, on the full screen"));
    connect(m_review, &Button::clicked, this, [this] { emit reviewWanted(m_where.record); });
}

void PapersPage::build()
{
    m_list->setModel(m_contents);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setAccessibleName(tr("Contents"));
    m_text->setAccessibleName(tr("The document"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setProperty("kind", u"bare"_s);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // all of it is laid out to the width
    auto *contents = new QWidget;
    auto *side = new QVBoxLayout(contents);
    side->setContentsMargins(u(14), u(10), u(8), u(10));
    side->addWidget(m_list);
    auto *body = new QWidget;
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(u(24), u(14), u(12), 0);
    inner->addWidget(m_text);
    m_split->addWidget(contents);
    m_split->addWidget(body);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({u(260), u(880)});
    m_split->setChildrenCollapsible(false);
    m_shown = contents;
    putBeside(*m_beside, m_split, m_narratives);
    m_beside->setSizes({u(680), u(470)});
    m_narratives->hide();
    for (QWidget *each : QList<QWidget *>{m_beside, m_none, m_waiting})
        m_stack->addWidget(each);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
}

/// The one that is meant; null where the plan has none.
Result<RecordId> PapersPage::meeting() const
{
    if (!m_where.record.isNull())
        return m_where.record;
    const bool isAhead = m_where.detail == u"papers";
    auto found = isAhead ? report::nextMeeting(m_plan.store(), m_plan.today())
                         : report::lastMeeting(m_plan.store(), m_plan.today());
    if (found && !*found) // else the other one
        found = isAhead ? report::lastMeeting(m_plan.store(), m_plan.today())
                        : report::nextMeeting(m_plan.store(), m_plan.today());
    return found.map([](const std::optional<Meeting> &one) { return one ? one->id.record() : RecordId(); });
}

Outcome PapersPage::refresh()
{
    m_which->setCurrentIndex(m_which->findData(m_where.detail));
    m_review->setVisible(m_where.detail == u"papers");
    if (const auto shown = showNarratives(); !shown)
        return shown;
    if (isOfMeeting(m_where.detail)) {
        const auto of = meeting();
        if (!of)
            return tl::unexpected(of.error());
        m_where.record = *of;
        if (of->isNull()) {
            m_document.reset();
            m_key.clear();
            m_header->setTitle(m_which->currentText());
            m_header->setSubtitle({});
            m_none->setWords(tr("No meeting yet"),
                             tr("Papers are put together for a meeting of the committee; enter it first."));
            turnTo(m_none);
            return {};
        }
    }
    const QString key = QStringList{m_where.record.text(), m_where.detail, QString::number(m_plan.written()),
                                    m_plan.today().toString(Qt::ISODate)}
                            .join(u'/');
    if (key != m_key) {
        m_key = key;
        writeIt();
    }
    return {};
}

void PapersPage::writeIt()
{
    m_work->run<report::Document>(
        tr("Putting it together"),
        [path = m_plan.store().path(), what = m_where, day = m_plan.today()](Job &job) -> Result<report::Document> {
            const auto store = store::Store::openReadOnly(path);
            return store ? written(**store, what, day, job) : tl::unexpected(store.error());
        },
        [this](const Result<report::Document> &made) { take(made); });
}

void PapersPage::take(const Result<report::Document> &made)
{
    if (!made) {
        m_key.clear();
        m_none->setWords(tr("Nothing to show"), made.error().sentence);
        turnTo(m_document ? static_cast<QWidget *>(m_beside) : m_none);
        emit failed(made.error());
        return;
    }
    const bool isSame = m_document && m_document->title == made->title;
    const int place = isSame ? m_text->verticalScrollBar()->value() : 0;
    m_document = *made;
    turnTo(m_beside);
    showText();
    m_text->verticalScrollBar()->setValue(place);
}

void PapersPage::showText()
{
    m_header->setTitle(m_document->title);
    m_header->setSubtitle(m_document->notes.join(u" · "_s));
    report::Document shown = *m_document;
    shown.title.clear(); // title and notes stand above
    shown.notes.clear();
    if (const qsizetype more = shown.tables.size() - kMostShown; more > 0) {
        shown.tables.resize(kMostShown);
        shown.tables << report::Table{
            tr("And more"),
            {},
            {},
            {},
            {},
            2,
            {tr("%L1 more sections are in the document when it is saved, printed or sent.").arg(more)}};
    }
    m_text->document()->setTextWidth(m_text->viewport()->width() - u(16)); // pictures are made to fit
    const QList<int> places = layOut(shown, *m_text->document());
    QStringList headings;
    m_headings.clear();
    for (qsizetype at = 0; at < shown.tables.size(); ++at)
        if (shown.tables.at(at).level == 2) {
            headings << shown.tables.at(at).heading;
            m_headings << places.at(at);
        }
    m_contents->setStringList(headings);
    if (!headings.isEmpty() && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_contents->index(0));
    fitContents();
    m_text->moveCursor(QTextCursor::Start);
}

void PapersPage::turnTo(QWidget *shown)
{
    const bool hadFocus = m_stack->isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(shown);
    for (Button *way : std::as_const(m_ways))
        way->setEnabled(m_document.has_value());
    m_review->setEnabled(m_document.has_value());
    if (hadFocus && isVisible())
        panes().first()->setFocus();
}

void PapersPage::goTo(const Where &where)
{
    QString detail = m_which->findData(where.detail) < 0 ? u"papers"_s : where.detail;
    if (where.detail == u"assessment")
        detail = nameOf(report::termOn(m_plan.plan(), m_plan.today()));
    m_where = {u"papers"_s, where.record, detail};
}

Where PapersPage::where() const
{
    return m_where;
}

QList<QWidget *> PapersPage::panes() const
{
    if (m_stack->currentWidget() != m_beside)
        return {m_stack->currentWidget()};
    QList<QWidget *> all;
    if (!m_split->isHidden())
        all << m_text;
    if (!m_split->isHidden() && !m_shown->isHidden())
        all << m_list;
    if (!m_narratives->isHidden())
        all << m_narratives;
    return all;
}

const report::Document *PapersPage::document() const
{
    return m_document ? &*m_document : nullptr;
}

void PapersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitContents();
}

/// The text is written in the colours and the size of the look.
void PapersPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if ((event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) && m_document)
        showText();
}

} // namespace waymark::ui
