// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <actions/identity.h>
#include <model/description.h>
#include <report/document.h>

#include <memory>

/// What every command of waymark-cli shares: the plan it works on, who acts, and how it speaks.
namespace waymark::cli {

/// Exit codes, as documented in the README and --help.
enum ExitCode { Done = 0, SomethingToLookAt = 1, WrongUsage = 2, Refused = 3 };

/// Who acts, and what says so: "--as", "WAYMARK_AS", "identity" or "account".
struct Acting
{
    actions::Identity identity;
    QString from;
};

class Session
{
public:
    QString path; ///< of the plan's file
    QString as;   ///< who acts, if somebody was named
    bool json = false;

    Session() = default;
    Q_DISABLE_COPY_MOVE(Session)
    ~Session();

    /// The plan, opened once; for reading where the file allows no more. Refused for what is kept beside a plan.
    [[nodiscard]] Result<store::Store *> store();
    /// Whoever acts: `as`, else WAYMARK_AS, else as kept on this machine, else the account's owner. What is kept about
    /// the organisation counts for the person it was kept for.
    [[nodiscard]] Result<Acting> acting() const;
    /// A desk over the plan for whoever acts. Says so when the plan says another organisation than she.
    [[nodiscard]] Result<actions::Desk *> desk();
    /// The plan's desk with what is kept beside the plan.
    [[nodiscard]] Result<actions::Circles *> circles();
    /// A new, empty plan at `path`, with its desk; the file goes again unless keepNewPlan() is called.
    [[nodiscard]] Result<actions::Desk *> newPlan();
    void keepNewPlan() { m_isNew = false; }

    [[nodiscard]] const Clock &clock() const { return m_clock; }

    void print(const report::Document &document) const;
    void print(const QJsonObject &object) const;
    /// The line for people, the object for --json.
    void print(const QString &line, const QJsonObject &object) const;
    /// One sentence on standard error, and the exit code that goes with it.
    [[nodiscard]] int fail(const Error &error) const;
    [[nodiscard]] int fail(ErrorCode code, const QString &sentence) const { return fail(Error{code, sentence, {}}); }
    /// Prints the document, or why there is none.
    [[nodiscard]] int show(const Result<report::Document> &document) const;
    /// The same, or into a file of the kind that its ending says.
    [[nodiscard]] int give(const Result<report::Document> &document, const QString &file) const;
    /// Says `what` was done, that there was nothing to do, or why it was refused.
    [[nodiscard]] int done(const Result<store::Committed> &committed, const QString &what) const;

private:
    [[nodiscard]] Outcome makeDesk();

    SystemClock m_clock;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<actions::Desk> m_desk;
    std::unique_ptr<actions::Circles> m_circles;
    bool m_isNew = false;
};

/// How every error is told to a program that reads JSON.
[[nodiscard]] QJsonObject jsonOf(const Error &error);

/// What may stand before the "=" of an assignment: "number, title, values/…".
[[nodiscard]] QString fieldNames(const Kind &kind);

} // namespace waymark::cli
