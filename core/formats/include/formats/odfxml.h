// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/xmlpart.h>

namespace waymark::formats {

/// One XML document of an OpenDocument package being written.
class OdfXml : public XmlPart
{
public:
    explicit OdfXml(const QString &root);

    /// Words as a reader sees them: runs of blanks, tabs and line ends as elements, since XML would fold them.
    void words(const QString &words);
    /// A paragraph of a style for every line; an empty one for no words.
    void paragraphs(const QString &words, const QString &style = {});
};

} // namespace waymark::formats
