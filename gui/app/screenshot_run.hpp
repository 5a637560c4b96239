#pragma once

#include "gui/app/workspace.hpp"

namespace ubumwe::gui {

/// Runs the draft of a workspace at a scale at which it takes moments, and opens the results: pictures need curves, not
/// published counts. Throws InputError where the scenario is wrong, and MachineError.
void run_small(Workspace& work, const std::filesystem::path& results);

}  // namespace ubumwe::gui
