// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/acts.h>
#include <pages/sheetwork.h>

#include <QPointer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace waymark::ui {

namespace {

Result<SavedForms> written(const Seat &seat, const Id<Round> &round, const forms::AskedOf &asked, forms::FormFile kind,
                           const QString &folder)
{
    const auto place = Workplace::at(seat);
    const auto made =
        place ? forms::replyForms((*place)->store(), round, asked, seat.clock->today()) : tl::unexpected(place.error());
    const auto names = made ? forms::saveForms(*made, kind, folder) : tl::unexpected(made.error());
    if (!names)
        return tl::unexpected(names.error());
    SavedForms saved{folder, {}};
    for (qsizetype at = 0; at < names->size(); ++at)
        saved.files.insert(made->at(at).ofName, names->at(at));
    return saved;
}

} // namespace

void Acts::saveForms(const Id<Round> &round, const forms::AskedOf &asked, forms::FormFile kind, QWidget *over,
                     const std::function<void(const Result<SavedForms> &)> &then)
{
    FileChoice choice{tr("Which folder the reply forms go into"),
                      QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                      {},
                      {}};
    choice.isFolder = true;
    m_prompts.chooseFile(over, choice, [this, round, asked, kind, then, over = QPointer(over)](const QString &folder) {
        if (!over)
            return;
        Background *work = workOver(over);
        work->run<SavedForms>(
            tr("Writing the forms"),
            [seat = seatOf(m_plan), round, asked, kind, folder](Job &) {
                return written(seat, round, asked, kind, folder);
            },
            [work, then](const Result<SavedForms> &saved) {
                work->deleteLater();
                then(saved);
            });
    });
}

} // namespace waymark::ui
