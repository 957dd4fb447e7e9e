// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QXmlStreamWriter>

namespace waymark::formats {

/// One XML document of a package being written. Names are given with the usual prefixes ("text:p"); its root declares
/// them all. What XML cannot hold is left out of every word.
class XmlPart
{
public:
    using Attributes = QList<std::pair<QString, QString>>;

    /// Opens the root.
    XmlPart(const QString &root, const Attributes &namespaces);

    void open(const QString &name, const Attributes &attributes = {});
    void close() { m_writer.writeEndElement(); }
    void leaf(const QString &name, const Attributes &attributes = {});
    [[nodiscard]] QByteArray finish();

protected:
    void text(const QString &text);

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

} // namespace waymark::formats
