// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <variant>

namespace waymark {

/// What a field can hold: one scalar. Money and percentages are texts, so that nothing ever passes through a
/// floating-point number.
class Value
{
public:
    static constexpr qint64 kLargestNumber = qint64(1) << 53;

    Value() = default;
    Value(const QString &text)
        : m_value(text)
    {
    }
    Value(bool flag)
        : m_value(flag)
    {
    }
    Value(qint64 number)
        : m_value(number)
    {
    }
    Value(int number)
        : m_value(qint64(number))
    {
    }
    Value(const char *) = delete;
    /// The value was erased from the journal; only its digest is left.
    [[nodiscard]] static Value erased();

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    [[nodiscard]] bool isErased() const { return std::holds_alternative<Gone>(m_value); }
    [[nodiscard]] bool isText() const { return std::holds_alternative<QString>(m_value); }
    [[nodiscard]] bool isFlag() const { return std::holds_alternative<bool>(m_value); }
    [[nodiscard]] bool isNumber() const { return std::holds_alternative<qint64>(m_value); }

    /// The text, or an empty one when the value is none.
    [[nodiscard]] QString text() const;
    [[nodiscard]] std::optional<bool> flag() const;
    [[nodiscard]] std::optional<qint64> number() const;
    /// As a person could read it, whatever the type: "yes", "12", the text; empty for null.
    [[nodiscard]] QString shown() const;

    friend bool operator==(const Value &, const Value &) = default;

private:
    struct Gone
    {
        friend bool operator==(Gone, Gone) = default;
    };
    std::variant<std::monostate, QString, bool, qint64, Gone> m_value;
};

} // namespace waymark
