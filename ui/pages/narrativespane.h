// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sidepane.h>
#include <models/narratives.h>

#include <QSet>
#include <QTimer>

class QLabel;

namespace waymark::ui {

class TextBox;

/// Each heading of a self-assessment with both sides' words at equal size. What is typed is kept for whoever types it;
/// leaving a text puts it into the plan.
class NarrativesPane : public SidePane
{
    Q_OBJECT
public:
    explicit NarrativesPane(OpenPlan &plan, QWidget *parent = nullptr);
    ~NarrativesPane() override;

    void setReport(ReportTerm report);
    /// Reads what is told; what is being typed stays.
    [[nodiscard]] Outcome refresh();
    /// Keeps what was typed since.
    void keepTyped();
    /// The first text that she may write and that says nothing yet, else the first.
    void focusFirst();

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void failed(const waymark::Error &error);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    struct Box
    {
        TextBox *words;
        QString field;
        qsizetype narrative;
    };
    void build();
    void addSide(QWidget *into, qsizetype narrative, const QString &heading, PartySide side);
    void leave(qsizetype box);
    void tell();
    [[nodiscard]] const SideTelling &tellingOf(const Box &box) const;
    void check(const Outcome &outcome);

    OpenPlan &m_plan;
    ReportTerm m_report = ReportTerm::Midterm;
    QList<NarrativeOnDesk> m_narratives;
    QList<Box> m_boxes;
    QSet<qsizetype> m_typed; ///< of the boxes
    QLabel *m_told;
    QTimer m_pause;
};

} // namespace waymark::ui
