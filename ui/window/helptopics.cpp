// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helptopics.h"

#include "help.h"

#include <base/text.h>

using namespace Qt::StringLiterals;

namespace waymark::ui {

HelpTopics::HelpTopics(QObject *parent)
    : QAbstractListModel(parent)
    , m_topics(Help::topics())
{
}

void HelpTopics::narrow(const QString &words)
{
    const QStringList wanted = cleanLine(words).split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_topics.clear();
    const QStringList all = Help::topics();
    for (const QString &topic : all) {
        const QString text = Help::textOf(topic);
        if (std::all_of(wanted.cbegin(), wanted.cend(),
                        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); }))
            m_topics << topic;
    }
    endResetModel();
}

QModelIndex HelpTopics::find(const QString &topic) const
{
    const qsizetype at = m_topics.indexOf(topic);
    return at < 0 ? QModelIndex() : index(int(at));
}

int HelpTopics::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_topics.size());
}

QVariant HelpTopics::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &topic = m_topics.at(index.row());
    if (role == Qt::DisplayRole) // the heading that the text begins with
        return Help::textOf(topic).section(u'\n', 0, 0).mid(2);
    return role == TopicRole ? QVariant(topic) : QVariant();
}

} // namespace waymark::ui
