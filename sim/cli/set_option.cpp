#include "sim/cli/set_option.hpp"

#include <CLI/CLI.hpp>

namespace ubumwe::sim {

void add_set_option(CLI::App& command, std::vector<std::string>& set) {
    command
        .add_option(
            "--set", set,
            "Changes one key of the scenario. KEY is a JSON pointer or a dotted path, elements of lists by their id; "
            "VALUE is JSON or a word; may be given several times")
        ->option_text("KEY=VALUE")
        ->allow_extra_args(false);
}

}  // namespace ubumwe::sim
