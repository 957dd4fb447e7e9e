// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace waymark::ui {

/// The topics of the help whose text has all words looked for.
class HelpTopics : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TopicRole = Qt::UserRole + 1 };

    explicit HelpTopics(QObject *parent = nullptr);

    void narrow(const QString &words);
    [[nodiscard]] QModelIndex find(const QString &topic) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QStringList m_topics;
};

} // namespace waymark::ui
