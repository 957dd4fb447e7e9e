// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace waymark::ui {

enum class ChipKind {
    Link,   ///< a file or a link that opens
    Choice, ///< one of several that may hold; checkable
    Filter, ///< checkable, with a count
    Drop,   ///< where a file or a link may be dropped; dashed
};

/// A small rounded button: a piece of evidence, a filter, a place to drop.
class Chip : public QToolButton
{
    Q_OBJECT
public:
    Chip(ChipKind kind, const QString &words, const QString &icon = {}, QWidget *parent = nullptr);

    /// How many rows a filter leaves; said by the screen reader too.
    void setCount(int count);

private:
    QString m_words;
};

} // namespace waymark::ui
