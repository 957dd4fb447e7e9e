// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailmenu.h"

#include "commands.h"

#include <pages/updatepage.h>
#include <window/planview.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMimeData>

namespace waymark::ui {

MailMenu::MailMenu(const Commands &commands, std::function<PlanView *()> view, QObject *parent)
    : QObject(parent)
    , m_view(std::move(view))
{
    connect(commands.copyMail, &QAction::triggered, this, &MailMenu::copy);
    connect(commands.writeMail, &QAction::triggered, this, &MailMenu::write);
}

Result<Mail> MailMenu::mail() const
{
    PlanView &view = *m_view();
    if (const report::Document *document = view.page()->document())
        return mailOf(*document);
    const RecordId commitment = view.page()->chosenCommitments().value(0);
    if (commitment.isNull())
        return failure(ErrorCode::Invalid, tr("Choose a commitment first; the mail is about it."));
    const bool isUpdate = view.page() == view.updatePage();
    return mailAbout(view.plan(), commitment,
                     isUpdate ? RecordId::fromText(view.page()->where().detail).value_or(RecordId()) : RecordId());
}

void MailMenu::copy()
{
    const auto made = mail();
    if (!made) {
        emit failed(made.error());
        return;
    }
    QApplication::clipboard()->setMimeData(made->data());
    emit told(tr("On the clipboard as an e-mail: %1").arg(made->subject));
}

void MailMenu::write()
{
    const auto made = mail();
    if (!made) {
        emit failed(made.error());
        return;
    }
    if (!made->fitsLink()) {
        QApplication::clipboard()->setMimeData(made->data());
        emit told(tr("The text is long, so it is on the clipboard: paste it into the mail."));
    }
    if (!QDesktopServices::openUrl(made->link()))
        emit failed({ErrorCode::NotFound, tr("No mail program opened; use “Copy as e-mail” instead."), {}});
}

} // namespace waymark::ui
