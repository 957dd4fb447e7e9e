// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <look/difference.h>

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr qsizetype kMostWords = 2500;

/// Words, spaces and punctuation marks, each a piece of its own, so that nothing of the text is lost.
QStringList split(const QString &text)
{
    QStringList words;
    qsizetype start = 0;
    const auto kind = [](QChar c) { return c.isSpace() ? 0 : c.isLetterOrNumber() ? 1 : 2; };
    for (qsizetype at = 1; at <= text.size(); ++at) {
        if (at < text.size() && kind(text.at(at)) == kind(text.at(at - 1)) && kind(text.at(at)) != 2)
            continue;
        words.append(text.mid(start, at - start));
        start = at;
    }
    return words;
}

void append(QList<DifferencePiece> &pieces, DifferencePiece::Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!pieces.isEmpty() && pieces.last().kind == kind)
        pieces.last().text += text;
    else
        pieces.append({kind, text});
}

/// Collects removed and added words and writes the removed ones first.
class Writer
{
public:
    void write(DifferencePiece::Kind kind, const QString &word)
    {
        if (kind == DifferencePiece::Removed) {
            m_removed += word;
        } else if (kind == DifferencePiece::Added) {
            m_added += word;
        } else {
            flush();
            append(m_pieces, kind, word);
        }
    }

    QList<DifferencePiece> finish()
    {
        flush();
        return m_pieces;
    }

private:
    void flush()
    {
        append(m_pieces, DifferencePiece::Removed, m_removed);
        append(m_pieces, DifferencePiece::Added, m_added);
        m_removed.clear();
        m_added.clear();
    }

    QList<DifferencePiece> m_pieces;
    QString m_removed;
    QString m_added;
};

/// Longest common subsequence: lengths[i][j] for the words from i and j on.
void compare(const QStringList &before, const QStringList &after, Writer &writer)
{
    const auto rows = static_cast<std::size_t>(before.size());
    const auto columns = static_cast<std::size_t>(after.size());
    std::vector<std::vector<quint16>> lengths(rows + 1, std::vector<quint16>(columns + 1, 0));
    const auto one = [&](std::size_t i) -> const QString & { return before.at(static_cast<qsizetype>(i)); };
    const auto two = [&](std::size_t j) -> const QString & { return after.at(static_cast<qsizetype>(j)); };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;)
            lengths[i][j] = one(i) == two(j) ? static_cast<quint16>(lengths[i + 1][j + 1] + 1)
                                             : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && one(i) == two(j)) {
            writer.write(DifferencePiece::Same, one(i++));
            ++j;
        } else if (j == columns || (i < rows && lengths[i + 1][j] >= lengths[i][j + 1])) {
            writer.write(DifferencePiece::Removed, one(i++));
        } else {
            writer.write(DifferencePiece::Added, two(j++));
        }
    }
}

bool isSmall(const QString &text)
{
    if (text.contains(u'\n') || text.contains(u'.') || text.contains(u';'))
        return false; // sentences stay apart
    const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return letters <= 3;
}

/// Spaces and a small word between two changes belong to the change: a struck-out phrase reads better than a word here
/// and there.
QList<DifferencePiece> joined(const QList<DifferencePiece> &pieces)
{
    QList<DifferencePiece> result;
    Writer writer;
    for (qsizetype at = 0; at < pieces.size(); ++at) {
        const DifferencePiece &piece = pieces.at(at);
        const bool between =
            at > 0 && at + 1 < pieces.size() && piece.kind == DifferencePiece::Same && isSmall(piece.text);
        if (between) {
            writer.write(DifferencePiece::Removed, piece.text);
            writer.write(DifferencePiece::Added, piece.text);
        } else {
            writer.write(piece.kind, piece.text);
        }
    }
    return writer.finish();
}

} // namespace

QList<DifferencePiece> difference(const QString &before, const QString &after)
{
    QStringList one = split(before);
    QStringList two = split(after);
    QString head;
    QString tail;
    while (!one.isEmpty() && !two.isEmpty() && one.first() == two.first()) {
        head += one.takeFirst();
        two.removeFirst();
    }
    while (!one.isEmpty() && !two.isEmpty() && one.last() == two.last()) {
        tail.prepend(one.takeLast());
        two.removeLast();
    }
    Writer writer;
    writer.write(DifferencePiece::Same, head);
    if (one.size() > kMostWords || two.size() > kMostWords) {
        writer.write(DifferencePiece::Removed, one.join(QString()));
        writer.write(DifferencePiece::Added, two.join(QString()));
    } else {
        compare(one, two, writer);
    }
    writer.write(DifferencePiece::Same, tail);
    return joined(writer.finish());
}

QString differenceHtml(const QList<DifferencePiece> &pieces, const Tokens &tokens)
{
    QString html;
    bool afterRemoved = false;
    for (const DifferencePiece &piece : pieces) {
        if (afterRemoved && piece.kind == DifferencePiece::Added && piece.text.front().isLetterOrNumber())
            html += u' ';
        afterRemoved = piece.kind == DifferencePiece::Removed && !piece.text.back().isSpace();
        QString text = piece.text.toHtmlEscaped();
        text.replace(u'\n', u"<br>"_s);
        if (piece.kind == DifferencePiece::Added)
            html += u"<span style=\"text-decoration:underline; background-color:%1; color:%2\">%3</span>"_s.arg(
                tokens.added.name(), tokens.text.name(), text);
        else if (piece.kind == DifferencePiece::Removed)
            html +=
                u"<span style=\"text-decoration:line-through; color:%1\">%2</span>"_s.arg(tokens.text3.name(), text);
        else
            html += text;
    }
    return html;
}

QString differenceSpoken(const QList<DifferencePiece> &pieces)
{
    QStringList parts;
    for (const DifferencePiece &piece : pieces) {
        const QString words = piece.text.simplified();
        if (words.isEmpty())
            continue;
        if (piece.kind == DifferencePiece::Added)
            parts.append(QCoreApplication::translate("Difference", "added: %1.").arg(words));
        else if (piece.kind == DifferencePiece::Removed)
            parts.append(QCoreApplication::translate("Difference", "removed: %1.").arg(words));
        else
            parts.append(words);
    }
    return parts.join(u' ');
}

} // namespace waymark::ui
