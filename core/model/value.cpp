// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <model/value.h>

namespace waymark {

Value Value::erased()
{
    Value value;
    value.m_value = Gone();
    return value;
}

QString Value::text() const
{
    const QString *text = std::get_if<QString>(&m_value);
    return text ? *text : QString();
}

std::optional<bool> Value::flag() const
{
    const bool *flag = std::get_if<bool>(&m_value);
    return flag ? std::optional(*flag) : std::nullopt;
}

std::optional<qint64> Value::number() const
{
    const qint64 *number = std::get_if<qint64>(&m_value);
    return number ? std::optional(*number) : std::nullopt;
}

QString Value::shown() const
{
    if (isErased())
        return QStringLiteral("erased");
    if (const auto yes = flag())
        return *yes ? QStringLiteral("yes") : QStringLiteral("no");
    if (const auto n = number())
        return QString::number(*n);
    return text();
}

} // namespace waymark
