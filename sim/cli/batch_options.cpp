#include "sim/cli/batch_options.hpp"

#include <CLI/CLI.hpp>

namespace ubumwe::sim {

void add_batch_options(CLI::App& command, BatchOptions& options) {
    BatchRequest& request = options.request;
    command.add_option("STUDY", request.study, "Study file")->required();
    command.add_option("--out", request.out, "Folder for the results; default: results/NAME, NAME-2, …");
    command.add_flag("--resume", request.resume, "Runs only what is missing of a study that was stopped");
    add_running_options(command, options.running);
}

}  // namespace ubumwe::sim
