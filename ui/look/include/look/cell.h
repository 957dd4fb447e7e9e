// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/paint.h>

#include <QStyledItemDelegate>

#include <optional>

namespace waymark::ui {

/// What one cell of a table, or one place on a page, shows: a shape and its word, and at most one line above or below.
struct Cell
{
    QString text;
    std::optional<Ball> ball;
    std::optional<Seal> seal;
    QString icon;
    QString oldText;             ///< struck out above the text; never shown without it
    std::optional<Ball> oldBall; ///< beside the old text
    QString lateness;            ///< flag and words below the text; the flag alone behind a changed value
    QString detail;              ///< small words below the text
    bool strong = false;         ///< a new value, or the current row
    bool medium = false;         ///< what a row is called by
    bool second = false;         ///< in the second colour

    [[nodiscard]] bool hasTwoLines() const;
};

/// Paints `cell` within `rect`. A text without a second line takes two where the rectangle is high enough.
void paintCell(QPainter &painter, const QRect &rect, const Cell &cell, Qt::LayoutDirection direction);
[[nodiscard]] QSize cellSize(const Cell &cell);

/// Roles by which a model tells CellDelegate what to paint; Qt::DisplayRole is the text, and the model gives the full
/// words ("Government: Substantial, views differ") as Qt::AccessibleTextRole.
enum CellRole {
    BallRole = Qt::UserRole + 0x100, ///< int of Ball
    SealRole,                        ///< int of Seal
    CellIconRole,                    ///< name of an icon
    OldTextRole,                     ///< the value struck out above
    OldBallRole,                     ///< int of Ball
    LatenessRole,                    ///< words beside the flag
    DetailRole,                      ///< small second line
    StrongRole,                      ///< bool
    MediumRole,                      ///< bool
    SecondRole,                      ///< bool
    ChoicesRole,                     ///< QStringList: the words to choose from where it is edited
    DiffersRole,                     ///< bool: `≠` at the end, before the other view; room is kept while it is set
};

/// Paints the cells of every table: status, changed value, date that has passed, name with a second line. One line is
/// 30 units high, two are 44.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What the roles of `index` say.
    [[nodiscard]] static Cell cellAt(const QModelIndex &index);

protected:
    /// What stands in the cell, on its background: the cell of cellAt().
    virtual void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;
};

/// A cell that stands on a page by itself.
class CellLabel : public QWidget
{
    Q_OBJECT
public:
    explicit CellLabel(const Cell &cell = {}, QWidget *parent = nullptr);

    void setCell(const Cell &cell);
    [[nodiscard]] const Cell &cell() const { return m_cell; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Cell m_cell;
};

} // namespace waymark::ui
