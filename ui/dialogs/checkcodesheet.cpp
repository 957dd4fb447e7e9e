// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <dialogs/checkcodesheet.h>

#include <look/label.h>

namespace waymark::ui {

CheckCodeSheet::CheckCodeSheet(const QString &owner, const QString &code, QWidget *parent)
    : FormSheet(tr("Compare a check code"), tr("It matches"), parent, tr("It does not match"))
{
    setSubtitle(owner);
    setSentence(tr("Ring %1 and ask to have the check code read out. It must be the same, digit by digit.").arg(owner));
    QLabel *shown = label(code, TextStyle::Title);
    shown->setAlignment(Qt::AlignCenter);
    shown->setAccessibleName(tr("Check code: %1").arg(code.simplified()));
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    shown->setContentsMargins(0, u(12), 0, u(12));
    addUnnamed(shown);
    addHint(tr("Use a number that you know already, not one from the mail with the copy."));
}

} // namespace waymark::ui
