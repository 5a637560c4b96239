#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace ubumwe::sim {

/// Adds `--set KEY=VALUE`, which may be given several times, to a command that reads a scenario.
void add_set_option(CLI::App& command, std::vector<std::string>& set);

}  // namespace ubumwe::sim
