// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/desk.h>
#include <report/document.h>

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>

/// What every command of waymark-cli shares: the plan it works on, who acts, and how it speaks.
namespace waymark::cli {

/// Exit codes, as documented in the manual page and --help.
enum ExitCode { Done = 0, SomethingToLookAt = 1, WrongUsage = 2, Refused = 3 };

class Session
{
public:
    std::string planPath;
    std::string as;
    bool json = false;
    bool check = false; ///< --check: leave with 1 when there is something to look at

    /// The plan, opened once; for reading where the file allows no more.
    [[nodiscard]] Result<store::Store *> store();
    /// A desk over the plan for whoever `--as` names.
    [[nodiscard]] Result<actions::Desk *> desk();
    /// A new, empty plan at planPath, with its desk; the file goes again when the command fails.
    [[nodiscard]] Result<actions::Desk *> newPlan();
    void keepNewPlan() { m_isNew = false; }
    ~Session();

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] QString path() const { return QString::fromStdString(planPath); }

    void print(const report::Document &document) const;
    void print(const QJsonObject &object) const;
    void print(const QString &line, const QJsonObject &object) const;
    /// One sentence on standard error, and the exit code that goes with it.
    [[nodiscard]] int fail(const Error &error) const;
    /// "2 changes saved", or what JSON says of it.
    [[nodiscard]] int done(const Result<store::Committed> &committed, const QString &what) const;

private:
    [[nodiscard]] Outcome makeDesk();

    SystemClock m_clock;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<actions::Desk> m_desk;
    bool m_isNew = false;
};

using Command = std::function<int()>;

/// Adds a command with the arguments all of them have; `run` is called when it is chosen.
CLI::App *addCommand(CLI::App &app, Session &session, const std::string &name, const std::string &help, const Command &run);

void addPlanCommands(CLI::App &app, Session &session);
void addProgressCommands(CLI::App &app, Session &session);
void addSharingCommands(CLI::App &app, Session &session);
void addCareCommands(CLI::App &app, Session &session);

/// The exit code of the command that ran.
int &exitCode();

[[nodiscard]] inline QString text(const std::string &from)
{
    return QString::fromStdString(from);
}

/// A day as people write it; the last day of what is less exact.
[[nodiscard]] Result<QDate> dayFrom(const std::string &from);

} // namespace waymark::cli
