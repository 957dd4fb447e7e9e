// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;

namespace waymark::ui {

class FlowLayout;

/// Some of many: whatever is chosen stands as a chip that takes it away again, below a box to choose the next from.
class ManyBox : public QWidget
{
    Q_OBJECT
public:
    /// `choices` are words, each with its value; `adds` stands in the box and is its name: "Add an owner".
    ManyBox(const QString &adds, const QList<std::pair<QString, QString>> &choices, const QStringList &chosen,
            QWidget *parent = nullptr);

    /// The values that are chosen, in the order of choosing.
    [[nodiscard]] QStringList chosen() const { return m_chosen; }

private:
    void add(const QString &value);
    void takeAway(const QString &value);
    void tell();

    QString m_adds;
    QList<std::pair<QString, QString>> m_choices;
    QStringList m_chosen;
    QComboBox *m_box;
    FlowLayout *m_chips;
};

} // namespace waymark::ui
