// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace waymark::ui {

class DoorList;

/// The ways in: the sample plan, what I was sent, a new plan, a spreadsheet, a plan on this computer. Beneath them who
/// I am; the names stand beside what I enter.
class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);

    void setMyself(const QString &name, const QString &organisation);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString organisation() const;

signals:
    void sampleWanted();
    void sentWanted();
    void tableWanted();
    void newWanted();
    void openWanted();
    void myselfChanged();

private:
    [[nodiscard]] QWidget *myself();

    DoorList *m_doors;
    QLineEdit *m_name;
    QLineEdit *m_organisation;
};

} // namespace waymark::ui
