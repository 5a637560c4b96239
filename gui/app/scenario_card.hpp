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
};

/// The scenarios in the folders below `folder`, by folder and name; files that are none, cannot be read or have no
/// title are left out.
std::vector<ScenarioCard> scenario_cards(const std::filesystem::path& folder);

}  // namespace ubumwe::gui
