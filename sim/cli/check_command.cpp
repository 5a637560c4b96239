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

/// Tells the issues of a scenario; true where there is none.
bool print_issues(const std::string& scenario, std::span<const std::string> set) {
    const std::vector<Issue> issues = check_scenario(scenario, set);
    if (!issues.empty()) std::cerr << to_text(issues) << "\n";
    std::cout << scenario << ": ";
    if (issues.empty()) {
        std::cout << "no problems\n";
    } else {
        std::cout << issues.size() << (issues.size() == 1 ? " problem\n" : " problems\n");
    }
    return issues.empty();
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
