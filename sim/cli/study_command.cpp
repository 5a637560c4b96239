#include "sim/cli/study_command.hpp"

#include <iostream>

#include "sim/cli/batch_text.hpp"
#include "sim/cli/spread_tasks.hpp"

namespace ubumwe::sim {

int perform_study(const BatchOptions& options, std::string_view command,
                  const std::function<void(const BatchRun&)>& tell) {
    const Interrupt interrupt;
    Spread spread;
    if (!spread.leads()) {
        help_batch(spread, options.request, interrupt);
        return done;
    }
    BatchRun run(options.request, options.running.output(), spread);
    const BatchOutcome outcome = run.perform(interrupt);
    std::cout << batch_text(run, outcome, command);
    if (outcome.finished > 0 && !outcome.stopped) tell(run);
    return exit_code_of(outcome);
}

}  // namespace ubumwe::sim
