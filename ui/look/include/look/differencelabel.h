// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/difference.h>
#include <look/wrappinglabel.h>

namespace waymark::ui {

/// A text with its differences marked, or without marks; words can be selected and copied.
class DifferenceLabel : public WrappingLabel
{
    Q_OBJECT
public:
    explicit DifferenceLabel(QWidget *parent = nullptr);

    void setTexts(const QString &before, const QString &after);
    /// How many runs of words the later text has that the earlier has not.
    [[nodiscard]] int additions() const;
    /// Without marks the later text stands alone.
    void setMarked(bool marked);
    [[nodiscard]] bool isMarked() const { return m_marked; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QList<rules::Piece> m_pieces;
    bool m_marked = true;
};

} // namespace waymark::ui
