// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/description.h>

#include <functional>
#include <vector>

/// How a struct's member becomes a field: its type says what it stores, so a description needs one line a field.
/// Private to the model.
namespace waymark::bind {

template <class M>
struct Codec;

template <>
struct Codec<QString>
{
    static constexpr FieldType type = FieldType::Line;
    static bool read(const Value &value, QString &to) { return value.isText() && (to = value.text(), true); }
    static Value write(const QString &from) { return from.isEmpty() ? Value() : Value(from); }
};

template <>
struct Codec<FuzzyDate>
{
    static constexpr FieldType type = FieldType::Date;
    static bool read(const Value &value, FuzzyDate &to)
    {
        const auto date = FuzzyDate::fromValue(value.text());
        return value.isText() && date && (to = *date, true);
    }
    static Value write(const FuzzyDate &from) { return from.isNull() ? Value() : Value(from.value()); }
};

template <>
struct Codec<Closure>
{
    static constexpr FieldType type = FieldType::Closure;
    static bool read(const Value &value, Closure &to)
    {
        const auto closure = Closure::fromValue(value.text());
        return value.isText() && closure && (to = *closure, true);
    }
    static Value write(const Closure &from) { return from.isClosed() ? Value(from.value()) : Value(); }
};

template <>
struct Codec<bool>
{
    static constexpr FieldType type = FieldType::Flag;
    static bool read(const Value &value, bool &to) { return value.isFlag() && (to = *value.flag(), true); }
    static Value write(bool from) { return from ? Value(true) : Value(); }
};

template <>
struct Codec<std::optional<qint64>>
{
    static constexpr FieldType type = FieldType::Number;
    static bool read(const Value &value, std::optional<qint64> &to)
    {
        return value.isNumber() && (to = value.number(), true);
    }
    static Value write(const std::optional<qint64> &from) { return from ? Value(*from) : Value(); }
};

template <>
struct Codec<RecordId>
{
    static constexpr FieldType type = FieldType::Reference;
    static bool read(const Value &value, RecordId &to)
    {
        const auto id = value.isText() ? RecordId::fromText(value.text()) : std::nullopt;
        return id && (to = *id, true);
    }
    static Value write(const RecordId &from) { return from.isNull() ? Value() : Value(from.text()); }
};

template <class T>
struct Codec<Id<T>>
{
    static constexpr FieldType type = FieldType::Reference;
    static bool read(const Value &value, Id<T> &to)
    {
        RecordId id;
        return Codec<RecordId>::read(value, id) && (to = Id<T>(id), true);
    }
    static Value write(const Id<T> &from) { return Codec<RecordId>::write(from); }
};

template <class E>
requires std::is_enum_v<E>
struct Codec<E>
{
    static constexpr FieldType type = FieldType::Word;
    static bool read(const Value &value, E &to)
    {
        const auto word = value.isText() ? fromName<E>(value.text()) : std::nullopt;
        return word && (to = *word, true);
    }
    static Value write(E from) { return nameOf(from).isEmpty() ? Value() : Value(nameOf(from)); }
};

using Emit = std::function<void(const QString &name, const Value &value)>;

/// One field and the member it is stored in.
template <class T>
struct Binding
{
    Field field;
    std::function<bool(T &, const QString &part, const Value &)> read;
    std::function<void(const T &, const Emit &)> write;

