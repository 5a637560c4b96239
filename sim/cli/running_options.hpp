#pragma once

#include <string>

#include "sim/engine/progress.hpp"

namespace CLI {
class App;
}

namespace ubumwe::sim {

/// What a command that runs the model asks about the running itself.
struct RunningOptions {
    int threads = 0;  ///< 0 takes every core
    bool quiet = false;
    std::string progress;  ///< json, or nothing

    /// Where and how the user wants to see progress.
    ProgressOutput output() const { return error_output(quiet, progress == "json"); }
};

/// Adds `--threads`, `--quiet` and `--progress` to a command that runs the model.
void add_running_options(CLI::App& command, RunningOptions& options);

}  // namespace ubumwe::sim
