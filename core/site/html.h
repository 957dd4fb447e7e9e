// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/record.h>

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <utility>
#include <vector>

namespace waymark::site {

/// An address that leads to the web and to nothing else, without the name and password it may hold; else nothing.
[[nodiscard]] QString harmlessLink(const QString &given);

/// Writes HTML. Names of elements and attributes come from the code, everything else is escaped here and nowhere else.
class Html
{
public:
    using Attribute = std::pair<const char *, QString>;
    using Attributes = std::initializer_list<Attribute>;

    Html &open(const char *name, Attributes attributes = {});
    Html &close();
    /// An element that has no content.
    Html &leaf(const char *name, Attributes attributes = {});
    /// Words of ours.
    Html &text(QStringView words);
    /// An element of words of ours.
    Html &element(const char *name, QStringView words, Attributes attributes = {});
    /// An element of somebody's words, in their own direction whatever stands around them.
    Html &said(const char *name, QStringView words, Attributes attributes = {});
    /// Paragraphs of somebody's words, every language of them.
    Html &paragraphs(const Texts &words);
    /// A link to a page of the site.
    Html &link(const QString &to, QStringView words, Attributes attributes = {});
    /// A link that somebody gave; only its words where it does not lead to the web.
    Html &foreignLink(const QString &to, QStringView words);
    /// What was written by another of these.
    Html &add(const Html &other);
    Html &add(const QByteArray &html);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    void begin(const char *name, Attributes attributes);
    void addAttributes(Attributes attributes);
    void end(const char *name);

    QByteArray m_bytes;
    std::vector<const char *> m_open;
};

} // namespace waymark::site
