#pragma once

#include "sim/cli/batch_run.hpp"
#include "sim/cli/running_options.hpp"

namespace CLI {
class App;
}

namespace ubumwe::sim {

/// What a command that runs a study asks for.
struct BatchOptions {
    BatchRequest request;
    RunningOptions running;
};

/// Adds STUDY, `--out`, `--resume` and the options of running to a command.
void add_batch_options(CLI::App& command, BatchOptions& options);

}  // namespace ubumwe::sim
