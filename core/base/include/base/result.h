// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace waymark {

/// What kind of thing went wrong; callers may branch on it, people never see it.
enum class ErrorCode {
    NotFound,  ///< the file, record or field asked for is not there
    Conflict,  ///< somebody else's change stands in the way
    Invalid,   ///< what was given cannot be read as what it should be
    Io,        ///< the operating system reported an error
    Full,      ///< no room left on the device
    Busy,      ///< another process holds the file
    Corrupt,   ///< bytes are not what was written
    TooNew,    ///< written by a newer version of the format
    Refused,   ///< understood, and not allowed
    Cancelled, ///< stopped because someone asked for it
};

/// Why something was not done: a sentence for people that says what to do next, and detail for the log.
struct Error
{
    ErrorCode code = ErrorCode::Invalid;
    QString sentence; ///< complete, ends with a full stop, no jargon
    QString detail;   ///< for the log: native error text, byte offsets; may be empty
};

template <class T>
using Result = tl::expected<T, Error>;

/// Nothing to return but whether it worked.
using Outcome = Result<void>;

[[nodiscard]] tl::unexpected<Error> failure(ErrorCode code, QString sentence, QString detail = {});

/// The code's name for logs and `--json`, for example "not-found".
[[nodiscard]] QString codeName(ErrorCode code);

} // namespace waymark
