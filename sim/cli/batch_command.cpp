#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "sim/cli/batch_options.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/study_command.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/results/refuse.hpp"

namespace ubumwe::sim {

namespace {

/// Throws InputError for a study that chooses its runs by what others gave.
void check_is_planned(const LoadedStudy& study) {
    if (study.space)
        refuse(study.file.string() + ", /design/method", "\"pareto\"", "a design whose runs are known beforehand",
               "ubumwe optimise runs it");
}

int batch(const BatchOptions& options) {
    return perform_study(options, "batch", [](const BatchRun& run) {
        if (run.study().scenarios.size() == 1 && !run.study().study.counterfactual) return;
        std::cout << fmt::format("\nCompare the scenarios:\n  ubumwe compare {}\n", shell_word(run.folder().string()));
    });
}

}  // namespace

void add_batch(CLI::App& program, Action& action) {
    auto options = std::make_shared<BatchOptions>();
    CLI::App* command = program.add_subcommand("batch", "Runs every scenario, replicate and sample of a study");
    add_batch_options(*command, *options);
    command->footer(
        "Example:\n  ubumwe batch my_study.json --out results/my_study\n"
        "Runs that are done are kept whenever it is stopped; a run that fails is recorded and does not stop the "
        "others. Under mpirun or srun the runs are spread over the ranks.");
    command->callback([options, &action] {
        options->request.threads = options->running.threads;
        options->request.check = check_is_planned;
        action = [options] { return batch(*options); };
    });
}

}  // namespace ubumwe::sim
