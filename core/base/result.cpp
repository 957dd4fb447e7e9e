// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/result.h>

#include <utility>

namespace waymark {

using namespace Qt::StringLiterals;

tl::unexpected<Error> failure(ErrorCode code, QString sentence, QString detail)
{
    return tl::unexpected<Error>(Error{code, std::move(sentence), std::move(detail)});
}

QString codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return u"not-found"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::Invalid:
        return u"invalid"_s;
    case ErrorCode::Io:
        return u"io"_s;
    case ErrorCode::Full:
        return u"full"_s;
    case ErrorCode::Busy:
        return u"busy"_s;
    case ErrorCode::Corrupt:
        return u"corrupt"_s;
    case ErrorCode::TooNew:
        return u"too-new"_s;
    case ErrorCode::Refused:
        return u"refused"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

} // namespace waymark
