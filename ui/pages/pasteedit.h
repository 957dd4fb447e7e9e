// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/sheet.h>

#include <QPlainTextEdit>

#include <functional>

namespace waymark::ui {

/// Takes words that are pasted or dropped. Tables among them, as word processors and mails copy them, are offered
/// first; where nobody takes them they are words as well.
class PasteEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    using Take = std::function<bool(const QList<formats::Grid> &)>;

    explicit PasteEdit(Take take, QWidget *parent = nullptr)
        : QPlainTextEdit(parent)
        , m_take(std::move(take))
    {
    }

    /// What was offered and taken goes into the text after all.
    void insertAsWords();

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    Take m_take;
    QString m_offered;
};

} // namespace waymark::ui
