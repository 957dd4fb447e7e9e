// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <signing/signature.h>

namespace waymark::ui {

/// What is done about signing keys: making one's own, changing its password, comparing somebody's check code, retiring
/// a key, replacing one that was lost.
class KeyActs : public QObject
{
    Q_OBJECT
public:
    /// Sheets open over `window`.
    KeyActs(OpenPlan &plan, QWidget *window);

    void make();
    void changePassword();
    void compare(const Id<Key> &key, const signing::PublicKey &known, const QString &owner);
    void retire(const Id<Key> &key, const QString &owner);
    /// Enters what the owner sends in the place of what was lost.
    void replace(const Id<Person> &person, const QString &owner);

signals:
    void told(const QString &sentence);

private:
    OpenPlan &m_plan;
    QWidget *m_window;
};

/// Eight groups of four in two lines, to be read out by telephone.
[[nodiscard]] QString spokenCode(const signing::PublicKey &key);

} // namespace waymark::ui
