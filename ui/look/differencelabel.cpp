// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/differencelabel.h>

#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

DifferenceLabel::DifferenceLabel(QWidget *parent)
    : WrappingLabel(parent)
{
    setTextFormat(Qt::RichText); // made by differenceHtml(), which escapes every word of the texts
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void DifferenceLabel::setTexts(const QString &before, const QString &after)
{
    m_pieces = rules::difference(before, after);
    refresh();
}

int DifferenceLabel::additions() const
{
    return int(std::count_if(m_pieces.cbegin(), m_pieces.cend(),
                             [](const rules::Piece &piece) { return piece.kind == rules::Piece::Added; }));
}

void DifferenceLabel::setMarked(bool marked)
{
    m_marked = marked;
    refresh();
}

void DifferenceLabel::refresh()
{
    QList<rules::Piece> shown;
    for (const rules::Piece &piece : m_pieces) {
        if (m_marked)
            shown.append(piece);
        else if (piece.kind != rules::Piece::Removed)
            shown.append({rules::Piece::Same, piece.text});
    }
    setText(u"<div style=\"line-height:135%\">%1</div>"_s.arg(differenceHtml(shown, tokens())));
    setAccessibleName(differenceSpoken(shown));
    updateGeometry();
}

void DifferenceLabel::changeEvent(QEvent *event)
{
    WrappingLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace waymark::ui
