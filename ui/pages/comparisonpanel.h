// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/comparison.h>

#include <QWidget>

class QLabel;

namespace waymark::ui {

/// What reads otherwise than it did: each old value struck out above the new one.
class ComparisonPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonPanel(QWidget *parent = nullptr);

    /// Nothing hides it.
    void setComparison(const std::optional<Comparison> &comparison);

private:
    QLabel *m_heading;
    QLabel *m_summary;
    QWidget *m_list;
};

} // namespace waymark::ui
