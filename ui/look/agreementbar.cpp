// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/agreementbar.h>

#include <look/button.h>
#include <look/elidedlabel.h>

#include <QEvent>
#include <QFontMetrics>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark::ui {

SealLabel::SealLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SealLabel::setAgreement(Seal seal, const QString &who, const QString &state)
{
    m_seal = seal;
    m_who = who;
    m_state = state;
    setAccessibleName(u"%1: %2"_s.arg(who, state));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize SealLabel::sizeHint() const
{
    const int words = qMax(QFontMetrics(fontOf(TextStyle::Row)).horizontalAdvance(m_who),
                           QFontMetrics(fontOf(TextStyle::Small)).horizontalAdvance(m_state));
    return {words + u(kSealSize + 14), u(34)};
}

QSize SealLabel::minimumSizeHint() const
{
    return {u(120), u(34)};
}

void SealLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto place = [&](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const Qt::Alignment leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    paintSeal(painter, centred(place(QRect(1, 0, u(kSealSize), height())), u(kSealSize)), m_seal);
    const int left = u(kSealSize + 12);
    const int line = u(17);
    const int top = (height() - 2 * line) / 2;
    QFont who = fontOf(TextStyle::Small);
    who.setWeight(QFont::Medium);
    paintText(painter, place(QRect(left, top, width() - left, line)), m_who, who, tokens().text, leading);
    paintText(painter, place(QRect(left, top + line, width() - left, line)), m_state, fontOf(TextStyle::Small),
              tokens().text2, leading);
}

AgreementBar::AgreementBar(QWidget *parent)
    : QFrame(parent)
    , m_first(new SealLabel(this))
    , m_second(new SealLabel(this))
    , m_step(new ElidedLabel(QString(), TextStyle::Row, this))
    , m_changes(new ElidedLabel(QString(), TextStyle::Small, this))
    , m_grid(new QGridLayout(this))
    , m_buttons(new QWidget(this))
    , m_row(new QHBoxLayout(m_buttons))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_step);
    words->addWidget(m_changes);
    words->addStretch();
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addStretch();
    m_grid->addWidget(m_first, 0, 0);
    m_grid->addWidget(m_second, 0, 1);
    m_grid->addLayout(words, 0, 2);
    m_grid->setColumnStretch(2, 1);
    arrange();
}

void AgreementBar::setNextStep(const QString &step, const QString &changes)
{
    arrange();
    m_step->setText(step);
    m_changes->setText(changes);
    m_changes->setVisible(!changes.isEmpty());
}

void AgreementBar::addButton(Button *button)
{
    m_row->addWidget(button);
}

QSize AgreementBar::minimumSizeHint() const
{
    const QMargins around = m_grid->contentsMargins();
    return {around.left() + m_buttons->minimumSizeHint().width() + around.right(), QFrame::minimumSizeHint().height()};
}

void AgreementBar::arrange()
{
    const bool isNarrow = width() < u(1000);
    setFixedHeight(isNarrow ? u(92) : u(54));
    m_grid->setContentsMargins(u(24), isNarrow ? u(6) : 0, u(24), isNarrow ? u(8) : 0);
    m_grid->setHorizontalSpacing(u(16));
    m_grid->setVerticalSpacing(u(4));
    if (isNarrow)
        m_grid->addWidget(m_buttons, 1, 0, 1, 3);
    else
        m_grid->addWidget(m_buttons, 0, 3);
    const int wanted = qMax(m_first->sizeHint().width(), m_second->sizeHint().width());
    const int side = qBound(u(60), wanted, qMax(u(60), width() / 4));
    m_first->setFixedWidth(side);
    m_second->setFixedWidth(side);
}

void AgreementBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void AgreementBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().side);
    painter.fillRect(0, 0, width(), 1, tokens().line);
    for (const SealLabel *side : {m_first, m_second}) {
        const QRect area = side->geometry();
        const int x = layoutDirection() == Qt::RightToLeft ? area.left() - u(8) : area.right() + u(8);
        painter.fillRect(x, area.top(), 1, area.height(), tokens().line);
    }
}

void AgreementBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace waymark::ui
