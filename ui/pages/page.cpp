// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/page.h>

#include <look/drawing.h>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace waymark::ui {

QString Where::text() const
{
    return u"%1|%2|%3"_s.arg(page, record.isNull() ? QString() : record.text(), detail);
}

Where Where::fromText(const QString &text)
{
    const QString page = text.section(u'|', 0, 0);
    return {page, RecordId::fromText(text.section(u'|', 1, 1)).value_or(RecordId()), text.section(u'|', 2)};
}

std::unique_ptr<Drawing> Page::drawing() const
{
    return nullptr;
}

} // namespace waymark::ui
