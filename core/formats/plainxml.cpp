// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainxml.h"

namespace waymark::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 256;

} // namespace

bool PlainXml::next()
{
    if (m_isRefused || m_reader.atEnd())
        return false;
    m_reader.readNext();
    m_depth += m_reader.isStartElement() ? 1 : m_reader.isEndElement() ? -1 : 0;
    m_isRefused = m_reader.isDTD() || m_reader.isEntityReference() || m_depth > kDeepest;
    return !m_isRefused && !m_reader.hasError();
}

Outcome PlainXml::outcome() const
{
    if (m_isRefused)
        return failure(ErrorCode::Refused, u"The file holds what no document needs; it is not read. Save it anew from "
                                           "a spreadsheet program."_s);
    if (m_reader.hasError())
        return failure(ErrorCode::Corrupt,
                       u"The file is damaged; ask for it again, or save it anew from its program."_s,
                       u"line %1: %2"_s.arg(m_reader.lineNumber()).arg(m_reader.errorString()));
    return {};
}

QString PlainXml::attribute(QStringView name) const
{
    for (const QXmlStreamAttribute &each : m_reader.attributes())
        if (each.name() == name)
            return each.value().toString();
    return {};
}

void PlainXml::skip()
{
    const int depth = m_depth;
    while (m_depth >= depth && next()) {
    }
}

} // namespace waymark::formats
