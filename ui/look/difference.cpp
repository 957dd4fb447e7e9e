// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/difference.h>

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace waymark::ui {

using rules::Piece;

QString differenceHtml(const QList<Piece> &pieces, const Tokens &tokens)
{
    QString html;
    bool afterRemoved = false;
    for (const Piece &piece : pieces) {
        if (afterRemoved && piece.kind == Piece::Added && piece.text.front().isLetterOrNumber())
            html += u' ';
        afterRemoved = piece.kind == Piece::Removed && !piece.text.back().isSpace();
        QString text = piece.text.toHtmlEscaped();
        text.replace(u'\n', u"<br>"_s);
        if (piece.kind == Piece::Added)
            html += u"<span style=\"text-decoration:underline; background-color:%1; color:%2\">%3</span>"_s.arg(
                tokens.added.name(), tokens.text.name(), text);
        else if (piece.kind == Piece::Removed)
            html +=
                u"<span style=\"text-decoration:line-through; color:%1\">%2</span>"_s.arg(tokens.text3.name(), text);
        else
            html += text;
    }
    return html;
}

QString differenceSpoken(const QList<Piece> &pieces)
{
    QStringList parts;
    for (const Piece &piece : pieces) {
        const QString words = piece.text.simplified();
        if (words.isEmpty())
            continue;
        if (piece.kind == Piece::Added)
            parts.append(QCoreApplication::translate("Difference", "added: %1.").arg(words));
        else if (piece.kind == Piece::Removed)
            parts.append(QCoreApplication::translate("Difference", "removed: %1.").arg(words));
        else
            parts.append(words);
    }
    return parts.join(u' ');
}

} // namespace waymark::ui
