#include <iostream>
#include <memory>
#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "sim/cli/batch_options.hpp"
#include "sim/cli/batch_text.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/spread_tasks.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/sensitivity_table.hpp"
#include "sim/results/atomic_file.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::string_view table_file = "sensitivity.csv";

/// A study of which sensitivity can be told. Throws InputError for another one, before anything is run.
void check_tells_sensitivity(const LoadedStudy& study) {
    Issues issues;
    const std::string file = study.file.string();
    if (!tells_sensitivity(study.study.design.method))
        issues.add({{file, 0, "/design/method"},
                    "a design that fills the range of all parameters",
                    "one_factor, morris or sobol_indices",
                    {}});
    if (study.study.answers.empty())
        issues.add(
            {{file, 0, "/answers"}, "no answer", "a list of at least one answer, whose sensitivity is told", {}});
    if (study.parameters.empty())
        issues.add({{file, 0, "/parameters"}, "no parameter", "parameters that are varied, or all_evidence", {}});
    issues.throw_if_any();
}

int sensitivity(const BatchOptions& options) {
    const Interrupt interrupt;
    Spread spread;
    if (!spread.leads()) {
        help_batch(spread, options.request, interrupt);
        return done;
    }
    BatchRun run(options.request, options.running.output(), spread);
    const BatchOutcome outcome = run.perform(interrupt);
    std::cout << batch_text(run, outcome, "sensitivity");
    if (outcome.stopped) return exit_code_of(outcome);
    const auto answers = study_sensitivity(ResultReader(run.folder()), run.study());
    std::ostringstream table;
    write_sensitivity(run.study(), answers, table);
    write_atomically(run.folder() / table_file, table.str());
    std::cout << "\n"
              << sensitivity_text(run.study(), answers)
              << fmt::format("Every number is in {}\n", shell_word((run.folder() / table_file).string()));
    return exit_code_of(outcome);
}

}  // namespace

void add_sensitivity(CLI::App& program, Action& action) {
    auto options = std::make_shared<BatchOptions>();
    CLI::App* command = program.add_subcommand(
        "sensitivity", "Tells which parameters the answers of a study depend on, and what is luck");
    add_batch_options(*command, *options);
    command->footer(
        "Example:\n  ubumwe sensitivity my_study.json --out results/my_study\n"
        "The design of the study is one_factor, morris or sobol_indices. It runs as `ubumwe batch` does; with --resume "
        "a finished study is told again.");
    command->callback([options, &action] {
        options->request.threads = options->running.threads;
        options->request.check = check_tells_sensitivity;
        action = [options] { return sensitivity(*options); };
    });
}

}  // namespace ubumwe::sim
