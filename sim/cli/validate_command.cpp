#include <iostream>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "sim/cli/command.hpp"
#include "sim/cli/running_options.hpp"
#include "sim/cli/validation_run.hpp"
#include "sim/report/plain_text.hpp"
#include "sim/report/validation_text.hpp"

namespace ubumwe::sim {

namespace {

struct ValidateOptions {
    ValidationRequest request;
    RunningOptions running;
};

int validate(ValidateOptions options) {
    const Interrupt interrupt;
    options.request.threads = options.running.threads;
    ValidationRun run(options.request, options.running.output());
    const auto outcomes = run.perform(interrupt);
    std::cout << validation_text(run.patterns(), outcomes);
    std::cout << fmt::format("\nTable, page and readings are in {}\n", run.folder().string());
    for (const auto& document : run.documents()) std::cout << document.string() << "\n";
    if (!run.stopped()) return done;
    std::cout << fmt::format("\nGo on where it stopped:\n  ubumwe validate {} --out {} --resume\n",
                             shell_word(run.patterns().file.string()), shell_word(run.folder().string()));
    return interrupted;
}

}  // namespace

void add_validate(CLI::App& program, Action& action) {
    auto options = std::make_shared<ValidateOptions>();
    CLI::App* command = program.add_subcommand(
        "validate", "Runs a country's patterns and shows where the model agrees with what is known, and where not");
    ValidationRequest& request = options->request;
    command->add_option("PATTERNS", request.patterns,
                        "File of patterns; default: validation.json of the one folder in scenarios/ that has it");
    command->add_option("--out", request.out, "Folder for table, page and readings; default: results/NAME, NAME-2, …");
    command->add_flag("--resume", request.resume, "Goes on where a validation was stopped, with its runs");
    command
        ->add_option("--scale", request.scale,
                     "Scale of the population; default: that of the file. Scenarios that state their own keep it")
        ->check(CLI::Range(0.001, 1.0));
    command->add_option("--replicates", request.replicates, "Draws of luck for each scenario; default: the file's")
        ->check(CLI::Range(1, 1000));
    auto* trace = command->add_option(
        "--trace", request.trace,
        "Folder for TRACE.md, STRESS-ABS.md and model-card.md, filled from the register, the tests and the patterns");
    command->add_option("--tests", request.tests, "Results of the tests for them: the file of ctest --output-junit")
        ->needs(trace);
    add_running_options(*command, options->running);
    command->footer(
        "Examples:\n  ubumwe validate\n  ubumwe validate my_patterns.json --scale 0.5 --replicates 20 --out "
        "results/my_validation\n  ubumwe validate --trace documents --tests tests.xml\nA pattern that fails is a "
        "result like any other: it stays in the table with its "
        "reason, "
        "and the exit code is 0.");
    command->callback([options, &action] { action = [options] { return validate(*options); }; });
}

}  // namespace ubumwe::sim
