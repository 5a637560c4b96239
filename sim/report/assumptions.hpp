#pragma once

#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "sim/report/section.hpp"
#include "sim/results/evidence.hpp"

namespace ubumwe::sim {

/// The assumptions of a register that a resolved scenario uses: of data files, and of keys that it has. A register is
/// shared by all scenarios of a country; elements of lists are named by their id, and `*` stands for any.
std::vector<Assumption> used_by(const nlohmann::json& scenario, const std::vector<Assumption>& assumptions);

/// Every assumption with its value and range, by the part of the scenario that it belongs to.
Section assumptions_section(const std::vector<Assumption>& assumptions);

}  // namespace ubumwe::sim
