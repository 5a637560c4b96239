#include "sim/cli/usage.hpp"

#include <vector>

#include <CLI/CLI.hpp>

#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

std::vector<std::string> command_names(const CLI::App& program) {
    std::vector<std::string> names;
    for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(command->get_name());
    return names;
}

std::vector<std::string> option_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

std::string with_hint(std::string text, const std::string& hint) {
    return hint.empty() ? text : std::move(text) + "; " + hint;
}

}  // namespace

std::string usage_message(const CLI::App& program, const CLI::ParseError& error) {
    const std::vector<CLI::App*> chosen = program.get_subcommands();
    const std::vector<std::string> unknown = program.remaining(true);
    if (chosen.empty()) {
        const std::vector<std::string> names = command_names(program);
        if (unknown.empty()) return "a command is missing; one of: " + one_of(names);
        return with_hint("there is no command " + in_quotes(unknown.front()) + "; one of: " + one_of(names),
                         nearest_hint(unknown.front(), names));
    }
    const CLI::App& command = *chosen.front();
    const std::string help = "; `ubumwe " + command.get_name() + " --help` shows what is allowed";
    if (unknown.empty()) return error.what() + help;
    return with_hint("unknown argument " + in_quotes(unknown.front()),
                     nearest_hint(unknown.front(), option_names(command))) +
           help;
}

}  // namespace ubumwe::sim
