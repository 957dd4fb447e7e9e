// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <rules/difference.h>

#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

#include <dtl/dtl.hpp>

namespace waymark::rules {

using namespace Qt::StringLiterals;

namespace {

/// The library remembers a point for each comparison, and at most a word's worth more; from two million points on its
/// result is wrong. Two texts of the largest size have half a million words.
constexpr qint64 kMostComparisons = 1'000'000;

/// Compares words by their numbers. Once too many were compared all are equal, which ends the search at once; what it
/// then found is not used.
struct Limited
{
    qint64 *left;

    bool impl(int a, int b) const { return --*left < 0 || a == b; }
};

using Words = QList<QStringView>;

/// Words, spaces and marks, each a piece of its own, so that nothing of the text is lost.
Words wordsOf(const QString &text)
{
    Words words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > from; from = to, to = finder.toNextBoundary())
        words << QStringView(text).mid(from, to - from);
    return words;
}

/// Collects removed and added words and writes the removed ones first.
class Writer
{
public:
    void write(Piece::Kind kind, QStringView words)
    {
        if (kind == Piece::Removed) {
            m_removed += words;
        } else if (kind == Piece::Added) {
            m_added += words;
        } else {
            flush();
            append(Piece::Same, words.toString());
        }
    }

    QList<Piece> finish()
    {
        flush();
        return m_pieces;
    }

private:
    void append(Piece::Kind kind, const QString &text)
    {
        if (text.isEmpty())
            return;
        if (!m_pieces.isEmpty() && m_pieces.last().kind == kind)
            m_pieces.last().text += text;
        else
            m_pieces << Piece{kind, text};
    }

    void flush()
    {
        append(Piece::Removed, std::exchange(m_removed, {}));
        append(Piece::Added, std::exchange(m_added, {}));
    }

    QList<Piece> m_pieces;
    QString m_removed;
    QString m_added;
};

void compare(const Words &before, const Words &after, Writer &writer)
{
    QHash<QStringView, int> numbers;
    const auto numbered = [&numbers](const Words &words) {
        std::vector<int> list;
        for (const QStringView word : words) {
            auto known = numbers.find(word);
            if (known == numbers.end())
                known = numbers.insert(word, int(numbers.size()));
            list.push_back(*known);
        }
        return list;
    };
    qint64 left = kMostComparisons;
    dtl::Diff<int, std::vector<int>, Limited> search(numbered(before), numbered(after), Limited{&left});
    search.compose();
    if (left < 0) {
        for (const QStringView word : before)
            writer.write(Piece::Removed, word);
        for (const QStringView word : after)
            writer.write(Piece::Added, word);
        return;
    }
    auto one = before.cbegin();
    auto two = after.cbegin();
    const auto script = search.getSes().getSequence();
    for (const auto &[number, found] : script) {
        if (found.type == dtl::SES_DELETE)
            writer.write(Piece::Removed, *one++);
        else if (found.type == dtl::SES_ADD)
            writer.write(Piece::Added, *two++);
        else
            writer.write(Piece::Same, (++two, *one++));
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
QList<Piece> joined(const QList<Piece> &pieces)
{
    Writer writer;
    for (qsizetype at = 0; at < pieces.size(); ++at) {
        const Piece &piece = pieces.at(at);
        const bool isBetween = at > 0 && at + 1 < pieces.size() && piece.kind == Piece::Same && isSmall(piece.text);
        if (isBetween) {
            writer.write(Piece::Removed, piece.text);
            writer.write(Piece::Added, piece.text);
        } else {
            writer.write(piece.kind, piece.text);
        }
    }
    return writer.finish();
}

} // namespace

QList<Piece> difference(const QString &before, const QString &after)
{
    const Words one = wordsOf(before);
    const Words two = wordsOf(after);
    const qsizetype most = std::min(one.size(), two.size());
    qsizetype head = 0;
    while (head < most && one.at(head) == two.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < most - head && one.at(one.size() - 1 - tail) == two.at(two.size() - 1 - tail))
        ++tail;
    Writer writer;
    for (qsizetype at = 0; at < head; ++at)
        writer.write(Piece::Same, one.at(at));
    compare(one.mid(head, one.size() - head - tail), two.mid(head, two.size() - head - tail), writer);
    for (qsizetype at = one.size() - tail; at < one.size(); ++at)
        writer.write(Piece::Same, one.at(at));
    return joined(writer.finish());
}

QString toText(const QList<Piece> &pieces)
{
    QString text;
    for (const Piece &piece : pieces) {
        // What replaces a word stands apart from it, like a word.
        if (piece.kind == Piece::Added && text.endsWith(u"-]") && piece.text.front().isLetterOrNumber())
            text += u' ';
        text += piece.kind == Piece::Removed ? u"[-"_s + piece.text + u"-]"_s
                : piece.kind == Piece::Added ? u"{+"_s + piece.text + u"+}"_s
                                             : piece.text;
    }
    return text;
}

} // namespace waymark::rules
