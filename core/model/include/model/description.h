// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record.h>

namespace waymark {

enum class FieldType { Line, Text, Date, Flag, Number, Reference, Word, Closure };
/// How often a field occurs: once; once per member of a set ("owners/<id>", "values/participation"); once per language
/// ("title", "title@cy").
enum class Repeat { Once, PerMember, PerLanguage };
/// Whose field it is. A change by anyone else waits until somebody entitled confirms it.
/// EitherSide is whoever speaks for one of the two on the commitment, or a coordinator; Lead whoever does on any
/// commitment, for records whose id does not prove theirs; Self the person a record is about, or a coordinator; Member
/// the person whom a member of a set names, and nobody else.
enum class Entitled { Anyone, Government, CivilSociety, EitherSide, Lead, Coordinator, SideOfRecord, Self, Member };
/// Who may see a kind of record; each circle is a journal in a file of its own.
enum class Circle { Everyone, OurSide, Mine };

/// One field of a kind. Everything that reads, stores, shows, exports or searches a field derives from this.
struct Field
{
    QString name;  ///< permanent; never renamed
    QString label; ///< what people read, "Due"
    FieldType type = FieldType::Line;
    Repeat repeat = Repeat::Once;
    Entitled entitled = Entitled::Anyone;
    QString refersTo;                   ///< kind a Reference points to; empty for any
    const QList<Word> *words = nullptr; ///< for Word fields and sets of words
    bool isCode = false;                ///< edits, keys, signatures: text that nobody searches for

    /// The field's label with its language or member: "Title (cy)", "OGP values: participation".
    [[nodiscard]] QString labelFor(const QString &part) const;
};

/// One kind of record: what the journal calls it, what people call it, and its fields in the order people expect.
struct Kind
{
    QString name;
    QString label;
    QString plural;
    Circle circle = Circle::Everyone;
    QStringList parents; ///< reference fields naming the record it belongs to; the first that is set counts
    QList<Field> fields;

    [[nodiscard]] const Field *field(QStringView name) const;
    /// True for records that stand for a fact only their coordinator may set (roles, keys, erasures).
    [[nodiscard]] bool hasEntitledFields() const;
};

/// A field's full name taken apart: "title@cy" is title, '@', cy; "due?" is due, '?'; "values/participation" is values,
/// '/', participation.
struct FieldName
{
    QString name;
    QChar separator; ///< null, '@', '/' or '?'
    QString part;

    [[nodiscard]] static FieldName split(const QString &full);
    /// Letters, digits and . _ - @ / ? only, beginning with a letter, at most 120 characters: the journal takes no
    /// other.
    [[nodiscard]] static bool isValid(QStringView full);
};

/// All kinds, in the order in which they are listed, exported and made into tables.
[[nodiscard]] const QList<Kind> &kinds();
[[nodiscard]] const Kind *kind(QStringView name);

/// The field a full name belongs to; null when this version does not know it.
[[nodiscard]] const Field *fieldOf(const Kind &kind, const QString &fullName);
/// True when a value may stand in a field: right type, a known word, a readable date. Null and erased always fit.
[[nodiscard]] bool fits(const Field &field, const FieldName &name, const Value &value);
/// One sentence that says what the field takes and how to write it.
[[nodiscard]] QString whatFits(const Field &field);
/// The value as people read it: words by their label, dates in full, yes and no.
[[nodiscard]] QString shownValue(const Field *field, const Value &value);
/// What people type or a file holds, made into the field's value: text is cleaned, dates parsed, labels accepted as
/// words. Invalid with a sentence that names the field otherwise.
[[nodiscard]] Result<Value> valueFromText(const Field &field, const FieldName &name, const QString &text);

/// The record as its struct. Fields that do not fit are left at their default and kept in `other`.
template <class T>
[[nodiscard]] T recordAs(const RecordValues &values);
/// The struct's fields that are set, by name; the inverse of recordAs.
template <class T>
[[nodiscard]] RecordValues valuesOf(const T &record);
/// The kind that `T` is.
template <class T>
[[nodiscard]] const Kind &kindOf();

} // namespace waymark