    Binding &&text() &&
    {
        field.type = FieldType::Text;
        return std::move(*this);
    }
    Binding &&code() &&
    {
        field.isCode = true;
        return std::move(*this);
    }
    Binding &&by(Entitled entitled) &&
    {
        field.entitled = entitled;
        return std::move(*this);
    }
    Binding &&to(const char *kindName) &&
    {
        field.refersTo = QString::fromLatin1(kindName);
        return std::move(*this);
    }
    Binding &&of(const QList<Word> &list) &&
    {
        field.words = &list;
        return std::move(*this);
    }
};

template <class T>
Field newField(const char *name, const char *label, FieldType type, Repeat repeat)
{
    return {QString::fromLatin1(name), QString::fromLatin1(label), type, repeat, Entitled::Anyone, {}, nullptr, false};
}

template <class T, class Base, class M>
Binding<T> field(const char *name, M Base::*member, const char *label)
{
    Binding<T> binding{newField<T>(name, label, Codec<M>::type, Repeat::Once), {}, {}};
    if constexpr (std::is_enum_v<M>)
        binding.field.words = &words<M>();
    binding.read = [member](T &record, const QString &, const Value &value) {
        return Codec<M>::read(value, record.*member);
    };
    binding.write = [member, key = binding.field.name](const T &record, const Emit &emitField) {
        emitField(key, Codec<M>::write(record.*member));
    };
    return binding;
}

template <class T, class Base>
Binding<T> field(const char *name, Texts Base::*member, const char *label)
{
    Binding<T> binding{newField<T>(name, label, FieldType::Line, Repeat::PerLanguage), {}, {}};
    binding.read = [member](T &record, const QString &language, const Value &value) {
        return value.isText() && ((record.*member).set(value.text(), language), true);
    };
    binding.write = [member, key = binding.field.name](const T &record, const Emit &emitField) {
        const auto &texts = (record.*member).all();
        for (auto it = texts.cbegin(); it != texts.cend(); ++it)
            emitField(it.key().isEmpty() ? key : key + u'@' + it.key(), Value(it.value()));
    };
    return binding;
}

inline bool memberFrom(const QString &part, QString &to)
{
    return to = part, true;
}
inline bool memberFrom(const QString &part, RecordId &to)
{
    const auto id = RecordId::fromText(part);
    return id && (to = *id, true);
}
inline QString memberName(const QString &member)
{
    return member;
}
inline QString memberName(const RecordId &member)
{
    return member.text();
}

template <class T, class Base, class M>
Binding<T> field(const char *name, QSet<M> Base::*member, const char *label)
{
    Binding<T> binding{newField<T>(name, label, FieldType::Flag, Repeat::PerMember), {}, {}};
    binding.read = [member](T &record, const QString &part, const Value &value) {
        M item;
        if (!value.isFlag() || !memberFrom(part, item))
            return false;
        if (*value.flag())
            (record.*member).insert(item);
        return true;
    };
    binding.write = [member, key = binding.field.name](const T &record, const Emit &emitField) {
        for (const M &item : record.*member)
            emitField(key + u'/' + memberName(item), Value(true));
    };
    return binding;
}

/// A kind with the bindings of its fields, in one order.
template <class T>
struct Description
{
    Kind kind;
    std::vector<Binding<T>> bindings;

    Description(const char *name, const char *label, const char *plural, Circle circle,
                std::initializer_list<const char *> parents, std::vector<Binding<T>> fields)
        : kind{QString::fromLatin1(name), QString::fromLatin1(label), QString::fromLatin1(plural), circle, {}, {}}
        , bindings(std::move(fields))
    {
        for (const char *parent : parents)
            kind.parents << QString::fromLatin1(parent);
        for (const Binding<T> &binding : bindings)
            kind.fields << binding.field;
    }
};

/// Specialised once per kind, in the describe_….cpp files.
template <class T>
const Description<T> &describe();

template <class T>
T read(const RecordValues &values)
{
    const Description<T> &description = describe<T>();
    T record;
    record.id = Id<T>(values.id);
    for (auto it = values.fields.cbegin(); it != values.fields.cend(); ++it) {
        if (it.value().isNull())
            continue;
        const FieldName name = FieldName::split(it.key());
        const Field *known = fieldOf(description.kind, it.key());
        const auto index = known ? size_t(known - description.kind.fields.constData()) : 0;
        if (!known || name.separator == u'?' || !description.bindings[index].read(record, name.part, it.value()))
            record.other.insert(it.key(), it.value());
    }
    return record;
}

template <class T>
RecordValues write(const T &record)
{
    const Description<T> &description = describe<T>();
    RecordValues values{description.kind.name, record.id.record(), record.other};
    for (const Binding<T> &binding : description.bindings)
        binding.write(record, [&values](const QString &name, const Value &value) {
            if (!value.isNull())
                values.fields.insert(name, value);
        });
    return values;
}

} // namespace waymark::bind

/// Makes the public templates exist for one kind.
#define WAYMARK_RECORD(T)                                                                                              \
    template <>                                                                                                        \
    T recordAs<T>(const RecordValues &values)                                                                          \
    {                                                                                                                  \
        return bind::read<T>(values);                                                                                  \
    }                                                                                                                  \
    template <>                                                                                                        \
    RecordValues valuesOf<T>(const T &record)                                                                          \
    {                                                                                                                  \
        return bind::write(record);                                                                                    \
    }                                                                                                                  \
    template <>                                                                                                        \
    const Kind &kindOf<T>()                                                                                            \
    {                                                                                                                  \
        return bind::describe<T>().kind;                                                                               \
    }
