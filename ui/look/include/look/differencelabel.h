// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/difference.h>

#include <QLabel>

namespace waymark::ui {

/// A text with its differences marked, or without marks; words can be selected and copied.
class DifferenceLabel : public QLabel
{
    Q_OBJECT
public:
    explicit DifferenceLabel(QWidget *parent = nullptr);

    void setTexts(const QString &before, const QString &after);
    /// Without marks the later text stands alone.
    void setMarked(bool marked);
    [[nodiscard]] bool isMarked() const { return m_marked; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    QList<DifferencePiece> m_pieces;
    bool m_marked = true;
};

} // namespace waymark::ui
