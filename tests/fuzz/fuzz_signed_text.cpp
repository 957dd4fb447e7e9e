// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include <signing/signature.h>
#include <signing/signed_text.h>

using namespace waymark;

namespace {

/// Whether the text was accepted; it is then the one that the writer makes of it.
template <class T>
bool isAccepted(const Result<T> &read, const QByteArray &text)
{
    if (!read) {
        fuzz::require(read.error().sentence.endsWith(u'.'), "an error is a sentence");
        return false;
    }
    fuzz::require(signing::signedText(*read) == text, "a signed text is written in one way only");
    return true;
}

} // namespace

/// Signed texts, signatures and check codes: what is accepted has one form only, and is one thing only.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const bool isAgreement = isAccepted(signing::agreementFrom(text), text);
    const bool isErasure = isAccepted(signing::erasureFrom(text), text);
    const bool isCopy = isAccepted(signing::copyFrom(text), text);
    fuzz::require(isAgreement + isErasure + isCopy <= 1, "a text is of one kind");

    const QString typed = QString::fromUtf8(text);
    const auto signature = signing::Signature::fromLine(typed);
    if (!signature)
        return 0;
    fuzz::require(signature->line() == typed, "a signature is written in one way only");
    fuzz::require(!signing::verify(signature->key, "a text that nobody signed", *signature), "nobody signed this");
    const auto matches = signing::matchesCheckCode(signature->key, signing::checkCode(signature->key));
    fuzz::require(matches && *matches, "a key has the code that is shown for it");
    return 0;
}
