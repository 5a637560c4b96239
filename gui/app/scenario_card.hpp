#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ubumwe::gui {

/// What a scenario says of itself, for somebody who chooses one.
struct ScenarioCard {
    std::filesystem::path file;
    std::string group;  ///< name of its folder
    std::string title;
    std::string question;
    std::string comparator;  ///< name of the scenario with which it is compared; empty for none
};

/// The scenarios in the folders below `folder`, those of the largest folder first and in each those with which most
/// others are compared, then by name; files that are none, cannot be read or have no
/// title are left out.
std::vector<ScenarioCard> scenario_cards(const std::filesystem::path& folder);

}  // namespace ubumwe::gui
