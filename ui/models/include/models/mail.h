// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/openplan.h>
#include <report/document.h>

#include <QUrl>

class QMimeData;

namespace waymark::ui {

/// A mail that somebody sends with a program of her own.
struct Mail
{
    QString to; ///< a name, for whoever writes; empty where nobody is meant
    QString subject;
    QString text;
    QString html;              ///< the same for programs that show it; empty where the text says all
    QStringList hiddenTo = {}; ///< addresses of many, none of whom is to see the others'

    /// Addressee, subject and text as one.
    [[nodiscard]] QString whole() const;
    /// For the clipboard, plain and marked up; the caller owns it.
    [[nodiscard]] QMimeData *data() const;
    /// Opens the mail program with subject and text. A text too long for that is left out: whoever calls puts it on the
    /// clipboard and says so.
    [[nodiscard]] QUrl link() const;
    [[nodiscard]] bool fitsLink() const;
};

/// A commitment as it stands in the plan: what was promised, what was said last, and its milestones. With a round, what
/// was said in that round. Nothing that is not shared.
[[nodiscard]] Result<Mail> mailAbout(const OpenPlan &plan, const RecordId &commitment, const RecordId &round = {});

/// A document as it is.
[[nodiscard]] Mail mailOf(const report::Document &document);

} // namespace waymark::ui
