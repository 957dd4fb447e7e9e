// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/cell.h>

#include <QFrame>

class QGridLayout;
class QHBoxLayout;

namespace waymark::ui {

class Button;
class ElidedLabel;

/// One side's agreement: the seal, "Gov  Crown Commercial Service", and below it what was said and when.
class SealLabel : public QWidget
{
    Q_OBJECT
public:
    explicit SealLabel(QWidget *parent = nullptr);

    void setAgreement(Seal seal, const QString &who, const QString &state);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Seal m_seal = Seal::NotSeen;
    QString m_who;
    QString m_state;
};

/// The foot of an update: both sides at equal width, the next step in words and what changed, then the buttons; on a
/// narrow page these stand on a line of their own.
class AgreementBar : public QFrame
{
    Q_OBJECT
public:
    explicit AgreementBar(QWidget *parent = nullptr);

    [[nodiscard]] SealLabel *first() const { return m_first; }
    [[nodiscard]] SealLabel *second() const { return m_second; }
    /// Says why *Agree* is greyed when it is, and what changed since last time.
    void setNextStep(const QString &step, const QString &changes);
    void addButton(Button *button);
    /// With the buttons on a line of their own, however it stands now: a bar that is wide can become narrow again.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    SealLabel *m_first;
    SealLabel *m_second;
    ElidedLabel *m_step;
    ElidedLabel *m_changes;
    QGridLayout *m_grid;
    QWidget *m_buttons;
    QHBoxLayout *m_row; ///< of buttons
};

} // namespace waymark::ui
