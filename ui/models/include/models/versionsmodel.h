// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/erasure_requests.h>
#include <store/reading.h>

#include <QAbstractListModel>

namespace waymark::ui {

/// What waits for somebody's decision: fields with two versions to choose from, changes outside role that are to be
/// confirmed or declined, and words that somebody asks to have erased.
class VersionsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole + 1 };

    /// One decision. Of a pending change `versions` holds what was proposed, and `base` what stands meanwhile.
    struct Waiting
    {
        store::Conflict conflict;
        bool isPending = false;
        QString name;  ///< "6  Joint text"
        QString about; ///< "6  Grants data"
        QStringList authors;
        /// What somebody asks to have erased, as one thing to decide on; else null.
        std::shared_ptr<const actions::ErasureRequest> request = {};

        [[nodiscard]] QString key() const;
        [[nodiscard]] store::Pending pending() const;
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] Outcome refresh(const store::Store &store);
    [[nodiscard]] const QList<Waiting> &waiting() const { return m_waiting; }
    [[nodiscard]] QModelIndex find(const QString &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Waiting> m_waiting;
};

/// All that waits for a decision, conflicts first.
[[nodiscard]] Result<QList<VersionsModel::Waiting>> waitingIn(const store::Store &store);
/// How many; without looking at what each is about.
[[nodiscard]] Result<int> waitingCountIn(const store::Store &store);

} // namespace waymark::ui
