#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "model/base/parallel.hpp"
#include "model/base/random.hpp"
#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Gives households their standing, by the district's shares, and people the first position of that standing whose
/// conditions they meet. A standing with a position of one member goes to households that have someone of the drawn sex
/// and old enough for it. `households_before` is that of the Layout: a village has the same standings at every scale.
void assign_positions(const Scenario& scenario, std::span<const std::int64_t> households_before, const Luck& luck,
                      const Parallel& parallel, World& world);

/// The index of a position by its id; the scenario has it.
std::uint8_t position_index(const Scenario& scenario, std::string_view id);

}  // namespace ubumwe::model
