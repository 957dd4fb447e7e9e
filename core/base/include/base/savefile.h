// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QByteArray>

#include <functional>

namespace waymark {

/// Writes `bytes` to `path` so that the file holds either all of them or what it held before, also on a full disk or
/// after a power cut, readable by its owner only (where the file system knows owners). The only place where a QSaveFile
/// is used: its commit() in Qt 6.4 reports success for up to 16 KiB of buffered data that never reached a full disk, so
/// it is opened unbuffered here. Fails with Full (no room, or over a quota), Refused (not allowed, or no regular file)
/// or Io.
[[nodiscard]] Outcome saveFile(const QString &path, const QByteArray &bytes);

/// Takes the next bytes of a file that is being saved.
using SaveStep = std::function<Outcome(const QByteArray &)>;

/// As saveFile(), for what is too large to hold: `produce` hands the bytes over piece by piece. When it fails, nothing
/// is saved and its error is returned. The system is asked to write once a piece: pieces of 64 KiB and more.
[[nodiscard]] Outcome saveFileInSteps(const QString &path, const std::function<Outcome(const SaveStep &)> &produce);

/// Whether what begins with `beginning` may be written where a person says. A plan, a key or whatever else lies there
/// is never replaced by something of another kind: what exists, also at the end of a link, must be empty or begin so
/// itself, and the names of plans and of signing keys are not taken. Refused with a sentence that says to choose
/// another name. To be asked before saveFile() by whoever writes to a place that was chosen.
[[nodiscard]] Outcome mayReplace(const QString &path, const QByteArray &beginning);

/// Reads a whole file of at most `limit` bytes. Fails with NotFound, Io, or Refused when it is larger or not a regular
/// file.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit);

} // namespace waymark
