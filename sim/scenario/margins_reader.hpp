#pragma once

#include <filesystem>
#include <vector>

#include "model/state/scenario.hpp"
#include "sim/scenario/district_map.hpp"
#include "sim/scenario/input_folder.hpp"
#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"

namespace ubumwe::sim {

/// Where the rows behind `Margins::waves` and `Margins::schedule` stand, which files were read, and what they say that
/// is for reports only.
struct MarginSources {
    std::vector<Place> waves;
    std::vector<Place> schedule;
    std::vector<DistrictTile> map;
    std::vector<std::filesystem::path> files;
};

/// Reads the data files that a scenario names into its margins, for the districts that it simulates. A file is looked
/// for from the folder of the scenario file that names it (`root` knows which); names from other folders are rewritten
/// from the folder of `path`.
MarginSources read_margins(model::Scenario& scenario, const Node& root, const std::filesystem::path& path,
                           const InputFolder& folder, Issues& issues);

}  // namespace ubumwe::sim
