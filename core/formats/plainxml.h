// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QXmlStreamReader>

namespace waymark::formats {

/// XML as documents have it: no DTD, no entities of its own, not too deep. Token by token.
class PlainXml
{
public:
    explicit PlainXml(const QByteArray &bytes)
        : m_reader(bytes)
    {
    }

    /// Goes to the next token; false at the end and at the first fault.
    [[nodiscard]] bool next();
    /// Corrupt where the XML is broken, Refused where it brings what it may not; asked once next() is false.
    [[nodiscard]] Outcome outcome() const;

    [[nodiscard]] bool starts(QStringView name) const { return m_reader.isStartElement() && m_reader.name() == name; }
    [[nodiscard]] bool ends(QStringView name) const { return m_reader.isEndElement() && m_reader.name() == name; }
    [[nodiscard]] bool isText() const { return m_reader.isCharacters(); }
    [[nodiscard]] QStringView text() const { return m_reader.text(); }
    /// Of the element that starts, by its name without the prefix; empty when it is not there.
    [[nodiscard]] QString attribute(QStringView name) const;
    /// Passes over the element that starts, with all that is in it.
    void skip();

private:
    QXmlStreamReader m_reader;
    int m_depth = 0;
    bool m_isRefused = false;
};

} // namespace waymark::formats
