#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace ubumwe::sim {

/// Exit codes of the program.
enum ExitCode : int { done = 0, machine_failed = 1, input_wrong = 2, interrupted = 130 };

/// What the chosen command does once the command line was read. Gives the exit code; throws InputError where the input
/// is wrong.
using Action = std::function<int()>;

/// Each adds one command to the program: its options and its help with an example. When it is chosen, it sets `action`.
void add_run(CLI::App& program, Action& action);
void add_check(CLI::App& program, Action& action);
void add_show(CLI::App& program, Action& action);
void add_reference(CLI::App& program, Action& action);
void add_explain(CLI::App& program, Action& action);
void add_export(CLI::App& program, Action& action);
void add_batch(CLI::App& program, Action& action);
void add_calibrate(CLI::App& program, Action& action);
void add_compare(CLI::App& program, Action& action);
void add_optimise(CLI::App& program, Action& action);
void add_sensitivity(CLI::App& program, Action& action);
void add_report(CLI::App& program, Action& action);
void add_validate(CLI::App& program, Action& action);

}  // namespace ubumwe::sim
