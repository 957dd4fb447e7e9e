// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/xmlpart.h>

namespace waymark::formats {

/// One XML document of a Word file (Office Open XML, transitional) being written.
class WordXml : public XmlPart
{
public:
    explicit WordXml(const QString &root);

    /// What stands empty but for the value that Word wants in an attribute of its own.
    void value(const QString &name, const QString &value);
    /// A run of words, tabs and line ends as elements.
    void run(const QString &words);
    /// A paragraph of a style for every line; an empty one for no words.
    void paragraphs(const QString &words, const QString &style);
    /// Begins a paragraph of a style; close() ends it.
    void openParagraph(const QString &style);
};

} // namespace waymark::formats
