// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "said_words.h"

#include <QHash>

namespace waymark::exchange {

using namespace Qt::StringLiterals;

QString SaidWord::text() const
{
    QStringList words;
    if (completion != Completion::NotReported)
        words << labelOf(completion);
    if (pace != Pace::NothingSaid)
        words << labelOf(pace).toLower();
    return words.join(u", "_s);
}

std::optional<SaidWord> saidWord(const QString &said)
{
    static const QHash<QString, SaidWord> words{
        {u"completed"_s, {Completion::Complete, Pace::NothingSaid}},
        {u"complete"_s, {Completion::Complete, Pace::NothingSaid}},
        {u"on track"_s, {Completion::UnderWay, Pace::OnTrack}},
        {u"behind schedule"_s, {Completion::UnderWay, Pace::BehindSchedule}},
        {u"in progress"_s, {Completion::UnderWay, Pace::NothingSaid}},
        {u"not started"_s, {Completion::NotStarted, Pace::NothingSaid}},
        {u"closed"_s, {}},
        {u"inactive"_s, {}},
    };
    const auto found = words.constFind(said.toLower());
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

} // namespace waymark::exchange
