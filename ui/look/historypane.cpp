// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/historypane.h>

#include <look/button.h>
#include <look/differencelabel.h>
#include <look/label.h>
#include <look/paint.h>

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

HistoryPane::HistoryPane(QWidget *parent)
    : SidePane(u"history"_s, tr("History"), parent)
    , m_subject(paragraph(QString(), TextStyle::Body))
    , m_list(new QWidget)
    , m_more(new Button(QString(), ButtonKind::Quiet))
{
    setTone(m_subject, Tone::Second);
    body()->addWidget(m_subject);
    body()->addWidget(m_list);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    body()->addStretch();
    m_more->hide();
    connect(m_more, &Button::clicked, this, &HistoryPane::moreWanted);
}

void HistoryPane::setHistory(const QString &subject, const QList<HistoryEntry> &entries, const QString &more)
{
    m_subject->setText(subject);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(10));
    for (const HistoryEntry &entry : entries) {
        column->addWidget(entryWidget(entry));
        column->addWidget(sectionLine());
    }
    delete body()->replaceWidget(m_list, list);
    delete m_list;
    m_list = list;
    m_more->setWords(more);
    m_more->setVisible(!more.isEmpty());
}

QWidget *HistoryPane::entryWidget(const HistoryEntry &entry)
{
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(2));
    QLabel *day = paragraph(entry.day, TextStyle::Heading);
    day->setProperty("tone", u"usual"_s);
    column->addWidget(day);
    constexpr qsizetype kLongText = 80; // longer ones are told by what differs
    if (entry.oldValue.size() > kLongText && entry.newValue.size() > kLongText) {
        auto *text = new DifferenceLabel;
        text->setTexts(entry.oldValue, entry.newValue);
        column->addWidget(text);
        addSource(column, entry);
        return widget;
    }
    if (!entry.oldValue.isEmpty()) {
        QLabel *old = paragraph(entry.oldValue, TextStyle::Body);
        old->setProperty("struck", true);
        old->setAccessibleName(tr("before: %1").arg(entry.oldValue));
        setTone(old, Tone::Second);
        column->addWidget(old);
    }
    column->addWidget(paragraph(entry.newValue, TextStyle::Strong));
    addSource(column, entry);
    return widget;
}

void HistoryPane::addSource(QVBoxLayout *column, const HistoryEntry &entry)
{
    if (!entry.why.isEmpty()) {
        QLabel *why = paragraph(tr("Why: %1").arg(entry.why), TextStyle::Small);
        why->setProperty("tone", u"usual"_s);
        column->addWidget(why);
    }
    if (!entry.source.isEmpty())
        column->addWidget(paragraph(entry.source, TextStyle::Small));
}

} // namespace waymark::ui
