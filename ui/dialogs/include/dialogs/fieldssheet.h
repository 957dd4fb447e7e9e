// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dialogs/formsheet.h>

#include <QMap>

namespace waymark::ui {

/// One thing to fill in.
struct AskedField
{
    QString name;
    QString label;
    QString value;
    QString example; ///< shown while it is empty
    bool isLong = false;
    QList<std::pair<QString, QString>> choices = {}; ///< words to choose from, each with its value; empty: it is typed
    bool isDate = false;                             ///< says while one types when it is none
    bool isMany = false; ///< any number of the choices; the value holds those chosen, with spaces between
};
[[nodiscard]] AskedField dateField(const QString &name, const QString &label, const QString &value = {},
                                   const QString &example = {});

/// A few fields on a sheet: a new plan, a round, a milestone, a text to correct. The first is where one begins to type.
class FieldsSheet : public FormSheet
{
    Q_OBJECT
public:
    FieldsSheet(const QString &title, const QString &mainButton, const QList<AskedField> &fields,
                QWidget *parent = nullptr);

    /// What was typed, by the fields' names.
    [[nodiscard]] QMap<QString, QString> values() const;
    /// Says what is wrong beside the field of that name and puts the focus there.
    void setProblemOf(const QString &name, const QString &sentence);

private:
    QList<std::pair<QString, QWidget *>> m_editors;
};

} // namespace waymark::ui
