// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QLabel;
class QLineEdit;

namespace waymark::ui {

/// What is wrong with the text in a cell's line, said below it (above it where there is no room) and to screen readers.
/// Belongs to the line and goes with it.
class CellProblem : public QObject
{
    Q_OBJECT
public:
    explicit CellProblem(QLineEdit *line);
    ~CellProblem() override;

    /// Empty takes it away.
    void tell(const QString &sentence);
    [[nodiscard]] bool isTold() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QLineEdit *m_line;
    QPointer<QLabel> m_label; ///< the window's, since a table may be no higher than its rows
};

} // namespace waymark::ui
