// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/copies.h>
#include <models/workplace.h>
#include <pages/sheetwork.h>
#include <prompts/prompts.h>

class QSettings;

namespace waymark::ui {

class ShareSheet;

/// Copies that leave this plan: one to send, after saying in words what goes with it; a backup; the whole file
/// elsewhere.
class Sharing : public QObject
{
    Q_OBJECT
public:
    Sharing(Prompts &prompts, QSettings &settings, Background &background, QWidget *window);

    void share(OpenPlan &plan);
    void backUp(const OpenPlan &plan);
    void saveElsewhere(const OpenPlan &plan);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);
    void shared();

private:
    /// A copy that was written, and what is to be said about it.
    struct Written
    {
        QString file;
        QString page; ///< to read without the program; empty where it could not be written
        QStringList lines;
    };

    void tellWhatGoes(OpenPlan &plan, ShareSheet *sheet, Background *work);
    void write(OpenPlan &plan, ShareSheet *sheet, Background *work, const OpenedKey &key);
    [[nodiscard]] static Result<Written> written(const Seat &seat, const RecordId &whom, const QString &file,
                                                 const OpenedKey &key, Job &job);

    Prompts &m_prompts;
    QSettings &m_settings;
    Background &m_background;
    QWidget *m_window;
};

} // namespace waymark::ui
