// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <model/record.h>

namespace waymark {

void Texts::set(const QString &text, const QString &language)
{
    if (text.isEmpty())
        m_texts.remove(language);
    else
        m_texts.insert(language, text);
}

QString Texts::in(const QString &language) const
{
    const auto found = m_texts.constFind(language);
    return found != m_texts.cend() ? *found : text();
}

} // namespace waymark
