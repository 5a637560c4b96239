#pragma once

#include <filesystem>

#include "sim/scenario/load.hpp"

namespace ubumwe::gui {

/// Whether a file can be made in a folder.
bool can_write(const std::filesystem::path& folder);

/// The folder "Ubumwe" in the user's folder of documents (xdg-user-dirs), or in their home where there is none.
std::filesystem::path own_folder();

/// Where files go of which the user names no place: the folder in which the program was started, or own_folder() where
/// nothing can be written there. It is made where it is missing. Throws MachineError.
std::filesystem::path working_folder();

/// Where own_copy() would put a scenario: in a folder of own_folder() in which no other file is in its way.
std::filesystem::path own_place(const sim::LoadedScenario& scenario, const std::filesystem::path& file);

/// Copies a scenario file with everything that it reads to own_place(), so that a variant of it can be saved there.
/// Gives the copy of `file`. Throws MachineError.
std::filesystem::path own_copy(const sim::LoadedScenario& scenario, const std::filesystem::path& file);

}  // namespace ubumwe::gui
