// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/fuzzydate.h>
#include <base/id.h>
#include <model/closure.h>
#include <model/value.h>
#include <model/words.h>

#include <QMap>
#include <QSet>

namespace waymark {

/// A text in the plan's languages; the empty key is the plan's first language.
class Texts
{
public:
    Texts() = default;
    Texts(const QString &text) { set(text); }

    void set(const QString &text, const QString &language = {});
    /// In the language asked for, else in the first; empty when there is none.
    [[nodiscard]] QString in(const QString &language) const;
    [[nodiscard]] QString text() const { return m_texts.value(QString()); }
    [[nodiscard]] bool isEmpty() const { return m_texts.isEmpty(); }
    [[nodiscard]] const QMap<QString, QString> &all() const { return m_texts; }

    friend bool operator==(const Texts &, const Texts &) = default;

private:
    QMap<QString, QString> m_texts;
};

/// What all records share. `other` holds fields this version does not know, doubts ("due?") and values that do not fit
/// their type, as they came.
template <class T>
struct Record
{
    Id<T> id;
    QMap<QString, Value> other;
};

/// A record as the journal knows it: its shown values by field name, members and languages included
/// ("values/participation", "title@cy").
struct RecordValues
{
    QString kind;
    RecordId id;
    QMap<QString, Value> fields;

    [[nodiscard]] Value value(const QString &field) const { return fields.value(field); }
    [[nodiscard]] QString text(const QString &field) const { return fields.value(field).text(); }
};

} // namespace waymark
