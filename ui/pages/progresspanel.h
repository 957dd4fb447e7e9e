// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picturepanel.h"

namespace waymark::ui {

class HeatView;
class OpenPlan;
class ProgressModel;

/// Progress by round, ready for any page: cells, legend, the table twin, copying. A page that shows it among other
/// things calls setPartOfPage(), puts it in its column, and
///   - calls refresh() from its own, and passes wanted() and failed() on;
///   - gives pane() among its panes() while hasRows() says so;
///   - answers hasTable(), toggleTable() and drawing() of Page with hasRows(), toggleTable() and drawing() from here.
class ProgressPanel : public PicturePanel
{
    Q_OBJECT
public:
    explicit ProgressPanel(OpenPlan &plan, QWidget *parent = nullptr);

    [[nodiscard]] Outcome refresh() override;
    [[nodiscard]] QString countWords() const override;
    [[nodiscard]] std::unique_ptr<Drawing> drawing() const override;

protected:
    [[nodiscard]] Where whereOf(const QModelIndex &index) const override;
    void fitTable() override;
    void setMostRows(int most) override;

private:
    ProgressModel *m_cells;
    HeatView *m_view;
};

} // namespace waymark::ui
