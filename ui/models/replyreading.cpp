// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/replyreading.h>

#include <rules/completion.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

constexpr auto kAnyCase = QRegularExpression::CaseInsensitiveOption;

struct Sentence
{
    qsizetype at;
    QString text;
};

/// A full stop ends one only before a blank: the one in "1.02" does not. A line with tabs is the row of a table.
QList<Sentence> sentencesOf(const QString &text)
{
    static const QRegularExpression end(
        u"\\n[^\\n\\t]*\\t[^\\n]*|[.!?;](?=\\s|$)|\\n\\s*(?=\\n)|\\n(?=\\s*(?:[-•*]|\\d+[.)]|\\d+(?:\\.\\d+)+:?)\\s)"_s);
    QList<Sentence> sentences;
    qsizetype from = 0;
    const auto add = [&](qsizetype to) {
        if (const QString found = text.mid(from, to - from); !found.trimmed().isEmpty())
            sentences << Sentence{from, found};
        from = to;
    };
    const QString whole = u'\n' + text; // so that the first line is taken like all others
    for (auto match = end.globalMatch(whole); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (found.captured().contains(u'\t'))
            add(qMax<qsizetype>(0, found.capturedStart() - 1));
        add(found.capturedEnd() - 1);
    }
    add(text.size());
    return sentences;
}

bool hasNumber(const QString &sentence, const QString &number)
{
    if (number.isEmpty())
        return false;
    const QRegularExpression whole(u"(?<![\\w.])"_s + QRegularExpression::escape(number) + u"(?![\\w]|\\.\\d)"_s);
    return sentence.contains(whole);
}

/// All words of four letters and more, of which there are at least two.
bool hasTitle(const QString &sentence, const QString &title)
{
    static const QRegularExpression word(u"\\w{4,}"_s, QRegularExpression::UseUnicodePropertiesOption);
    int words = 0;
    for (auto match = word.globalMatch(title); match.hasNext(); ++words)
        if (!sentence.contains(match.next().captured(), Qt::CaseInsensitive))
            return false;
    return words >= 2;
}

struct Named
{
    const AskedMilestone *milestone = nullptr;
    bool byNumber = false;
};

/// The one milestone that a sentence names; none where it names several.
Named namedIn(const QString &sentence, const QList<AskedMilestone> &milestones)
{
    for (const bool byNumber : {true, false}) {
        QList<const AskedMilestone *> found;
        for (const AskedMilestone &each : milestones)
            if (byNumber ? hasNumber(sentence, each.number) : hasTitle(sentence, each.title))
                found << &each;
        if (!found.isEmpty())
            return found.size() == 1 ? Named{found.first(), byNumber} : Named();
    }
    return {};
}

/// "5.1 is complete", "5.1: Substantial", "5.1 on track": said of it, not denied and not promised.
rules::AsSaid ratingIn(const QString &sentence)
{
    static const QRegularExpression words(
        u"(?<before>^|[:=,–-]\\s*|\\d\\s+|\\b(?:is|are|was|been|being|remains?|as|now|already|fully|still|has|have)\\s+"
        u")"
        "(?:(?<word>in progress|under ?way|on track|behind schedule|not started|no evidence available)\\b|"
        "(?<rate>completed?|substantial|limited)\\b(?:\\s*$|\\s*[.,;:!()]|"
        "\\s+(?:and|but|in|on|by|since|this|last|as|with|progress|completion)\\b))"_s,
        kAnyCase);
    static const QRegularExpression denied(
        u"\\b(?:not|never|nearly|almost|partly|once|when|if|until|unless|will|would|shall|should|could|may|might|to|be|"
        "expect(?:ed|s)?|aims?|hopes?|plans?|planned|before|after)\\b|n['’]t\\b"_s,
        kAnyCase);
    rules::AsSaid said;
    for (auto match = words.globalMatch(sentence); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const QString part = found.captured(u"word"_s).isEmpty() ? u"rate"_s : u"word"_s;
        if (sentence.left(found.capturedStart(part)).contains(denied))
            continue;
        QString word = found.captured(part).toLower();
        if (word == u"underway")
            word = u"under way"_s;
        const auto meaning = rules::meaningOf(word);
        const bool isSecond = said.completion != Completion::NotReported;
        if (!meaning || (isSecond && (said.completion != meaning->completion || said.pace != meaning->pace)))
            return {}; // two things at once
        said = *meaning;
    }
    return said;
}

/// With the year that is missing: the next such day from `day` on.
Result<FuzzyDate> dateFrom(const QString &words, QDate day)
{
    static const QRegularExpression hasYear(u"\\d{4}|/"_s);
    if (words.contains(hasYear))
        return FuzzyDate::parse(words);
    auto date = FuzzyDate::parse(u"%1 %2"_s.arg(words).arg(day.year()));
    if (date && date->latest() && *date->latest() < day)
        return FuzzyDate::parse(u"%1 %2"_s.arg(words).arg(day.year() + 1));
    return date;
}

