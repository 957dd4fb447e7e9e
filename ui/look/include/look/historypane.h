// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sidepane.h>

#include <QList>

class QLabel;

namespace waymark::ui {

class Button;

/// One change of a value, as people read it.
struct HistoryEntry
{
    QString day;
    QString oldValue; ///< struck out; empty for the first value
    QString newValue;
    QString why;
    QString source; ///< who told us and who entered it: "Told by BEIS, e-mail of 17 February · entered by Amina Khan"
};

/// The history of one value, newest first: old above new, why, told by and entered by.
class HistoryPane : public SidePane
{
    Q_OBJECT
public:
    explicit HistoryPane(QWidget *parent = nullptr);

    /// `subject` names the value ("1.1 Call for evidence: due"). `more` is the button that shows the rest, such as
    /// "Show all 9 changes to 1.1"; without words there is none.
    void setHistory(const QString &subject, const QList<HistoryEntry> &entries, const QString &more = {});

signals:
    void moreWanted();

private:
    [[nodiscard]] QWidget *entryWidget(const HistoryEntry &entry);
    static void addSource(QVBoxLayout *column, const HistoryEntry &entry);

    QLabel *m_subject;
    QWidget *m_list;
    Button *m_more;
};

} // namespace waymark::ui
