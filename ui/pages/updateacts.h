// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/updateondesk.h>

class QUrl;

namespace waymark::ui {

class Background;

/// What people do while they write an update: keep what is begun in private, share the final words, rate, answer to the
/// wording, add evidence.
class UpdateActs : public QObject
{
    Q_OBJECT
public:
    /// Sheets open over `window`.
    UpdateActs(OpenPlan &plan, QWidget *window);

    /// As keepWriting() and writeWriting() of an update's text.
    [[nodiscard]] Outcome keep(const UpdateOnDesk &desk, const QString &field, const QString &words);
    [[nodiscard]] Outcome write(const UpdateOnDesk &desk, const QString &field, const QString &words);
    /// Moves the joint words she alone has to our side.
    void showOurSide(const UpdateOnDesk &desk);
    /// The joint words go into the plan; how they came about stays.
    void share(const UpdateOnDesk &desk);

    void setInTheWay(const UpdateOnDesk &desk, const QString &reason, bool on);
    void rate(const UpdateOnDesk &desk, PartySide side, Completion completion);
    /// Agrees for her own side, at once.
    void agree(const UpdateOnDesk &desk);
    /// Asks for her own side's answer, or for what somebody else said when `isRecorded`.
    void answer(const UpdateOnDesk &desk, bool isRecorded);
    /// A file by its name and check sum, read off the window's thread; a link as it is; asks for a link when there is
    /// none.
    void addEvidence(const UpdateOnDesk &desk, const QUrl &url);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);

private:
    [[nodiscard]] Outcome enterEvidence(const UpdateOnDesk &desk, const QString &title, const QString &link);

    void hashNext();

    OpenPlan &m_plan;
    QWidget *m_window;
    Background *m_hashing;
    QList<std::pair<UpdateOnDesk, QString>> m_files; ///< that wait to be read, one after the other
};

} // namespace waymark::ui
