// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QXmlStreamWriter>

namespace waymark::formats {

/// One XML document of an OpenDocument package being written. Names are given with the usual prefixes ("text:p");
/// its root declares them all.
class OdfXml
{
public:
    using Attributes = QList<std::pair<QString, QString>>;

    explicit OdfXml(const QString &root);

    void open(const QString &name, const Attributes &attributes = {});
    void close() { m_writer.writeEndElement(); }
    void leaf(const QString &name, const Attributes &attributes = {});
    /// Words as a reader sees them: runs of blanks, tabs and line ends as elements, since XML would fold them; no
    /// character that XML cannot hold.
    void words(const QString &words);
    /// A paragraph of a style for every line; an empty one for no words.
    void paragraphs(const QString &words, const QString &style = {});
    [[nodiscard]] QByteArray finish();

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

} // namespace waymark::formats
