#pragma once

#include <vector>

#include "model/base/random.hpp"
#include "model/state/places.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::model {

/// Places with their rows of households and persons, and for each village where its people and households stand among
/// those of its whole district at scale 1.
struct Layout {
    Places places;
    std::vector<std::int64_t> district_people;    ///< of each whole district at scale 1
    std::vector<std::int64_t> first_slot;         ///< people of the district before the village's
    std::vector<std::int64_t> households_before;  ///< households of the district before the village's
};

/// A key that belongs to a name, whatever else the scenario holds.
std::uint64_t key_of_name(std::string_view name);

/// Lays out the districts: each district's people at the start are split over its villages with random sizes (+-30 %),
/// and `scale` of the villages are kept, by rank. A village is the same at every scale.
Layout lay_out(const Scenario& scenario, const Luck& luck);

}  // namespace ubumwe::model
