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

struct ShowOptions {
    std::string scenario;
    std::vector<std::string> set;
};

int show(const ShowOptions& options) {
    std::cout << load_scenario(options.scenario, options.set).effective_json;
    return done;
}

}  // namespace

void add_show(CLI::App& program, Action& action) {
    auto options = std::make_shared<ShowOptions>();
    CLI::App* command = program.add_subcommand(
        "show", "Prints a scenario as it is run, after `extends` and `--set`, with every default");
    command->add_option("SCENARIO", options->scenario, "Scenario file")->required();
    add_set_option(*command, options->set);
    command->footer("Example:\n  ubumwe show my_plan.json --set time.end=2026-12 --set releases.wave_factor=2");
    command->callback([options, &action] { action = [options] { return show(*options); }; });
}

}  // namespace ubumwe::sim
