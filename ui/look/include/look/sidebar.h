// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sidebarmodel.h>

#include <QWidget>

class QLabel;

namespace waymark::ui {

class ChoiceView;
class ElidedLabel;

/// The places of the window, at its leading edge. The current place is tinted; the arrow keys move a ring, Enter or a
/// click opens. Folded it keeps the icons with their counts as badges, and hides headings and places without an icon.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// The plan's name, and below it a mark such as "Sample plan".
    void setPlan(const QString &name, const QString &mark = {});
    void setEntries(const QList<SidebarEntry> &entries);
    void setCount(const QString &id, std::optional<int> count);

    /// Tints the place without announcing it; an unknown id tints nothing.
    void setPlace(const QString &id);
    [[nodiscard]] QString place() const { return m_place; }

    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }

    [[nodiscard]] ChoiceView *view() const { return m_view; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void opened(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    SidebarModel *m_model;
    ChoiceView *m_view;
    QLabel *m_plan;
    ElidedLabel *m_mark;
    QString m_place;
    bool m_folded = false;
};

} // namespace waymark::ui
