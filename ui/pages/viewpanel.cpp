// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewpanel.h"

#include <look/flowlayout.h>
#include <look/icon.h>
#include <look/label.h>
#include <look/paint.h>
#include <look/textbox.h>
#include <models/reportsmodel.h>
#include <models/shown.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace waymark::ui {

namespace {

QIcon ballIcon(Completion completion)
{
    const int size = u(kBallSize);
    QPixmap picture(2 * size, 2 * size); // twice, for screens that need it
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintBall(painter, QRectF(0, 0, size, size), ballOf(completion));
    return picture;
}

} // namespace

ViewPanel::ViewPanel(const QString &heading, QWidget *parent)
    : QWidget(parent)
    , m_heading(heading)
    , m_fold(new QToolButton)
    , m_rating(new QComboBox)
    , m_silence(paragraph({}, TextStyle::Small))
    , m_words(new TextBox(TextStyle::Body, 2))
{
    m_rating->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rating->setMinimumContentsLength(11);
    m_rating->setAccessibleName(tr("%1: how complete").arg(heading));
    m_words->setAccessibleName(heading);
    for (const QString &word : ratingWords())
        m_rating->addItem(ballIcon(ratingFromWord(word)), word);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *name = new QHBoxLayout;
    name->setSpacing(u(2));
    name->addWidget(m_fold);
    name->addWidget(label(heading, TextStyle::Section));
    auto *head = new FlowLayout;
    head->addLayout(name);
    head->addStretch();
    head->addWidget(m_rating);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(u(4));
    column->addLayout(head);
    column->addWidget(m_silence);
    column->addWidget(m_words);
    column->addStretch();
    connect(m_fold, &QToolButton::clicked, this, [this] { fold(!m_words->isHidden()); });
    connect(m_rating, &QComboBox::activated, this, [this] { emit rated(ratingFromWord(m_rating->currentText())); });
}

void ViewPanel::setView(const Writing &writing, Completion said, bool mayWrite, const QString &silence)
{
    m_mayWrite = mayWrite;
    m_rating->setCurrentText(said == Completion::NotReported ? ratingWords().first() : labelOf(said));
    m_rating->setEnabled(mayWrite);
    m_silence->setText(silence);
    m_words->setReadOnly(!mayWrite);
    m_words->setPlaceholderText(mayWrite ? tr("In its own words, where they differ") : QString());
    if (m_words->hasFocus())
        return;
    m_words->setWords(writing.text());
    fold(writing.text().isEmpty());
}

/// The two stand beside each other where each has this width.
QSize ViewPanel::sizeHint() const
{
    return {u(330), QWidget::sizeHint().height()};
}

void ViewPanel::fold(bool folded)
{
    m_fold->setIcon(themedIcon(folded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down")));
    m_fold->setAccessibleName(folded ? tr("%1: show the words").arg(m_heading)
                                     : tr("%1: hide the words").arg(m_heading));
    m_words->setVisible(!folded);
    m_silence->setVisible(folded && m_words->words().isEmpty());
}

} // namespace waymark::ui
