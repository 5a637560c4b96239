#include <iostream>
#include <memory>
#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "sim/cli/batch_options.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/study_command.hpp"
#include "sim/report/discovery_table.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/sensitivity_table.hpp"
#include "sim/results/atomic_file.hpp"

namespace ubumwe::sim {

namespace {

/// Throws InputError for a study of which nothing can be told, before anything is run.
void check_tells_something(const LoadedStudy& study) {
    Issues issues;
    const std::string file = study.file.string();
    const bool finds_boxes = tells_discovery(study.study.design.method) && !study.study.goal.answer.empty();
    if (!tells_sensitivity(study.study.design.method) && !finds_boxes)
        issues.add({{file, 0, "/design/method"},
                    "a design of which no sensitivity can be told",
                    "one_factor, morris or sobol_indices; or, with a goal whose misses are looked for, latin_hypercube "
                    "or sobol_sequence",
                    {}});
    if (study.study.answers.empty())
        issues.add(
            {{file, 0, "/answers"}, "no answer", "a list of at least one answer, whose sensitivity is told", {}});
    if (study.parameters.empty())
        issues.add({{file, 0, "/parameters"}, "no parameter", "parameters that are varied, or all_evidence", {}});
    issues.throw_if_any();
}

void tell(const BatchRun& run) {
    const ResultReader results(run.folder());
    const LoadedStudy& study = run.study();
    const bool effects = tells_sensitivity(study.study.design.method);
    const std::filesystem::path file = run.folder() / (effects ? "sensitivity.csv" : "boxes.csv");
    std::ostringstream table;
    std::string text;
    if (effects) {
        const auto answers = study_sensitivity(results, study);
        write_sensitivity(study, answers, table);
        text = sensitivity_text(study, answers);
    } else {
        const auto discoveries = study_discovery(results, study);
        write_discovery(study, discoveries, table);
        text = discovery_text(study, discoveries);
    }
    write_atomically(file, table.str());
    std::cout << "\n" << text << fmt::format("Every number is in {}\n", shell_word(file.string()));
}

}  // namespace

void add_sensitivity(CLI::App& program, Action& action) {
    auto options = std::make_shared<BatchOptions>();
    CLI::App* command = program.add_subcommand(
        "sensitivity",
        "Tells which parameters the answers of a study depend on, and in which futures a goal is missed");
    add_batch_options(*command, *options);
    command->footer(
        "Example:\n  ubumwe sensitivity my_study.json --out results/my_study\n"
        "The design of the study is one_factor, morris or sobol_indices; with a goal it may be latin_hypercube or "
        "sobol_sequence, of which the futures that miss it are described. It runs as `ubumwe batch` does; with "
        "--resume a finished study is told again.");
    command->callback([options, &action] {
        options->request.threads = options->running.threads;
        options->request.check = check_tells_something;
        action = [options] { return perform_study(*options, "sensitivity", tell); };
    });
}

}  // namespace ubumwe::sim
