// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include <base/text.h>

#include <CLI/CLI.hpp>

#include <cstdio>

namespace waymark::cli {

using namespace Qt::StringLiterals;

namespace {

const std::string kGivenEmpty = "is given but empty; write a value, or leave it out";

/// A script whose variable is not set must not be told that all is done: what is given says something.
std::string checkSaysSomething(const std::string &given)
{
    return cleanLine(QString::fromStdString(given)).isEmpty() ? kGivenEmpty : std::string();
}

CLI::Option *addTo(CLI::App &command, const char *names, bool *to, const char *help)
{
    return command.add_flag(names, *to, help);
}

CLI::Option *addTo(CLI::App &command, const char *names, std::optional<int> *to, const char *help)
{
    return command.add_option_function<int>(
        names, [to](int given) { *to = given; }, help);
}

CLI::Option *addTo(CLI::App &command, const char *names, QString *to, const char *help)
{
    return command
        .add_option_function<std::string>(
            names, [to](const std::string &given) { *to = QString::fromStdString(given); }, help)
        ->check(checkSaysSomething);
}

CLI::Option *addTo(CLI::App &command, const char *names, QStringList *to, const char *help)
{
    const auto take = [to](const std::vector<std::string> &given) {
        for (const std::string &each : given)
            *to << QString::fromStdString(each);
    };
    return command.add_option_function<std::vector<std::string>>(names, take, help)->check(checkSaysSomething);
}

/// What the parser does not see or says in its own words: a command that is not there, and "--since=", which would take
/// the next argument for its value.
void checkArguments(CLI::App &app, const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name.isEmpty() || name.startsWith(u'-'))
        return;
    const auto all = app.get_subcommands([](CLI::App *) { return true; });
    const auto command = std::find_if(all.cbegin(), all.cend(),
                                      [&name](CLI::App *each) { return each->check_name(name.toStdString()); });
    if (command == all.cend())
        throw CLI::ExtrasError(
            u"There is no command %1; --help lists them."_s.arg(isolated(cleanLine(name))).toStdString(),
            CLI::ExitCodes::ExtrasError);
    for (const QString &each : arguments.mid(1, arguments.indexOf(u"--"_s)))
        if (each.startsWith(u"--"_s) && each.endsWith(u'=') &&
            (*command)->get_option_no_throw(each.chopped(1).toStdString()))
            throw CLI::ValidationError(each.chopped(1).toStdString(), kGivenEmpty);
}

} // namespace

Commands::Commands(Session &session)
    : m_session(session)
    , m_app(std::make_unique<CLI::App>(
          "Keeps an open government plan: what was promised, what has happened, and what both sides say about it.",
          "waymark-cli"))
{
    m_app->require_subcommand(1);
    m_app->set_version_flag("--version", WAYMARK_VERSION);
    m_app->footer("Exit codes: 0 done; 1 something to look at; 2 wrong usage; 3 not done, nothing changed.");
}

Commands::~Commands() = default;

void Commands::add(const char *name, const char *help, const QList<Bound> &arguments, const Body &body, Need plan)
{
    CLI::App &command = *m_app->add_subcommand(name, help);
    addTo(command, "plan", &m_session.path, "The plan's file (.waymark)")->required(plan == Need::Required);
    addTo(command, "--json", &m_session.json, "Answer in JSON");
    addTo(command, "--as", &m_session.as,
          "Who acts: the name written beside the change (otherwise WAYMARK_AS, else your identity, else the "
          "account's)");
    const auto bind = [&command](const Bound &each) {
        return std::visit([&](auto to) { return addTo(command, each.names, to, each.help); }, each.to);
    };
    QList<CLI::Option *> options;
    for (const Bound &each : arguments) {
        options << bind(each);
        options.last()->required(each.need == Need::Required);
    }
    for (qsizetype i = 0; i < options.size(); ++i)
        if (const char *with = arguments[i].with)
            options[i]->needs(command.get_option(with));
    command.callback([this, body] { m_exitCode = body(m_session); });
}

int Commands::run(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    try {
        checkArguments(*m_app, arguments);
        m_app->parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        m_exitCode = m_app->exit(error) == 0 ? Done : WrongUsage;
        if (m_exitCode == WrongUsage && arguments.contains(u"--json"_s))
            m_session.print(jsonOf(Error{ErrorCode::Invalid, QString::fromUtf8(error.what()), {}}));
    }
    if (fflush(stdout) == 0 && !ferror(stdout))
        return m_exitCode;
    if (m_exitCode != Refused) // it has said its sentence already
        std::fputs("The answer could not be written to standard output, though any change was made; make room there or "
                   "write it elsewhere.\n",
                   stderr);
    return Refused;
}

} // namespace waymark::cli
