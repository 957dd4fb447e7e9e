// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace waymark::ui {

class Button;
class Commands;

/// Back and forward, the search field, and what is not yet shared beside the button that shares it.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(const Commands &commands, QWidget *parent = nullptr);

    void setUnshared(const QString &words);
    [[nodiscard]] QLineEdit *search() const;
    /// As the places at the side are.
    void setFolded(bool folded);

signals:
    void searchWanted(const QString &words);
    /// Enter: on to what was found.
    void resultsWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class SearchField;

    SearchField *m_search;
    QWidget *m_ways;
    QLabel *m_unshared;
    Button *m_share;
};

} // namespace waymark::ui
