// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picturepanel.h"

#include <look/bar.h>
#include <tasks/background.h>

#include <QDate>

namespace waymark::ui {

class CountsModel;
class LaterModel;
class OpenPlan;
struct Overview;
class StillOpenModel;

/// A picture whose rows are bars.
class BarsPanel : public PicturePanel
{
    Q_OBJECT
public:
    BarsPanel(const QString &title, QAbstractItemModel *model, int barColumn, const QList<BarMeaning> &meanings,
              EmptyState *nothing, QWidget *parent = nullptr);

    [[nodiscard]] std::unique_ptr<Drawing> drawing() const override;

protected:
    void fitTable() override;
    void setMostRows(int) override {}
    /// Widths of the twin's columns in u(), 0 for what takes the rest, -1 for none.
    [[nodiscard]] virtual QList<int> widths() const = 0;
    [[nodiscard]] int barColumn() const { return m_barColumn; }

private:
    int m_barColumn;
    QList<BarMeaning> m_meanings;
    TreeTable *m_bars;
};

/// Milestones that are due later than first promised.
class LaterPanel : public BarsPanel
{
    Q_OBJECT
public:
    explicit LaterPanel(OpenPlan &plan, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    [[nodiscard]] QString countWords() const override;

protected:
    [[nodiscard]] Where whereOf(const QModelIndex &index) const override;
    [[nodiscard]] QList<int> widths() const override;

private:
    LaterModel *m_later;
};

/// How many were still open, round by round. Counted on a thread of its own, since each day is a look into the past.
class StillOpenPanel : public BarsPanel
{
    Q_OBJECT
public:
    explicit StillOpenPanel(OpenPlan &plan, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    [[nodiscard]] QString countWords() const override;

protected:
    [[nodiscard]] Where whereOf(const QModelIndex &index) const override;
    [[nodiscard]] QList<int> widths() const override;

private:
    OpenPlan &m_plan;
    std::shared_ptr<const Overview> m_shown;
    StillOpenModel *m_counts;
    EmptyState *m_waiting;
    QWidget *m_cancel;
    Background m_background;
};

/// How far the commitments are, by whose view.
class CountsPanel : public BarsPanel
{
    Q_OBJECT
public:
    explicit CountsPanel(OpenPlan &plan, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    [[nodiscard]] QString countWords() const override;

protected:
    [[nodiscard]] Where whereOf(const QModelIndex &index) const override;
    [[nodiscard]] QList<int> widths() const override;

private:
    CountsModel *m_counts;
    Button *m_differing;
};

} // namespace waymark::ui
