// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/savefile.h>
#include <model/value.h>

#include <QList>

namespace waymark::exchange {

/// Writes JSON piece by piece, indented by one blank a level, so that files can be compared line by line. The first
/// failure to hand bytes on is kept, and ends all further writing; finish() returns it.
class JsonWriter
{
public:
    explicit JsonWriter(SaveStep next)
        : m_next(std::move(next))
    {
    }

    /// Inside an object everything has a name; inside a list nothing has.
    void beginObject(const QString &name = {}) { begin(name, '{'); }
    void endObject() { end('}'); }
    void beginList(const QString &name = {}) { begin(name, '['); }
    void endList() { end(']'); }
    void text(const QString &name, const QString &text);
    void number(const QString &name, qint64 number) { item(name, QByteArray::number(number)); }
    void flag(const QString &name, bool flag) { item(name, flag ? "true" : "false"); }
    void null(const QString &name) { item(name, "null"); }
    void texts(const QString &name, const QStringList &texts);
    void numbers(const QString &name, const QList<qsizetype> &numbers);

    [[nodiscard]] bool hasFailed() const { return !m_done.has_value(); }
    [[nodiscard]] Outcome finish();

private:
    void begin(const QString &name, char bracket);
    void end(char bracket);
    void item(const QString &name, const QByteArray &text);
    void flushWhenFull();

    SaveStep m_next;
    QByteArray m_buffer;
    QList<bool> m_isEmpty; ///< of each open object or list
    Outcome m_done;
};

/// What a file of that format begins with when it was written here.
[[nodiscard]] QByteArray beginningOf(const QString &format);

/// A text as JSON writes it, with its quotes.
[[nodiscard]] QByteArray quoted(const QString &text);

} // namespace waymark::exchange
