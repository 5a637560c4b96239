#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/issue.hpp"
#include "sim/scenario/node.hpp"
#include "sim/study/study.hpp"

namespace ubumwe::sim {

/// A cell of the series that a study needs for what it tells.
struct StoredCell {
    std::string pointer;  ///< of the study's member that needs it
    std::string measure;
    std::string district;
    std::string position;
    std::optional<model::Month> month;
    bool every_month = false;
};

/// The cells that the precision target and the answers of a study need.
std::vector<StoredCell> stored_cells(const Study& study);

/// Tells of each of those cells that the study's outputs leave out.
void check_stored(const Study& study, const Node& root, Issues& issues);

}  // namespace ubumwe::sim
