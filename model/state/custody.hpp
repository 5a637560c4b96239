#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/state/places.hpp"

namespace ubumwe::model {

/// A correctional facility of the scenario.
struct Facility {
    std::string name;
    std::uint32_t district = nobody;  ///< row of its district if that is simulated, else nobody
};

/// A person convicted who was in custody at the start, in the order in which the home district's people leave.
struct Convict {
    PersonRow person = nobody;
    std::uint16_t facility = 0;
    std::uint16_t home_district = 0;
    bool acknowledged = false;
    bool to_be_announced = false;
    bool announced = false;
    bool settles_elsewhere = false;        ///< in another village of the district, where the model follows no ties
    std::uint32_t expected_step = nobody;  ///< step of the return as it looks now, if nobody else in custody dies;
                                           ///< nobody when no wave comes so far
    std::uint32_t release_step = nobody;   ///< step of the return
    VillageRow received_by = nobody;       ///< village in which the released person lives, if the model has it
};

/// An inmate held for other reasons, whom programmes in the facility may admit.
struct OtherInmate {
    PersonRow person = nobody;
    std::uint16_t facility = 0;
};

/// Everyone in custody at the start. `convicts` are grouped by home district and ranked by key within it, so that a
/// larger wave contains the smaller one.
struct Custody {
    std::vector<Facility> facilities;
    std::vector<Convict> convicts;
    std::vector<std::uint32_t> district_first_convict;  ///< one more than districts
    std::vector<OtherInmate> other_inmates;             ///< ordered by facility, then by rank
    std::vector<std::uint32_t> first_harmed;            ///< one more than convicts: range in harmed_household
    std::vector<HouseholdRow> harmed_household;
};

}  // namespace ubumwe::model
