#include "sim/cli/running_options.hpp"

#include <CLI/CLI.hpp>

namespace ubumwe::sim {

void add_running_options(CLI::App& command, RunningOptions& options) {
    command.add_option("--threads", options.threads, "Threads; default: one for each core")->check(CLI::Range(1, 1024));
    auto* quiet = command.add_flag("--quiet", options.quiet, "Tells no progress");
    command.add_option("--progress", options.progress, "json: progress as one JSON object a line")
        ->check(CLI::IsMember({"json"}))
        ->excludes(quiet);
}

}  // namespace ubumwe::sim
