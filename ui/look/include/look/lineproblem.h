// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/fuzzydate.h>
#include <base/result.h>

#include <QObject>
#include <QPointer>

#include <functional>

class QLabel;
class QLineEdit;

namespace waymark::ui {

/// What is wrong with the text in a line, said below it (above it where there is no room) and to screen readers.
/// Belongs to the line and goes with it.
class LineProblem : public QObject
{
    Q_OBJECT
public:
    explicit LineProblem(QLineEdit *line);
    ~LineProblem() override;

    /// Looks at the text whenever no key was pressed for a moment.
    void watch(const std::function<Outcome(const QString &text)> &check);
    /// Empty takes it away.
    void tell(const QString &sentence);
    [[nodiscard]] bool isTold() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QLineEdit *m_line;
    QPointer<QLabel> m_label; ///< the window's: what holds the line may have no room for it
};

/// A date as people type it; the null date for no text.
[[nodiscard]] Result<FuzzyDate> typedDate(const QString &text);

/// A line for a date, which says while one types when it is none. Empty is none to complain about.
[[nodiscard]] QLineEdit *dateLine(const QString &text = {});

} // namespace waymark::ui
