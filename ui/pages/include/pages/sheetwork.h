// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/keys.h>
#include <models/workplace.h>
#include <tasks/background.h>

#include <memory>

namespace waymark::ui {

class FormSheet;
class SigningFields;

/// Long work that a sheet waits for, and ends with it: the sheet says how far it is, and its Cancel stops the work.
[[nodiscard]] Background *workOf(FormSheet *sheet);

/// Long work without a sheet of its own: one over `window` says how far it is once it lasts, with Cancel.
[[nodiscard]] Background *workOver(QWidget *window);

using OpenedKey = std::shared_ptr<const actions::KeyToSign>;
/// Goes on with the key of whoever sits there, or with null where `fields` are null or nothing is to be signed. Without
/// a key, or with one that was retired, another is made first. A wrong password is said beside the field, all else
/// below the sheet, and nothing goes on then.
void withKey(FormSheet *sheet, SigningFields *fields, Background *work, const Seat &seat,
             const std::function<void(const OpenedKey &)> &then);
/// Whether whoever sits there has a key to sign with.
[[nodiscard]] bool hasKey(const actions::Desk &desk);

} // namespace waymark::ui
