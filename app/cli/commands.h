// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <type_traits>
#include <variant>

namespace CLI {
class App;
}

namespace waymark::cli {

enum class Need { Optional, Required };

/// One argument of a command and the member of its options that takes it: a switch for bool, several for QStringList.
/// Names that begin with a dash are options ("--text,--joint" has two names), others go by their place.
template <class Options>
struct Argument
{
    const char *names;
    std::variant<QString Options::*, QStringList Options::*, std::optional<int> Options::*, bool Options::*> member;
    const char *help;
    Need need = Need::Optional;
    const char *with = nullptr; ///< another argument that must be given beside this one
};

/// The commands of the program. Reading the command line happens here and nowhere else.
class Commands
{
public:
    explicit Commands(Session &session);
    Q_DISABLE_COPY_MOVE(Commands)
    ~Commands();

    /// Adds a command that has the arguments all of them have, and its own; `body` returns the exit code. `plan` says
    /// whether it does anything without a plan.
    template <class Options>
    void add(const char *name, const char *help, int (*body)(Session &, const Options &),
             std::type_identity_t<std::initializer_list<Argument<Options>>> arguments, Need plan = Need::Required)
    {
        const auto options = std::make_shared<Options>();
        QList<Bound> bound;
        for (const Argument<Options> &each : arguments)
            std::visit(
                [&](auto member) {
                    bound << Bound{each.names, &((*options).*member), each.help, each.need, each.with};
                },
                each.member);
        add(
            name, help, bound, [body, options](Session &session) { return body(session, *options); }, plan);
    }
    void add(const char *name, const char *help, int (*body)(Session &))
    {
        add(name, help, {}, Body(body), Need::Required);
    }

    /// Runs the command that the arguments name.
    [[nodiscard]] int run(int argc, char **argv);

private:
    struct Bound
    {
        const char *names;
        std::variant<QString *, QStringList *, std::optional<int> *, bool *> to;
        const char *help;
        Need need;
        const char *with;
    };
    using Body = std::function<int(Session &)>;
    void add(const char *name, const char *help, const QList<Bound> &arguments, const Body &body, Need plan);

    Session &m_session;
    std::unique_ptr<CLI::App> m_app;
    int m_exitCode = Done;
};

void addIdentityCommands(Commands &commands);
void addPlanCommands(Commands &commands);
void addReadingCommands(Commands &commands);
void addRecordCommands(Commands &commands);
void addProgressCommands(Commands &commands);
void addAgreementCommands(Commands &commands);
void addPrivateCommands(Commands &commands);
void addReportCommands(Commands &commands);
void addPapersCommands(Commands &commands);
void addFormsCommands(Commands &commands);
void addPublishCommand(Commands &commands);
void addSharingCommands(Commands &commands);
void addVersionCommands(Commands &commands);
void addReviewCommand(Commands &commands);
void addCareCommands(Commands &commands);
void addKeyCommands(Commands &commands);
void addErasureCommands(Commands &commands);

} // namespace waymark::cli
