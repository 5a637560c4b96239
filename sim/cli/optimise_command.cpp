#include <iostream>
#include <memory>
#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "sim/cli/batch_options.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/study_command.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/threshold_table.hpp"
#include "sim/results/atomic_file.hpp"

namespace ubumwe::sim {

namespace {

/// Throws InputError for a study without a lever and a goal, before anything is run.
void check_has_threshold(const LoadedStudy& study) {
    Issues issues;
    const std::string file = study.file.string();
    if (study.study.design.method != DesignMethod::lever)
        issues.add({{file, 0, "/design/method"}, "a design that moves no lever", "lever", {}});
    if (study.study.goal.answer.empty())
        issues.add({{file, 0, "/goal/answer"}, "nothing", "the id of an answer, which is not to miss the goal", {}});
    if (study.parameters.empty())
        issues.add({{file, 0, "/parameters"}, "no parameter", "a list whose first parameter is the lever", {}});
    if (study.study.design.replicates < 2)
        issues.add({{file, 0, "/design/replicates"}, "1", "2 or more, from which the interval is told", {}});
    issues.throw_if_any();
}

void tell(const BatchRun& run) {
    const auto thresholds = study_thresholds(ResultReader(run.folder()), run.study());
    const std::filesystem::path file = run.folder() / "threshold.csv";
    std::ostringstream table;
    write_thresholds(run.study(), thresholds, table);
    write_atomically(file, table.str());
    std::cout << "\n"
              << threshold_text(run.study(), thresholds)
              << fmt::format("Every number is in {}\n", shell_word(file.string()));
}

}  // namespace

void add_optimise(CLI::App& program, Action& action) {
    auto options = std::make_shared<BatchOptions>();
    CLI::App* command =
        program.add_subcommand("optimise", "Finds the least preparation, coverage or capacity that meets a goal");
    add_batch_options(*command, *options);
    command->footer(
        "Example:\n  ubumwe optimise my_threshold.json --out results/my_threshold\n"
        "The study has a goal and the design lever, which moves its first parameter over its range. It runs as `ubumwe "
        "batch` does; with --resume a finished study is told again.");
    command->callback([options, &action] {
        options->request.threads = options->running.threads;
        options->request.check = check_has_threshold;
        action = [options] { return perform_study(*options, "optimise", tell); };
    });
}

}  // namespace ubumwe::sim
