// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admit.h"

#include <base/text.h>
#include <journal/edit.h>

namespace waymark::exchange {

using namespace Qt::StringLiterals;

namespace {

Outcome checkSize(const QString &text)
{
    if (text.size() * 3 <= journal::kLargestValue || text.toUtf8().size() <= journal::kLargestValue)
        return {};
    return failure(ErrorCode::Invalid, u"This text is longer than 256 KiB; shorten it or attach it as a document."_s);
}

Result<Value> checkedExists(const Value &value)
{
    if (value.isFlag())
        return value;
    return failure(ErrorCode::Invalid, u"\"exists\" takes true or false."_s);
}

} // namespace

Result<QString> admittedText(const QString &text)
{
    const QString clean = cleanText(text);
    if (clean != text && QString(text).replace("\r\n"_L1, "\n"_L1).normalized(QString::NormalizationForm_C) != clean)
        return failure(ErrorCode::Invalid,
                       u"This text holds control characters or invisible formatting; type it again."_s);
    return clean;
}

Result<Value> admitted(const QString &kindName, const QString &fieldName, const Value &value)
{
    if (value.isErased())
        return value;
    if (fieldName == journal::kExists)
        return checkedExists(value);
    const Kind *known = kind(kindName);
    const Field *field = known ? fieldOf(*known, fieldName) : nullptr;
    Value clean = value;
    if (value.isText()) {
        const auto text = admittedText(value.text());
        if (!text)
            return tl::unexpected(text.error());
        if (const auto checked = checkSize(*text); !checked)
            return tl::unexpected(checked.error());
        clean = *text;
    }
    if (!field)
        return clean;
    const FieldName name = FieldName::split(fieldName);
    const bool isStrangeMember = name.separator == u'/' && !field->refersTo.isEmpty() && !RecordId::fromText(name.part);
    if (isStrangeMember || !fits(*field, name, clean))
        return failure(ErrorCode::Invalid, whatFits(*field));
    if (clean.isText() && field->type != FieldType::Text)
        clean = cleanLine(clean.text());
    return clean;
}

bool isAdmittedNote(const QString &name, const QString &text)
{
    const auto clean = admitted({}, name, Value(text));
    return clean && clean->text() == text && (name != journal::note::kConsent || fromName<MoveConsent>(text));
}

} // namespace waymark::exchange
