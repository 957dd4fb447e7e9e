// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <look/sheet.h>

class QMenuBar;

namespace waymark::ui {

/// Every key, in groups as the menus have them, and last those of tables and fields.
class KeysSheet : public Sheet
{
    Q_OBJECT
public:
    KeysSheet(const QMenuBar &menus, QWidget *parent);

    /// The keys of one menu and what is below it: words and keys, in the menu's order.
    [[nodiscard]] static QList<std::pair<QString, QString>> keysOf(const QMenu &menu);

private:
    void addGroup(const QString &name, const QList<std::pair<QString, QString>> &keys);
};

} // namespace waymark::ui
