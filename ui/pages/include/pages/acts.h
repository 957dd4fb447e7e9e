// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/editing.h>
#include <dialogs/formsheet.h>
#include <forms/form.h>
#include <models/openplan.h>
#include <models/versionsmodel.h>
#include <prompts/prompts.h>
#include <report/document.h>

#include <functional>

namespace waymark::ui {

class Background;
struct ProgressSaid;

/// Reply forms in a folder, each file by the name of the organisation that it is for.
struct SavedForms
{
    QString folder;
    QHash<QString, QString> files;
};

/// What people do from the pages: opens the sheet that asks what must be asked, acts, and keeps the sheet open with one
/// sentence when it did not work.
class Acts : public QObject
{
    Q_OBJECT
public:
    /// Sheets open over `window`.
    Acts(OpenPlan &plan, Prompts &prompts, QWidget *window);

    void logProgress(const RecordId &commitment);
    void noChange(const QList<RecordId> &commitments);
    void openRound();
    /// `shown` is what the editor replaces; null when the date was not typed in place.
    void moveDate(const RecordId &milestone, const FuzzyDate &due, const std::optional<QList<EditId>> &shown);
    void newCommitment();
    void newMilestone(const RecordId &commitment);

    /// Shows a brief on a person, an organisation or a commitment; on the whole plan for the null id.
    void writeBrief(const RecordId &about);
    /// Shows everything about a person, in the plan and beside it, for whoever asks what is kept about them.
    void showAllAbout(const RecordId &person);

    void settle(const VersionsModel::Waiting &waiting, const Value &value);
    void editAndSettle(const VersionsModel::Waiting &waiting, const QString &text);
    void confirm(const VersionsModel::Waiting &waiting);
    void decline(const VersionsModel::Waiting &waiting);

    void undo();
    /// Shows the last steps, to choose how far back to go.
    void undoSeveral();
    void redo();

    /// Asks for a folder and writes a form into it for each organisation that is asked in a round; `then` hears where
    /// they lie, or what went wrong.
    void saveForms(const Id<Round> &round, const forms::AskedOf &asked, forms::FormFile kind, QWidget *over,
                   const std::function<void(const Result<SavedForms> &)> &then);

    /// Does what a sheet asks for: the sheet closes when `act` went well, and says the problem when not.
    void submit(FormSheet *sheet, const std::function<Outcome()> &act);

signals:
    /// Something did not work; nothing was changed.
    void failed(const waymark::Error &error);
    /// One sentence about what was done, where the page does not show it by itself.
    void told(const QString &sentence);
    /// A record was begun that people will want to see.
    void begun(const waymark::RecordId &commitment);

private:
    void withRound(const std::function<void()> &then);
    void say(const actions::Acted &acted);
    void showDocument(const report::Document &document, const QString &note);
    [[nodiscard]] Outcome record(const RecordId &commitment, const ProgressSaid &said);

    OpenPlan &m_plan;
    Prompts &m_prompts;
    QWidget *m_window;
    Background *m_looking;
};

} // namespace waymark::ui
