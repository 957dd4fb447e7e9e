// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/odfxml.h>

#include <QStringList>

namespace waymark::formats {

using namespace Qt::StringLiterals;

namespace {

const OdfXml::Attributes &namespaces()
{
    static const OdfXml::Attributes all{
        {u"xmlns:office"_s, u"urn:oasis:names:tc:opendocument:xmlns:office:1.0"_s},
        {u"xmlns:table"_s, u"urn:oasis:names:tc:opendocument:xmlns:table:1.0"_s},
        {u"xmlns:text"_s, u"urn:oasis:names:tc:opendocument:xmlns:text:1.0"_s},
        {u"xmlns:style"_s, u"urn:oasis:names:tc:opendocument:xmlns:style:1.0"_s},
        {u"xmlns:fo"_s, u"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_s},
        {u"xmlns:number"_s, u"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"_s},
        {u"xmlns:config"_s, u"urn:oasis:names:tc:opendocument:xmlns:config:1.0"_s},
        {u"xmlns:manifest"_s, u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s},
        {u"xmlns:meta"_s, u"urn:oasis:names:tc:opendocument:xmlns:meta:1.0"_s},
        {u"xmlns:dc"_s, u"http://purl.org/dc/elements/1.1/"_s},
        {u"xmlns:draw"_s, u"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"_s},
        {u"xmlns:svg"_s, u"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"_s},
        {u"xmlns:xlink"_s, u"http://www.w3.org/1999/xlink"_s},
        {u"xmlns:of"_s, u"urn:oasis:names:tc:opendocument:xmlns:of:1.2"_s},
        {u"office:version"_s, u"1.2"_s},
    };
    return all;
}

} // namespace

OdfXml::OdfXml(const QString &root)
    : XmlPart(root, namespaces())
{
}

void OdfXml::words(const QString &words)
{
    qsizetype from = 0;
    const auto flush = [&](qsizetype to) { text(words.mid(from, to - from)); };
    for (qsizetype at = 0; at < words.size();) {
        const QChar c = words.at(at);
        qsizetype blanks = 0;
        while (at + blanks < words.size() && words.at(at + blanks) == u' ')
            ++blanks;
        const bool isEdge = blanks > 0 && (at == 0 || at + blanks == words.size());
        if (blanks > 1 || isEdge) {
            flush(at);
            leaf(u"text:s"_s, {{u"text:c"_s, QString::number(blanks)}});
            from = at += blanks;
        } else if (c == u'\n' || c == u'\t') {
            flush(at);
            leaf(c == u'\n' ? u"text:line-break"_s : u"text:tab"_s);
            from = ++at;
        } else {
            at += std::max<qsizetype>(blanks, 1);
        }
    }
    flush(words.size());
}

void OdfXml::paragraphs(const QString &words, const QString &style)
{
    const QStringList lines = words.split(u'\n');
    for (const QString &line : lines) {
        open(u"text:p"_s, style.isEmpty() ? Attributes() : Attributes{{u"text:style-name"_s, style}});
        this->words(line);
        close();
    }
}

} // namespace waymark::formats
