#include "model/state/places.hpp"

#include <algorithm>

namespace ubumwe::model {

namespace {

VillageRow containing(const std::vector<std::uint32_t>& firsts, std::uint32_t row) {
    return static_cast<VillageRow>(std::upper_bound(firsts.begin(), firsts.end(), row) - firsts.begin() - 1);
}

}  // namespace

VillageRow Places::village_of_person(PersonRow person) const {
    return containing(village_first_person, person);
}

VillageRow Places::village_of_household(HouseholdRow household) const {
    return containing(village_first_household, household);
}

}  // namespace ubumwe::model
