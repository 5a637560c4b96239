#pragma once

#include <vector>

#include "model/base/random.hpp"
#include "model/state/parameters/programme.hpp"
#include "model/state/places.hpp"

namespace ubumwe::model {

/// Villages of a district where groups of a stream meet, by their luck: every village, or for a health centre one
/// village a sector (the first); `draw` is the number of that luck. Successive groups take successive sites and begin
/// again after the last, so that groups spread.
std::vector<VillageRow> ranked_sites(const Places& places, std::uint32_t district, Venue venue, std::uint32_t draw,
                                     const Luck& luck);

/// Where the members of a group at `site` come from, nearest first, as ranges of people; the first `near` of them are
/// of the site's sector. A health centre takes sectors as a whole.
struct Catchment {
    std::vector<Rows> areas;
    std::size_t near = 0;
};

/// The site's village (or sector), the following villages of its sector and then the following sectors, each
/// cyclically.
Catchment catchment_of(const Places& places, Venue venue, VillageRow site);

}  // namespace ubumwe::model
