// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help.h"

#include "helptopics.h"

#include <look/cell.h>
#include <look/choiceview.h>
#include <look/emptystate.h>
#include <look/look.h>

#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// The texts lie in a static library: without a call from here the linker leaves them out.
static void registerHelp()
{
    Q_INIT_RESOURCE(help);
}

namespace waymark::ui {

namespace {

/// Markdown knows no fonts of ours: headings, keys and tables get them here.
void dress(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor words(block);
        words.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextBlockFormat lines = block.blockFormat();
        const int level = lines.headingLevel();
        lines.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        lines.setTopMargin(level > 1 ? u(14) : u(4));
        lines.setBottomMargin(level > 0 ? u(6) : u(4));
        words.setBlockFormat(lines);
        if (level > 0) {
            QTextCharFormat heading;
            heading.setFont(fontOf(level == 1 ? TextStyle::Title : TextStyle::Section));
            words.setCharFormat(heading);
            continue;
        }
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            QTextCharFormat format = part.fragment().charFormat();
            if (!format.fontFixedPitch())
                continue;
            QTextCharFormat key;
            key.setFont(fontOf(TextStyle::Strong));
            key.setBackground(tokens().tint);
            QTextCursor at(&document);
            at.setPosition(part.fragment().position());
            at.setPosition(part.fragment().position() + part.fragment().length(), QTextCursor::KeepAnchor);
            at.setCharFormat(key);
        }
    }
}

} // namespace

Help::Help(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_model(new HelpTopics(this))
    , m_words(new QLineEdit)
    , m_list(new ChoiceView)
    , m_stack(new QStackedWidget)
    , m_text(new QTextBrowser)
{
    setWindowTitle(tr("Waymark help"));
    build();
    connect(m_words, &QLineEdit::textChanged, this, &Help::narrow);
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        if (m_model->rowCount() > 0)
            show(m_list->currentIndex().data(HelpTopics::TopicRole).toString());
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid() && m_list->hasFocus())
            show(now.data(HelpTopics::TopicRole).toString());
    });
    const auto chosen = [this](const QModelIndex &index) {
        show(index.data(HelpTopics::TopicRole).toString());
        m_text->setFocus();
    };
    connect(m_list, &ChoiceView::chosen, this, chosen);
    connect(m_list, &QListView::clicked, this, chosen);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { show(link.path().section(u'.', 0, 0)); });
    resize(QSize(u(860), u(620)).boundedTo(screen()->availableSize() - QSize(u(16), u(40))));
}

void Help::build()
{
    m_words->setPlaceholderText(tr("Find in the help"));
    m_words->setAccessibleName(tr("Find in the help"));
    m_words->setClearButtonEnabled(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setAccessibleName(tr("Topics"));
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(u(12), u(12), u(8), u(12));
    column->addWidget(m_words);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(u"search"_s, tr("Nothing found"), tr("Try fewer words, or shorter ones.")));
    column->addWidget(m_stack, 1);
    m_text->setAccessibleName(tr("Help"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setProperty("kind", u"bare"_s);
    auto *inner = new QWidget;
    auto *around = new QHBoxLayout(inner);
    around->setContentsMargins(u(16), u(12), u(16), u(12));
    around->addWidget(m_text);
    side->setMaximumWidth(u(300));
    auto *split = new QSplitter;
    split->addWidget(side);
    split->addWidget(inner);
    split->setStretchFactor(1, 1);
    split->setSizes({u(240), u(600)});
    split->setChildrenCollapsible(true);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(split);
}

QStringList Help::topics()
{
    return {u"index"_s,      u"first-day"_s, u"other-side"_s,  u"agreeing"_s,   u"what-goes"_s,
            u"publishing"_s, u"evidence"_s,  u"wrong"_s,       u"keys"_s,       u"needs"_s,
            u"round"_s,      u"update"_s,    u"commitments"_s, u"commitment"_s, u"timeline"_s,
            u"progress"_s,   u"points"_s,    u"people"_s,      u"versions"_s,   u"changes"_s,
            u"copies"_s,     u"search"_s,    u"meetings"_s,    u"papers"_s,     u"import"_s};
}

QString Help::textOf(const QString &topic)
{
    registerHelp();
    QFile file(u":/help/%1.md"_s.arg(topic));
    return topics().contains(topic) && file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void Help::open(const QString &topic)
{
    m_words->clear();
    show(topics().contains(topic) ? topic : u"index"_s);
    QWidget::show();
    raise();
    activateWindow();
    m_text->setFocus();
}

void Help::narrow(const QString &words)
{
    m_model->narrow(words);
    const bool isThere = m_model->rowCount() > 0;
    m_stack->setCurrentIndex(isThere ? 0 : 1);
    if (isThere && !m_model->find(m_topic).isValid())
        m_list->setCurrentIndex(m_model->index(0));
    else
        m_list->setCurrentIndex(m_model->find(m_topic));
}

void Help::show(const QString &topic)
{
    const QString text = textOf(topic);
    if (text.isEmpty())
        return;
    m_topic = topic;
    m_text->document()->setDefaultFont(fontOf(TextStyle::Body));
    m_text->setMarkdown(text);
    dress(*m_text->document());
    m_text->moveCursor(QTextCursor::Start);
    setWindowTitle(tr("%1 – Waymark help").arg(text.section(u'\n', 0, 0).mid(2)));
    if (const QModelIndex index = m_model->find(topic); index.isValid() && m_list->currentIndex() != index)
        m_list->setCurrentIndex(index);
}

void Help::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if ((event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) && !m_topic.isEmpty())
        show(QString(m_topic));
}

void Help::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace waymark::ui
