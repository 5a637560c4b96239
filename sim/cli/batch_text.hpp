#pragma once

#include <string>
#include <string_view>

#include "sim/cli/batch_run.hpp"
#include "sim/cli/command.hpp"

namespace ubumwe::sim {

/// What a batch was, what became of it, which runs failed, and how to go on with `command` where something is missing.
std::string batch_text(const BatchRun& batch, const BatchOutcome& outcome, std::string_view command);

/// The exit code of a batch.
ExitCode exit_code_of(const BatchOutcome& outcome);

}  // namespace ubumwe::sim
