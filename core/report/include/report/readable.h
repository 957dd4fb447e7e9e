// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <model/records.h>
#include <report/document.h>
#include <store/store.h>

#include <QDate>

#include <optional>

namespace waymark::report {

/// The plan for somebody without Waymark: each commitment with its promise, its milestones with the date first promised
/// and the date now, and the latest update with what each side says and has agreed. Names organisations, and people
/// only where the texts do.
[[nodiscard]] Result<Document> readablePlan(const store::Store &store, QDate day);
/// The same of those commitments alone, as far as they are still there, at the cost of those.
[[nodiscard]] Result<Document> readablePlan(const store::Store &store, QDate day, const QList<RecordId> &commitments);

/// Where the page beside a copy lies: "plan.html" for "plan.wmcopy".
[[nodiscard]] QString pageBeside(const QString &copy);
/// Whether a page may be written there: nothing but another page of ours is replaced (mayReplace() of base/savefile.h).
[[nodiscard]] Outcome mayReplacePage(const QString &path);
/// Writes a document as a page in English. Fails as mayReplacePage() and saveFile().
[[nodiscard]] Outcome savePage(const QString &path, const Document &document);
/// Writes a document in English as its file's ending says: .html a page, .odt or .docx a text, .md Markdown; Invalid
/// for any other. Fails as saveFile(); no file of another kind is replaced (mayReplace() of base/savefile.h).
[[nodiscard]] Outcome saveDocument(const QString &path, const Document &document);
/// Writes the plan for somebody without Waymark, of those commitments alone where some are named. Fails as savePage().
[[nodiscard]] Outcome saveReadable(const store::Store &store, QDate day,
                                   const std::optional<QList<RecordId>> &commitments, const QString &path);

} // namespace waymark::report
