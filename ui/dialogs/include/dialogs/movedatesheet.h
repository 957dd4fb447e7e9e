// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/fuzzydate.h>
#include <dialogs/formsheet.h>
#include <model/words.h>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace waymark::ui {

/// A date that moves, and why.
struct DateMove
{
    FuzzyDate due;
    QString reason;
    MoveConsent consent = MoveConsent::NotAsked;
    bool isCorrection = false; ///< of a typing mistake: no slip, and no reason asked
};

/// Asks why a milestone's date moves.
class MoveDateSheet : public FormSheet
{
    Q_OBJECT
public:
    MoveDateSheet(const QString &milestone, const FuzzyDate &now, const FuzzyDate &due, QWidget *parent = nullptr);

    /// Invalid, with a sentence, when the date cannot be read or the reason is missing.
    [[nodiscard]] Result<DateMove> move() const;

private:
    QLineEdit *m_due;
    QLineEdit *m_reason;
    QComboBox *m_consent;
    QCheckBox *m_correction;
    bool m_isFirst;
};

} // namespace waymark::ui