/// The one date to which something moves.
FuzzyDate newDateIn(const QString &sentence, QDate day)
{
    static const QRegularExpression moves(
        u"\\b(?:will|now|moved?|moves|moving|postponed?|delay(?:ed)?|slip(?:s|ped)?|until|new date|expect(?:ed|s)?|"
        "instead|not|later|push(?:ed|es)?|by)\\b"_s,
        kAnyCase);
    static const QString before =
        u"(?<not>\\b(?:not(?: in| on| by)?|instead of|rather than|from|than|originally)\\s+)?"_s;
    static const QString month = u"(?:January|February|March|April|May|June|July|August|September|October|November|"
                                 "December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"_s;
    static const QRegularExpression dates(
        before +
            u"(?<![\\w.])(?<date>\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}|"
            "(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?"_s +
            month + u"(?:\\s+\\d{4})?|(?:early |late |mid-)?(?:spring|summer|autumn|winter)\\s+\\d{4})\\b"_s,
        kAnyCase);
    static const QRegularExpression ordinal(u"(?<=\\d)(?:st|nd|rd|th)"_s);
    if (!sentence.contains(moves))
        return {};
    QList<FuzzyDate> found;
    for (auto match = dates.globalMatch(sentence); match.hasNext();) {
        const QRegularExpressionMatch each = match.next();
        QString words = each.captured(u"date"_s);
        if (words == u"may" || words == u"march" || !each.captured(u"not"_s).isEmpty())
            continue; // verbs, and dates that no longer hold
        if (const auto date = dateFrom(words.remove(ordinal), day))
            found << *date;
    }
    return found.size() == 1 ? found.first() : FuzzyDate();
}

/// What follows a colon or "because".
QString reasonIn(const QString &sentence)
{
    static const QRegularExpression reason(u"(?::\\s+|\\b(?:because|due to|since we|as we)\\s+)(?<why>[^.;]{8,})"_s,
                                           kAnyCase);
    const auto match = reason.match(sentence.simplified());
    return match.hasMatch() ? match.captured(u"why"_s).trimmed() : QString();
}

ReplyFinding findingAt(const Sentence &sentence, const AskedMilestone &milestone)
{
    const auto first = std::find_if(sentence.text.cbegin(), sentence.text.cend(), [](QChar c) { return !c.isSpace(); });
    const qsizetype blank = first - sentence.text.cbegin();
    ReplyFinding finding;
    finding.milestone = milestone.id;
    finding.at = sentence.at + blank;
    finding.length = sentence.text.trimmed().size();
    return finding;
}

/// The cells of a row say what they are by standing alone: a number or title, a status word, a date below its head.
std::optional<ReplyFinding> findInRow(const Sentence &row, int dateColumn, const QList<AskedMilestone> &milestones)
{
    const QStringList cells = row.text.trimmed().split(u'\t');
    const auto isIn = [&cells](const AskedMilestone &each) {
        return std::any_of(cells.cbegin(), cells.cend(), [&each](const QString &cell) {
            const QString text = cell.simplified();
            return (!each.number.isEmpty() && (text == each.number || text.startsWith(each.number + u' '))) ||
                   text.compare(each.title, Qt::CaseInsensitive) == 0;
        });
    };
    const auto milestone = std::find_if(milestones.cbegin(), milestones.cend(), isIn);
    if (milestone == milestones.cend())
        return {};
    ReplyFinding finding = findingAt(row, *milestone);
    for (const QString &cell : cells)
        if (const auto said = rules::meaningOf(cell); said && said->completion != Completion::NotReported) {
            finding.completion = said->completion;
            finding.pace = said->pace;
        }
    if (const auto date = FuzzyDate::parse(cells.value(dateColumn)); date && *date != milestone->due)
        finding.due = *date;
    return finding.completion != Completion::NotReported || finding.movesDate() ? std::optional(finding) : std::nullopt;
}

/// Which column of a pasted table holds the dates, by its head; -1 for none.
int dateColumnOf(const QString &heads)
{
    static const QRegularExpression date(u"^\\s*(?:due|deadline|new date|new deadline|revised date|date)\\b.*"_s,
                                         kAnyCase);
    return int(heads.split(u'\t').indexOf(date));
}

std::optional<ReplyFinding> findInSentence(const Sentence &sentence, const QList<AskedMilestone> &milestones, QDate day)
{
    const Named named = namedIn(sentence.text, milestones);
    if (!named.milestone)
        return {};
    ReplyFinding finding = findingAt(sentence, *named.milestone);
    const rules::AsSaid said = named.byNumber ? ratingIn(sentence.text) : rules::AsSaid();
    if (said.completion != Completion::NotReported) {
        finding.completion = said.completion;
        finding.pace = said.pace;
        return finding;
    }
    finding.due = newDateIn(sentence.text, day);
    finding.why = reasonIn(sentence.text);
    return finding.movesDate() && finding.due != named.milestone->due ? std::optional(finding) : std::nullopt;
}

/// What is said last of a milestone counts.
void add(QList<ReplyFinding> &findings, const ReplyFinding &finding)
{
    findings.removeIf([&finding](const ReplyFinding &each) {
        return each.milestone == finding.milestone && each.movesDate() == finding.movesDate();
    });
    findings << finding;
}

} // namespace

QList<ReplyFinding> findIn(const QString &text, const QList<AskedMilestone> &milestones, QDate day)
{
    QList<ReplyFinding> findings;
    int dateColumn = -1;
    for (const Sentence &sentence : sentencesOf(text)) {
        const bool isRow = sentence.text.contains(u'\t');
        if (const int column = isRow ? dateColumnOf(sentence.text) : -1; column >= 0)
            dateColumn = column;
        const auto found =
            isRow ? findInRow(sentence, dateColumn, milestones) : findInSentence(sentence, milestones, day);
        if (!found)
            continue;
        ReplyFinding rating = *found;
        rating.due = FuzzyDate();
        if (rating.completion != Completion::NotReported)
            add(findings, rating);
        ReplyFinding move = *found;
        move.completion = Completion::NotReported;
        move.pace = Pace::NothingSaid;
        if (move.movesDate())
            add(findings, move);
    }
    return findings;
}

} // namespace waymark::ui
