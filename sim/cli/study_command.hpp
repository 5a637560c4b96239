#pragma once

#include <functional>
#include <string_view>

#include "sim/cli/batch_options.hpp"
#include "sim/cli/batch_run.hpp"

namespace ubumwe::sim {

/// Runs a study as the command of this name, alone or as one rank of many, and prints what became of it; then lets
/// `tell` print what the runs say, unless the user stopped them. Gives the exit code.
int perform_study(const BatchOptions& options, std::string_view command,
                  const std::function<void(const BatchRun&)>& tell);

}  // namespace ubumwe::sim
