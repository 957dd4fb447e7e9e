// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/lineproblem.h>

#include <look/label.h>

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

namespace waymark::ui {

namespace {

constexpr int kNarrowest = 260;
constexpr int kPause = 600; // milliseconds without a key before a half-typed text is looked at

QLabel *problemLabel(QWidget *window)
{
    QLabel *words = paragraph({}, TextStyle::Body, window);
    QPalette palette = words->palette();
    palette.setColor(QPalette::Window, tokens().lateTint);
    words->setPalette(palette);
    words->setAutoFillBackground(true);
    words->setMargin(u(6));
    return words;
}

} // namespace

LineProblem::LineProblem(QLineEdit *line)
    : QObject(line)
    , m_line(line)
{
    line->installEventFilter(this);
}

LineProblem::~LineProblem()
{
    delete m_label;
}

void LineProblem::watch(const std::function<Outcome(const QString &)> &check)
{
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kPause);
    connect(m_line, &QLineEdit::textEdited, this, [this, pause] {
        tell({});
        pause->start();
    });
    connect(pause, &QTimer::timeout, this, [this, check] {
        const Outcome checked = check(m_line->text());
        tell(checked ? QString() : checked.error().sentence);
    });
}

void LineProblem::tell(const QString &sentence)
{
    m_line->setAccessibleDescription(sentence);
    if (sentence.isEmpty()) {
        delete m_label;
        return;
    }
    if (!m_label)
        m_label = problemLabel(m_line->window());
    m_label->setText(sentence);
    place();
    m_label->setVisible(m_line->isVisible()); // else it comes with the page
    QAccessibleEvent said(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

bool LineProblem::isTold() const
{
    return m_label;
}

bool LineProblem::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
        place();
        break;
    case QEvent::Show: // with the page it stands on
    case QEvent::Hide:
        if (m_label)
            m_label->setVisible(event->type() == QEvent::Show);
        place();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void LineProblem::place()
{
    if (!m_label)
        return;
    const QRect room = m_label->parentWidget()->rect();
    const int width = qMin(room.width(), qMax(m_line->width(), u(kNarrowest)));
    const int height = m_label->heightForWidth(width);
    const QRect line(m_line->mapTo(m_label->parentWidget(), QPoint()), m_line->size());
    const int left = qBound(0, line.left(), room.width() - width);
    const bool hasRoomBelow = line.bottom() + 1 + height <= room.height();
    m_label->setGeometry(left, hasRoomBelow ? line.bottom() + 1 : line.top() - height, width, height);
    m_label->raise();
}

Result<FuzzyDate> typedDate(const QString &text)
{
    return text.trimmed().isEmpty() ? Result<FuzzyDate>(FuzzyDate()) : FuzzyDate::parse(text);
}

QLineEdit *dateLine(const QString &text)
{
    auto *line = new QLineEdit(text);
    (new LineProblem(line))->watch([](const QString &typed) {
        const auto date = typedDate(typed);
        return date ? Outcome() : tl::unexpected(date.error());
    });
    return line;
}

} // namespace waymark::ui
