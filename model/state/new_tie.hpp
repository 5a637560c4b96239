#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::model {

/// Trust of a tie that the owner of trust sets to where it rests at the baseline.
constexpr float trust_at_rest = -2.0F;

/// The stigma level of each position of the scenario, as TieClass holds it.
std::vector<std::uint8_t> stigma_level_of_positions(const Scenario& scenario, const World& world);

/// The class of a tie between two people as they are; a child carries no stigma in the household, and has ties outside
/// it only from the year on in which it turns 14.
TieClass class_of_tie(const World& world, std::span<const std::uint8_t> stigma_level, PersonRow ego, PersonRow alter,
                      TieKind kind);

}  // namespace ubumwe::model
