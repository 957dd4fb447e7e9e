// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "updateaside.h"

#include <look/button.h>
#include <look/chip.h>
#include <look/differencelabel.h>
#include <look/label.h>
#include <models/updateondesk.h>

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

/// Replaces `old` in the column by a new, empty widget with a column of its own.
QVBoxLayout *anew(QVBoxLayout *column, QWidget *&old)
{
    auto *fresh = new QWidget;
    delete column->replaceWidget(old, fresh);
    delete old;
    old = fresh;
    auto *inside = new QVBoxLayout(fresh);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(u(6));
    return inside;
}

bool isOpenable(const QUrl &url)
{
    return url.scheme() == u"https" || url.scheme() == u"http";
}

} // namespace

UpdateAside::UpdateAside(QWidget *parent)
    : SidePane(u"history"_s, tr("Last time"), parent)
    , m_lastRound(label({}, TextStyle::Small))
    , m_marks(new Button(tr("Hide differences"), ButtonKind::Quiet))
    , m_last(new DifferenceLabel)
    , m_sources(new QWidget)
    , m_evidence(new QWidget)
{
    setAcceptDrops(true);
    m_marks->setShortcutHint(u"F5"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_lastRound);
    head->addStretch();
    head->addWidget(m_marks);
    body()->addLayout(head);
    body()->addWidget(m_last);
    body()->addWidget(sectionLine());
    body()->addWidget(label(tr("Where this comes from"), TextStyle::Section));
    body()->addWidget(m_sources);
    body()->addWidget(sectionLine());
    body()->addWidget(label(tr("Evidence"), TextStyle::Section));
    body()->addWidget(m_evidence);
    body()->addStretch();
    connect(m_marks, &Button::clicked, this, &UpdateAside::toggleDifferences);
}

void UpdateAside::setUpdate(const UpdateOnDesk &desk, const QStringList &sources, bool mayAdd)
{
    m_lastTime = desk.lastTime ? desk.lastTime->joint : QString();
    m_lastRound->setText(desk.lastTime ? desk.lastTime->round : tr("Nothing was written before this round."));
    showSources(sources);
    showEvidence(desk, mayAdd);
}

void UpdateAside::setWords(const QString &words)
{
    const bool isComparing = !m_lastTime.isEmpty() && !words.isEmpty();
    m_last->setVisible(!m_lastTime.isEmpty());
    m_marks->setVisible(isComparing);
    // While nothing is written, last time's words stand there to begin from.
    m_last->setTexts(m_lastTime, isComparing ? words : m_lastTime);
    m_differences = isComparing ? m_last->additions() : 0;
}

void UpdateAside::toggleDifferences()
{
    m_last->setMarked(!m_last->isMarked());
    m_marks->setWords(m_last->isMarked() ? tr("Hide differences") : tr("Show differences"));
}

void UpdateAside::showSources(const QStringList &sources)
{
    QVBoxLayout *column = anew(body(), m_sources);
    if (sources.isEmpty()) {
        QLabel *none = paragraph(tr("Nobody was named yet as having told us."), TextStyle::Small);
        column->addWidget(none);
    }
    for (const QString &source : sources)
        column->addWidget(paragraph(source, TextStyle::Body));
}

void UpdateAside::showEvidence(const UpdateOnDesk &desk, bool mayAdd)
{
    QVBoxLayout *column = anew(body(), m_evidence);
    for (const Evidence &evidence : desk.evidence) {
        const QUrl link(evidence.link);
        const QString name = evidence.title.isEmpty() ? evidence.link : evidence.title.text();
        auto *chip = new Chip(ChipKind::Link, name, isOpenable(link) ? u"link"_s : u"file"_s);
        chip->setToolTip(evidence.link);
        chip->setEnabled(isOpenable(link));
        connect(chip, &Chip::clicked, this, [this, link] { emit evidenceOpened(link); });
        column->addWidget(chip, 0, Qt::AlignLeft);
    }
    auto *drop = new Chip(ChipKind::Drop, tr("Drop a file or a link here"), u"plus"_s);
    drop->setToolTip(tr("Of a file its name and check sum are kept, never the file itself"));
    drop->setVisible(mayAdd);
    connect(drop, &Chip::clicked, this, [this] { emit evidenceGiven({}); });
    column->addWidget(drop, 0, Qt::AlignLeft);
}

void UpdateAside::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->urls().isEmpty())
        event->acceptProposedAction();
}

void UpdateAside::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    for (const QUrl &url : event->mimeData()->urls())
        emit evidenceGiven(url);
}

} // namespace waymark::ui
