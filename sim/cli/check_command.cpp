#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "sim/cli/command.hpp"
#include "sim/cli/set_option.hpp"
#include "sim/scenario/load.hpp"

namespace ubumwe::sim {

namespace {

struct CheckOptions {
    std::vector<std::string> scenarios;
    std::vector<std::string> set;
};

/// Prints what is wrong with a scenario, one line for each issue; true where nothing is.
bool print_issues(const std::string& scenario, std::span<const std::string> set) {
    try {
        load_scenario(scenario, set);
        std::cout << scenario << ": no problems\n";
        return true;
    } catch (const InputError& error) {
        std::cout << error.what() << "\n"
                  << scenario << ": " << error.count() << (error.count() == 1 ? " problem\n" : " problems\n");
        return false;
    }
}

int check(const CheckOptions& options) {
    bool valid = true;
    for (const std::string& scenario : options.scenarios) valid = print_issues(scenario, options.set) && valid;
    return valid ? done : input_wrong;
}

}  // namespace

void add_check(CLI::App& program, Action& action) {
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = program.add_subcommand("check", "Tells every problem of scenarios at once");
    command->add_option("SCENARIO", options->scenarios, "Scenario files")->required();
    add_set_option(*command, options->set);
    command->footer("Example:\n  ubumwe check my_plan.json other_plan.json");
    command->callback([options, &action] { action = [options] { return check(*options); }; });
}

}  // namespace ubumwe::sim
