// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/textbox.h>

#include <look/pagearea.h>

#include <QAbstractTextDocumentLayout>
#include <QMimeData>
#include <QTextBlock>

namespace waymark::ui {

namespace {

constexpr double kLineHeight = 135; // per cent, for text that is written

} // namespace

TextBox::TextBox(TextStyle style, int leastLines, QWidget *parent)
    : QTextEdit(parent)
    , m_style(style)
    , m_leastLines(leastLines)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    arrange();
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &TextBox::fit);
    // Queued: the page around it has grown with the words by then.
    connect(this, &QTextEdit::cursorPositionChanged, this, &TextBox::showCursor, Qt::QueuedConnection);
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (!m_isSetting)
            emit written();
    });
}

void TextBox::setBare()
{
    setProperty("kind", QStringLiteral("bare"));
    setFrameShape(QFrame::NoFrame);
}

void TextBox::showCursor()
{
    if (hasFocus())
        showInAreas(*this, cursorRect().adjusted(0, -u(4), 0, u(4)));
}

void TextBox::arrange()
{
    m_isSetting = true;
    setFont(fontOf(m_style));
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    all.mergeBlockFormat(format);
    m_isSetting = false;
    fit();
}

void TextBox::setWords(const QString &words)
{
    if (words == toPlainText())
        return;
    const int place = textCursor().position();
    m_isSetting = true;
    setPlainText(words);
    m_isSetting = false;
    arrange();
    QTextCursor cursor = textCursor();
    cursor.setPosition(qMin(place, int(words.size())));
    setTextCursor(cursor);
}

QSize TextBox::sizeHint() const
{
    const int least = int(m_leastLines * QFontMetrics(font()).lineSpacing() * kLineHeight / 100);
    const int words = int(document()->size().height());
    return {u(200), qMax(least, words) + qMax(0, height() - viewport()->height())};
}

QSize TextBox::minimumSizeHint() const
{
    return {u(80), sizeHint().height()};
}

void TextBox::fit()
{
    const int height = sizeHint().height();
    if (height != minimumHeight()) {
        setFixedHeight(height);
        updateGeometry();
    }
}

void TextBox::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

void TextBox::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        emit left();
}

void TextBox::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

void TextBox::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText()) // never what stands behind the words
        insertPlainText(source->text());
}

} // namespace waymark::ui
