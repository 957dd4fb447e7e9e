// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/points.h>
#include <rules/standing.h>

#include <QMap>
#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace waymark::ui {

class Acts;
class CirculationActs;

/// What else there is to a commitment: points to raise, and, folded, evidence, the story, what it waits for, what
/// others have said of it, and who is sent its updates.
class CommitmentMore : public QWidget
{
    Q_OBJECT
public:
    CommitmentMore(OpenPlan &plan, Acts &acts, QWidget *parent = nullptr);

    [[nodiscard]] Outcome show(const rules::CommitmentStanding &standing, const QList<Update> &updates);

signals:
    void pointWanted(const waymark::RecordId &point);

private:
    struct Line
    {
        QString words;
        QString detail;
    };
    struct Fold
    {
        QToolButton *head;
        QWidget *body;
        QVBoxLayout *list;
    };

    void showPoints(const QList<ShownPoint> &points);
    void addFold(const QString &name, const QString &title);
    void fill(const QString &name, const QList<Line> &lines);
    [[nodiscard]] QWidget *pointRow(const ShownPoint &point);
    [[nodiscard]] Result<QList<Line>> evidenceLines(const QSet<RecordId> &about) const;
    [[nodiscard]] Result<QList<Line>> waitLines(const QSet<RecordId> &about) const;
    [[nodiscard]] Result<QList<Line>> opinionLines(const QSet<RecordId> &about) const;
    [[nodiscard]] Result<QList<Line>> readerLines() const;
    void addReaders();
    void addEvidence();
    void tellStory();

    OpenPlan &m_plan;
    Acts &m_acts;
    CirculationActs *m_circulation;
    Id<Commitment> m_commitment;
    QVBoxLayout *m_points;
    QMap<QString, QString> m_titles;
    QMap<QString, Fold> m_folds;
};

} // namespace waymark::ui
