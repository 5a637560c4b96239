#pragma once

#include <cstdint>
#include <vector>

#include "model/state/scenario.hpp"
#include "model/state/world.hpp"

namespace ubumwe::tests {

/// Positions of small_scenario() by their place in its list.
enum SmallPosition : std::uint8_t {
    survivor,
    survivor_descendant,
    convicted,
    convicted_family,
    returnee,
    other,
    other_inmate
};

/// A made-up country with the defaults of every parameter: districts Upland (2,100 people) and Lakeside (1,900), each
/// of two sectors with three or four villages; the positions and out-groups of the reference scenario; 43 convicted
/// people in custody in two prisons, a third for young people; waves of releases; no programmes.
model::Scenario small_scenario();

/// small_scenario() with `times` the villages, people, inmates and releases: for tests that need large numbers.
model::Scenario larger_scenario(std::int64_t times);

/// The world of a scenario as synthesis makes it, before any submodel opens.
model::World small_world(const model::Scenario& scenario, std::uint32_t seed = 1, int threads = 1);

/// The scenario without the noise of persons and households.
model::Scenario without_spread(model::Scenario scenario);

/// The scenario in which people, and households, have the set points of their position and no others.
model::Scenario without_differences(model::Scenario scenario);

/// The weight of every coupling of a person's or household's indicator with another or with other people.
std::vector<double*> couplings(model::DynamicsParameters& dynamics);

/// The scenario in which no indicator of a person or household depends on another or on anybody else; trust still
/// depends on the people who meet.
model::Scenario without_couplings(model::Scenario scenario);

}  // namespace ubumwe::tests
