#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "gui/app/draft.hpp"

namespace ubumwe::gui {

/// Changes to a scenario that no file of the user holds, kept in case the program or the machine stops.
struct Recovery {
    std::filesystem::path scenario;
    std::vector<Change> changes;

    bool operator==(const Recovery&) const = default;
};

/// Where they are kept: beside the settings.
std::filesystem::path recovery_file();

/// Keeps what is not saved of a draft, or takes away what was kept where all is. Throws MachineError.
void keep(const std::filesystem::path& file, const std::optional<Draft>& draft);

/// What was kept; nothing where there is none, it cannot be read, or its scenario is gone.
std::optional<Recovery> read_recovery(const std::filesystem::path& file);

void forget_recovery(const std::filesystem::path& file);

}  // namespace ubumwe::gui
