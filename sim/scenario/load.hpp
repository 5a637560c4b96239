#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/state/scenario.hpp"
#include "sim/scenario/district_map.hpp"
#include "sim/scenario/issue.hpp"

namespace ubumwe::sim {

/// A valid scenario and where it came from.
struct LoadedScenario {
    std::string name;  ///< of the file, without its extension
    model::Scenario scenario;
    std::string effective_json;  ///< after `extends` and `--set`; `check` accepts it in `folder`
    std::filesystem::path folder;
    std::vector<std::filesystem::path> files_read;  ///< the scenario, what it extends, then the data files
    std::vector<DistrictTile> map;                  ///< of the whole country; for reports only
};

/// Reads a scenario file, what it extends, its data files and the KEY=VALUE texts of `--set`. Throws InputError with
/// every issue.
LoadedScenario load_scenario(const std::filesystem::path& path, std::span<const std::string> set = {});

/// The same of the text of a scenario that stands for the file `path`, which need not exist: its data files are looked
/// for from that folder.
LoadedScenario load_scenario_text(std::string_view text, const std::filesystem::path& path);

/// Everything that is wrong with a scenario; nothing where it is valid.
std::vector<Issue> check_scenario(const std::filesystem::path& path, std::span<const std::string> set = {});

}  // namespace ubumwe::sim
