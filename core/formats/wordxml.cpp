// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/wordxml.h>

namespace waymark::formats {

using namespace Qt::StringLiterals;

WordXml::WordXml(const QString &root)
    : XmlPart(root, {{u"xmlns:w"_s, u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s},
                     {u"xmlns:r"_s, u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s}})
{
}

void WordXml::value(const QString &name, const QString &value)
{
    leaf(name, {{u"w:val"_s, value}});
}

void WordXml::run(const QString &words)
{
    if (words.isEmpty())
        return;
    open(u"w:r"_s);
    qsizetype from = 0;
    const auto flush = [&](qsizetype to) {
        if (to == from)
            return;
        open(u"w:t"_s, {{u"xml:space"_s, u"preserve"_s}});
        text(words.mid(from, to - from));
        close();
    };
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (words.at(at) != u'\n' && words.at(at) != u'\t')
            continue;
        flush(at);
        leaf(words.at(at) == u'\n' ? u"w:br"_s : u"w:tab"_s);
        from = at + 1;
    }
    flush(words.size());
    close();
}

void WordXml::openParagraph(const QString &style)
{
    open(u"w:p"_s);
    open(u"w:pPr"_s);
    value(u"w:pStyle"_s, style);
    close();
}

void WordXml::paragraphs(const QString &words, const QString &style)
{
    const QStringList lines = words.split(u'\n');
    for (const QString &line : lines) {
        openParagraph(style);
        run(line);
        close();
    }
}

} // namespace waymark::formats
