// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/commitmentsmodel.h>

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QMenu;

namespace waymark::ui {

class Chip;

/// What narrows the commitments: words, marks with their counts, and one signatory, theme or jurisdiction. Where there
/// is no room the marks and choices fold into one menu.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    [[nodiscard]] RowsWanted wanted() const;
    void setWanted(const RowsWanted &wanted);
    void clear() { setWanted({}); }
    /// Counts behind the marks, and what can be chosen.
    void follow(const CommitmentsModel &model);
    [[nodiscard]] QLineEdit *words() const { return m_words; }
    /// Less than its chips need: they fold.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void wantedChanged();
    /// Enter in the field.
    void done();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Mark
    {
        int mark;
        QString words;
        QAction *action;
        Chip *chip;
    };
    struct Choice
    {
        CommitmentsModel::Column column;
        QString words;
        QMenu *menu;
        Chip *chip;
        QString chosen;
    };

    void addMark(int mark, const QString &words);
    void addChoice(CommitmentsModel::Column column, const QString &words);
    void fill(Choice &choice, const QStringList &texts);
    void choose(Choice &choice, const QString &text);
    void tell();
    /// There is something to choose from.
    [[nodiscard]] static bool isThere(const Choice &choice);
    void arrange();

    QLineEdit *m_words;
    QList<Mark> m_marks;
    std::array<Choice, 3> m_choices;
    Chip *m_more;
    QMenu *m_moreMenu;
    bool m_isTelling = false;
};

} // namespace waymark::ui
