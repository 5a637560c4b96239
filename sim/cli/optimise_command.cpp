#include <iostream>
#include <memory>
#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "sim/cli/batch_options.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/study_command.hpp"
#include "sim/report/pareto_table.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/threshold_table.hpp"
#include "sim/results/atomic_file.hpp"
#include "sim/results/plan_files.hpp"

namespace ubumwe::sim {

namespace {

/// Throws InputError for a study without a lever and a goal, or plans and aims, before anything is run.
void check_is_optimisable(const LoadedStudy& study) {
    if (study.space) return;
    Issues issues;
    const std::string file = study.file.string();
    if (study.study.design.method != DesignMethod::lever)
        issues.add(
            {{file, 0, "/design/method"}, "a design that moves no lever and plans nothing", "lever or pareto", {}});
    if (study.study.goal.answer.empty())
        issues.add({{file, 0, "/goal/answer"}, "nothing", "the id of an answer, which is not to miss the goal", {}});
    if (study.parameters.empty())
        issues.add({{file, 0, "/parameters"}, "no parameter", "a list whose first parameter is the lever", {}});
    if (study.study.design.replicates < 2)
        issues.add({{file, 0, "/design/replicates"}, "1", "2 or more, from which the interval is told", {}});
    issues.throw_if_any();
}

/// Rounds of plans, and then further draws of those that no other beats.
class ParetoFurther {
public:
    FurtherRuns operator()(const BatchRun& run) {
        FurtherRuns more;
        if (!run.study().space || confirmed_) return more;
        const ResultReader results(run.folder());
        more.samples = next_round(results, run.study());
        if (!more.samples.empty()) return more;
        confirmed_ = true;
        const DrawRange draws = told_draws(run.study());
        if (run.study().study.design.confirm == 0) return more;
        for (const std::int64_t sample : front_samples(plan_figures(results, run.study()), run.study())) {
            for (std::int64_t draw = draws.first; draw <= draws.last; ++draw) {
                for (std::size_t scenario = 0; scenario < run.study().scenarios.size(); ++scenario)
                    more.replicates.push_back({0, scenario, sample, draw});
            }
        }
        return more;
    }

private:
    bool confirmed_ = false;
};

void tell_plans(const BatchRun& run) {
    const ParetoResults results = pareto_results(ResultReader(run.folder()), run.study());
    const std::filesystem::path file = run.folder() / "pareto.csv";
    std::ostringstream table;
    write_pareto(run.study(), results, table);
    write_atomically(file, table.str());
    std::cout << "\n" << pareto_text(run.study(), results);
    const auto plans = write_plan_files(run.folder(), run.study(), results.shown);
    if (!plans.empty())
        std::cout << fmt::format(
            "Each plan is a scenario; to look at the first at scale 1:\n  ubumwe run {} --set population.scale=1\n",
            shell_word(plans.front().string()));
    std::cout << fmt::format("Every number is in {}\n", shell_word(file.string()));
}

void tell_threshold(const BatchRun& run) {
    const auto thresholds = study_thresholds(ResultReader(run.folder()), run.study());
    const std::filesystem::path file = run.folder() / "threshold.csv";
    std::ostringstream table;
    write_thresholds(run.study(), thresholds, table);
    write_atomically(file, table.str());
    std::cout << "\n"
              << threshold_text(run.study(), thresholds)
              << fmt::format("Every number is in {}\n", shell_word(file.string()));
}

void tell(const BatchRun& run) {
    if (run.study().space)
        tell_plans(run);
    else
        tell_threshold(run);
}

}  // namespace

void add_optimise(CLI::App& program, Action& action) {
    auto options = std::make_shared<BatchOptions>();
    CLI::App* command = program.add_subcommand(
        "optimise", "Finds the least of a lever that meets a goal, or plans that no other plan beats");
    add_batch_options(*command, *options);
    command->footer(
        "Example:\n  ubumwe optimise my_threshold.json --out results/my_threshold\n"
        "With the design lever, which moves its first parameter over its range, it tells the least value with which "
        "the "
        "study's goal is met. With the design pareto it looks for groups by programme, year and district within a "
        "budget that do best by the study's aims, and writes each plan as a scenario. It runs as `ubumwe batch` does; "
        "with --resume a finished study is told again.");
    command->callback([options, &action] {
        options->request.threads = options->running.threads;
        options->request.check = check_is_optimisable;
        options->request.further = ParetoFurther{};
        action = [options] { return perform_study(*options, "optimise", tell); };
    });
}

}  // namespace ubumwe::sim
