// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dialogs/fieldssheet.h>
#include <model/description.h>
#include <models/openplan.h>
#include <store/reading.h>

namespace waymark::ui {

class Acts;

/// A new record, or one that is there, on a sheet: the fields come from the description of its kind. A date that
/// cannot be read and a field that must not be empty are told beside the field; what is kept replaces what the sheet
/// showed when it was opened.
class RecordForm
{
public:
    /// The null id begins a record.
    RecordForm(OpenPlan &plan, waymark::Circle circle, const QString &kind, const RecordId &id = {});

    /// Asks for a field; `example` is shown while it is empty, and in a set of records it is what adds one.
    RecordForm &ask(const QString &field, const QString &example = {}, const QString &label = {});
    /// Says `sentence` where the field is left empty.
    RecordForm &require(const QString &field, const QString &sentence);
    /// Puts a value into what a new record begins with, whether it is asked for or not.
    RecordForm &begin(const QString &field, const Value &value);
    /// A date that may be said in words alone: "in the New Year".
    RecordForm &asSaid(const QString &field);

    /// Opens the sheet over `window`; `then` is told the record.
    void open(const QString &title, const QString &button, QWidget *window,
              const std::function<void(const RecordId &)> &then = {}, const QString &note = {}) const;

private:
    struct Asked
    {
        QString field;
        QString example;
        QString label;
    };
    struct Problem
    {
        QString field;
        Error error;
    };

    [[nodiscard]] AskedField shown(const Asked &asked) const;
    [[nodiscard]] QList<std::pair<QString, QString>> choices(const Field &field) const;
    [[nodiscard]] QString textOf(const Field &field) const;
    [[nodiscard]] tl::expected<QMap<QString, Value>, Problem> read(const QMap<QString, QString> &said) const;
    [[nodiscard]] Result<Value> valueOf(const Field &field, const QString &text) const;
    [[nodiscard]] Outcome keep(const QMap<QString, Value> &values, const RecordId &id) const;

    OpenPlan *m_plan;
    waymark::Circle m_circle;
    const Kind *m_kind;
    RecordId m_id;
    store::StoredRecord m_now; ///< as it is when the sheet is opened
    Error m_problem;           ///< why it cannot be read
    QList<Asked> m_asked;
    QMap<QString, QString> m_required;
    QStringList m_asSaid;
};

} // namespace waymark::ui
