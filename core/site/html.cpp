// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html.h"

#include <QRegularExpression>
#include <QUrl>

namespace waymark::site {

using namespace Qt::StringLiterals;

namespace {

/// As text and inside quoted attributes; without what HTML cannot hold.
void addEscaped(QByteArray &bytes, QStringView words)
{
    const QByteArray utf8 = words.toUtf8();
    for (const char c : utf8) {
        switch (c) {
        case '&':
            bytes += "&amp;";
            break;
        case '<':
            bytes += "&lt;";
            break;
        case '>':
            bytes += "&gt;";
            break;
        case '"':
            bytes += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
                bytes += c;
        }
    }
}

} // namespace

QString harmlessLink(const QString &given)
{
    QUrl url(given.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || (scheme != u"http" && scheme != u"https") || url.host().isEmpty())
        return {};
    url.setUserInfo({});
    return QString::fromLatin1(url.toEncoded());
}

void Html::addAttributes(Attributes attributes)
{
    for (const Attribute &attribute : attributes) {
        if (attribute.second.isNull())
            continue;
        m_bytes += ' ';
        m_bytes += attribute.first;
        if (attribute.second.isEmpty())
            continue;
        m_bytes += "=\"";
        addEscaped(m_bytes, attribute.second);
        m_bytes += '"';
    }
    m_bytes += '>';
}

void Html::begin(const char *name, Attributes attributes)
{
    m_bytes += '<';
    m_bytes += name;
    addAttributes(attributes);
}

void Html::end(const char *name)
{
    m_bytes += "</";
    m_bytes += name;
    m_bytes += ">";
}

Html &Html::open(const char *name, Attributes attributes)
{
    begin(name, attributes);
    m_open.push_back(name);
    return *this;
}

Html &Html::close()
{
    end(m_open.back());
    m_bytes += '\n';
    m_open.pop_back();
    return *this;
}

Html &Html::leaf(const char *name, Attributes attributes)
{
    begin(name, attributes);
    m_bytes += '\n';
    return *this;
}

Html &Html::text(QStringView words)
{
    addEscaped(m_bytes, words);
    return *this;
}

Html &Html::element(const char *name, QStringView words, Attributes attributes)
{
    begin(name, attributes);
    addEscaped(m_bytes, words);
    end(name);
    return *this;
}

Html &Html::said(const char *name, QStringView words, Attributes attributes)
{
    m_bytes += '<';
    m_bytes += name;
    m_bytes += " dir=\"auto\"";
    addAttributes(attributes);
    addEscaped(m_bytes, words);
    end(name);
    return *this;
}

Html &Html::paragraphs(const Texts &words)
{
    static const QRegularExpression blanksAtEnds(u"[^\\S\\n]+$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression gap(u"\\n{2,}"_s);
    for (auto text = words.all().cbegin(); text != words.all().cend(); ++text) {
        const QString tidy = QString(text.value()).remove(blanksAtEnds).trimmed();
        for (const QString &paragraph : tidy.split(gap, Qt::SkipEmptyParts))
            said("p", paragraph, {{"lang", text.key().isEmpty() ? QString() : text.key()}, {"class", u"said"_s}});
    }
    return *this;
}

Html &Html::link(const QString &to, QStringView words, Attributes attributes)
{
    m_bytes += "<a href=\"";
    addEscaped(m_bytes, to);
    m_bytes += '"';
    addAttributes(attributes);
    addEscaped(m_bytes, words);
    end("a");
    return *this;
}

Html &Html::foreignLink(const QString &to, QStringView words)
{
    const QString link = harmlessLink(to);
    return link.isEmpty() ? said("span", words)
                          : this->link(link, words, {{"rel", u"noopener noreferrer"_s}, {"dir", u"auto"_s}});
}

Html &Html::add(const Html &other)
{
    return add(other.m_bytes);
}

Html &Html::add(const QByteArray &html)
{
    m_bytes += html;
    return *this;
}

} // namespace waymark::site
