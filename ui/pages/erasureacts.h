// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/erasure_beside.h>
#include <actions/erasure_requests.h>
#include <models/openplan.h>

namespace waymark::ui {

class Background;
class Workplace;
struct AskedErasure;

/// What is done about words that are to go for good: saying what would go, erasing it, asking the coordinator for it,
/// declining, and cleaning the backups afterwards.
class ErasureActs : public QObject
{
    Q_OBJECT
public:
    /// Sheets open over `window`.
    ErasureActs(OpenPlan &plan, QWidget *window);

    void accept(const actions::ErasureRequest &request);
    /// Takes it back where whoever acts asked for it.
    void decline(const actions::ErasureRequest &request);
    /// Everything about a person, in the plan and in what lies beside it.
    void erasePerson(const Id<Person> &person);

signals:
    void failed(const waymark::Error &error);
    void told(const QString &sentence);

private:
    /// Erases in a store of its own; gives how many values went.
    using Erase = std::function<Result<qsizetype>(Workplace &, const QString &reason, const signing::SigningKey *key)>;

    void open(const AskedErasure &asked, const Erase &erase, bool isAskedFor);
    [[nodiscard]] Result<AskedErasure> askedAbout(const Id<Person> &person, const actions::EverythingToErase &about);
    void erased(qsizetype values, qsizetype backups, bool isAskedFor);
    void cleanBackups();

    OpenPlan &m_plan;
    QWidget *m_window;
    Background *m_looking;
};

/// "Person: Name" and what stands there, for each value that would go.
[[nodiscard]] Result<QList<std::pair<QString, QString>>> goingTexts(const store::Store &store,
                                                                    const actions::ToErase &words);

} // namespace waymark::ui
