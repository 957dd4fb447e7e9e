// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/sheetwork.h>

#include <dialogs/formsheet.h>
#include <dialogs/signingfields.h>

#include <QPointer>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

Result<OpenedKey> openedKey(const Seat &seat, const QString &password, Job &job)
{
    const auto place = Workplace::at(seat);
    if (!place)
        return tl::unexpected(place.error());
    const actions::Desk &desk = (*place)->desk();
    const QString folder = actions::Circles::usualOwnFolder();
    OpenedKey opened;
    if (actions::keyAtHand(desk, folder) == actions::KeyAtHand::Retired) {
        auto made = actions::makeKey(desk, folder, password);
        if (!made)
            return tl::unexpected(made.error());
        const QString code = signing::checkCode(made->key.publicKey());
        opened = std::make_shared<actions::KeyToSign>(actions::KeyToSign{
            std::move(made->key),
            FormSheet::tr("Your earlier key was retired, so another was made; read its check code out to somebody of "
                          "the other side: %1.")
                .arg(code)});
    } else {
        auto key = actions::keyToSign(desk, folder, password);
        if (!key)
            return tl::unexpected(key.error());
        opened = std::make_shared<actions::KeyToSign>(std::move(*key));
    }
    const Outcome goOn = job.report(0);
    return goOn ? Result<OpenedKey>(opened) : tl::unexpected(goOn.error());
}

QString howFar(const Background &work, const QString &what, qint64 done, qint64 total)
{
    if (work.isCancelled())
        return FormSheet::tr("Stopping…");
    return total > 0 ? FormSheet::tr("%1… %2 %").arg(what).arg(100 * done / total) : what + u"…"_s;
}

} // namespace

Background *workOf(FormSheet *sheet)
{
    auto *work = new Background(sheet);
    QObject::connect(work, &Background::lasting, sheet, [sheet, work](const QString &what, qint64 done, qint64 total) {
        sheet->setWorking(howFar(*work, what, done, total));
    });
    QObject::connect(work, &Background::finished, sheet, [sheet] { sheet->setWorking({}); });
    QObject::connect(sheet, &FormSheet::stopWanted, work, &Background::cancel);
    return work;
}

Background *workOver(QWidget *window)
{
    auto *work = new Background(window);
    const auto shown = std::make_shared<QPointer<Sheet>>();
    QObject::connect(work, &Background::lasting, work,
                     [work, window, shown](const QString &what, qint64 done, qint64 total) {
                         if (!*shown) {
                             *shown = new Sheet(what, window);
                             QObject::connect((*shown)->addButton(FormSheet::tr("Cancel")), &Button::clicked, *shown,
                                              &QDialog::reject);
                             QObject::connect(*shown, &QDialog::rejected, work, &Background::cancel);
                             (*shown)->open();
                         }
                         (*shown)->setSentence(howFar(*work, what, done, total));
                     });
    QObject::connect(work, &Background::finished, work, [shown] { delete shown->data(); });
    return work;
}

bool hasKey(const actions::Desk &desk)
{
    return actions::keyAtHand(desk, actions::Circles::usualOwnFolder()) == actions::KeyAtHand::There;
}

void withKey(FormSheet *sheet, SigningFields *fields, Background *work, const Seat &seat,
             const std::function<void(const OpenedKey &)> &then)
{
    sheet->setProblem({});
    if (!fields || !fields->isWanted()) {
        then(nullptr);
        return;
    }
    fields->setProblem({});
    const auto password = fields->password();
    if (!password) {
        fields->setProblem(password.error().sentence);
        return;
    }
    work->run<OpenedKey>(
        FormSheet::tr("Opening your signing key"),
        [seat, given = *password](Job &job) { return openedKey(seat, given, job); },
        [sheet, fields, then](const Result<OpenedKey> &key) {
            if (key)
                then(*key);
            else if (key.error().code == ErrorCode::Invalid)
                fields->setProblem(key.error().sentence);
            else if (key.error().code != ErrorCode::Cancelled)
                sheet->setProblem(key.error().sentence);
        });
}

} // namespace waymark::ui
