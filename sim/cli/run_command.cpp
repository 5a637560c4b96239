#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "sim/cli/command.hpp"
#include "sim/cli/running_options.hpp"
#include "sim/cli/set_option.hpp"
#include "sim/engine/interrupt.hpp"
#include "sim/engine/memory_use.hpp"
#include "sim/engine/progress.hpp"
#include "sim/report/summary.hpp"
#include "sim/results/scenario_run.hpp"

namespace ubumwe::sim {

namespace {

constexpr std::string_view example =
    "Example:\n"
    "  ubumwe run my_plan.json --out results/my_plan --replicates 10\n"
    "One replicate is one draw; several give means and intervals. Ctrl-C keeps the months that are done.";

struct RunOptions {
    ScenarioRunRequest request;
    RunningOptions running;
};

/// Tells a user how far the run is, until they press Ctrl-C.
class CommandWatch final : public RunWatch {
public:
    CommandWatch(ProgressOutput output, std::uint64_t steps, const Interrupt& interrupt)
        : progress_(output, steps), interrupt_(interrupt) {}

    void say(std::string_view sentence) override { progress_.say(sentence); }
    void step(const RunMoment& moment, const model::MonthRows* /*observed*/) override {
        progress_.step(moment.month, moment.people, moment.part);
        people_ = std::max(people_, moment.people);
        ties_ = std::max(ties_, moment.ties);
    }
    bool wants_to_stop() override { return interrupt_.requested(); }

    void say_what_memory_was_held() { progress_.say(memory_text(peak_memory(), people_, ties_)); }

private:
    Progress progress_;
    const Interrupt& interrupt_;
    std::uint64_t people_ = 0;  ///< the most in a step
    std::uint64_t ties_ = 0;
};

bool perform(ScenarioRun& scenario_run, const RunOptions& options, const Interrupt& interrupt) {
    CommandWatch watch(options.running.output(), scenario_run.steps(), interrupt);
    const bool finished = scenario_run.perform(watch);
    watch.say_what_memory_was_held();
    return finished;
}

int run(const RunOptions& options) {
    const Interrupt interrupt;
    ScenarioRun scenario_run(options.request, options.running.threads);
    const bool stopped = !perform(scenario_run, options, interrupt);
    std::cout << summary_text(read_summary(scenario_run.folder()));
    return stopped ? interrupted : done;
}

void add_options(CLI::App& command, RunOptions& options) {
    ScenarioRunRequest& request = options.request;
    command.add_option("SCENARIO", request.scenario, "Scenario file")->required();
    command.add_option("--out", request.out, "Folder for the results; default: results/NAME, NAME-2, …");
    command.add_option("--seed", request.seed, "Seed of the luck instead of the scenario's")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{4294967295}));
    command.add_option("--replicates", request.replicates, "Runs with different luck (default 1)")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{100000}));
    add_set_option(command, request.set);
    command
        .add_option("--checkpoint-every", request.checkpoint_every,
                    "Months between two checkpoints, from which --resume goes on; Ctrl-C writes one too")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1200}));
    command.add_flag("--resume", request.resume, "Goes on with a run that was stopped, from its last checkpoint");
    command.add_flag("!--no-counterfactual", request.counterfactual, "Leaves out the run without programmes");
    add_running_options(command, options.running);
}

}  // namespace

void add_run(CLI::App& program, Action& action) {
    auto options = std::make_shared<RunOptions>();
    CLI::App* command = program.add_subcommand("run", "Runs a scenario, stores the results and prints a summary");
    add_options(*command, *options);
    command->footer(std::string(example));
    command->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace ubumwe::sim
